//! Likeness of whole texts: shingles of words, compared by Jaccard's index, found among many by minima of
//! hashes (Broder 1997; one permutation, Li, Owen and Zhang 2012).

/// Words to a shingle.
const WIDTH: usize = 4;
/// Minima that stand for a text.
pub const MINIMA: usize = 64;

/// The hashes of a text's shingles: in order, each once. Fewer than four words make none.
pub fn of_text(text: &str) -> Vec<u64> {
    let letters = |c: char| !c.is_alphanumeric();
    let words = text.split(letters).filter(|word| !word.is_empty());
    let hashes: Vec<u64> = words.map(hash).collect();
    let mut shingles: Vec<u64> = hashes.windows(WIDTH).map(mix).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// What two sets of shingles have in common, of all that they have: 0 to 1.
pub fn likeness(a: &[u64], b: &[u64]) -> f64 {
    let (mut i, mut j, mut common) = (0, 0, 0_usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                i += 1;
                j += 1;
            }
        }
    }
    let all = a.len() + b.len() - common;
    if all == 0 { 0.0 } else { common as f64 / all as f64 }
}

/// The least hash in each of the bins, empty bins filled from the next: texts that are alike share most.
pub fn minima(shingles: &[u64]) -> Option<[u32; MINIMA]> {
    if shingles.is_empty() {
        return None;
    }
    let mut bins = [u64::MAX; MINIMA];
    for shingle in shingles {
        let bin = usize::try_from(shingle >> 58).unwrap_or(0);
        bins[bin] = bins[bin].min(*shingle);
    }
    let mut filled = [0_u32; MINIMA];
    for (at, minimum) in filled.iter_mut().enumerate() {
        let (step, value) = (0..MINIMA)
            .map(|step| (step, bins[(at + step) % MINIMA]))
            .find(|(_, value)| *value != u64::MAX)?;
        let low = u32::try_from((value >> 20) & 0xffff_ffff).unwrap_or(0);
        *minimum = low ^ u32::try_from(step).unwrap_or(0).wrapping_mul(0x9e37_79b9);
    }
    Some(filled)
}

fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}

fn mix(words: &[u64]) -> u64 {
    let mut mixed = words.iter().fold(0x9e37_79b9_7f4a_7c15_u64, |mixed, word| {
        (mixed.rotate_left(23) ^ word).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    });
    mixed ^= mixed >> 29;
    mixed.wrapping_mul(0x94d0_49bb_1331_11eb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_alike_and_others_are_not() {
        let a = of_text("Does going to bed late come before a drop in kidney function in adults?");
        let b = of_text("Does going to bed late come before a drop in kidney function in women?");
        let c = of_text("We count falls after hip surgery in people who live alone on a farm.");
        assert!(likeness(&a, &a) > 0.999 && likeness(&a, &b) > 0.6 && likeness(&a, &c) < 0.01);
        let same = |x: &[u64], y: &[u64]| {
            let (one, other) = (minima(x).expect("some"), minima(y).expect("some"));
            one.iter().zip(&other).filter(|(a, b)| a == b).count()
        };
        assert!(same(&a, &b) > MINIMA / 3 && same(&a, &c) < 4);
    }
}
