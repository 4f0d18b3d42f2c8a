//! The nearest known word, for repairs: "did you mean …".

/// The candidate nearest to `word`, if it is near enough to be what was meant: at most a third of
/// its letters differ. Of equally near ones, the first in order.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let budget = (word.chars().count() / 3).clamp(1, 4);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate.len().abs_diff(word.len()) > budget * 4 {
            continue;
        }
        let distance = strsim::damerau_levenshtein(word, candidate);
        let better = best.is_none_or(|(least, found)| (distance, candidate) < (least, found));
        if distance <= budget && better {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant_and_nothing_far_off() {
        assert_eq!(nearest("titel", ["title", "status"]), Some("title"));
        assert_eq!(nearest("acess_tier", ["access_tier", "data_version"]), Some("access_tier"));
        assert_eq!(nearest("zebra", ["title", "status"]), None);
    }
}
