//! How hard a text is to read: Flesch-Kincaid grade (Kincaid et al. 1975), by syllables and sentences.

/// The grade of a text: years of school. None for less than two dozen words.
pub fn grade(text: &str) -> Option<f64> {
    let (mut words, mut all, mut sentences, mut open) = (0_usize, 0_usize, 0_usize, false);
    for piece in text.split_whitespace() {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if word.starts_with(char::is_alphabetic) {
            words += 1;
            all += syllables(word);
            open = true;
        }
        if open && piece.ends_with(['.', '!', '?']) {
            sentences += 1;
            open = false;
        }
    }
    sentences += usize::from(open);
    if words < 24 || sentences == 0 {
        return None;
    }
    let (each, long) = (words as f64 / sentences as f64, all as f64 / words as f64);
    Some(0.39 * each + 11.8 * long - 15.59)
}

/// Groups of vowels, a silent final "e" left out: at least one.
fn syllables(word: &str) -> usize {
    let (mut count, mut in_vowels) = (0, false);
    for c in word.chars() {
        let vowel = matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        count += usize::from(vowel && !in_vowels);
        in_vowels = vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - usize::from(silent)).max(1)
}

/// The value below which a share (0 to 1) of sorted values lies; none for an empty list.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let below = share.clamp(0.0, 1.0) * last as f64;
    sorted
        .iter()
        .enumerate()
        .take_while(|(at, _)| *at as f64 <= below)
        .last()
        .map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_grade_lower_than_long_ones() {
        let plain = "We look at how people sleep. We see if it helps the heart. We ask what they eat and when they rest each day.";
        let hard = "Investigation of cardiometabolic multimorbidity necessitates comprehensive characterization of longitudinal pharmacological exposures, utilizing sophisticated statistical methodologies incorporating heterogeneous observational information sources systematically.";
        assert!(grade(plain).expect("enough words") < 5.0);
        assert!(grade(&format!("{hard} {hard}")).expect("enough words") > 20.0);
        assert_eq!(syllables("sleep"), 1);
        assert_eq!(syllables("kidney"), 2);
    }
}
