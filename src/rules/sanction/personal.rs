//! Personal data that a public text about a decision must not hold: addresses, numbers, birth dates.

use crate::base::span::Span;

/// What stands in a text that is more than name and affiliation: what it is, and where.
pub(super) fn find(text: &str) -> Vec<(&'static str, Span)> {
    let mut found = Vec::new();
    let mut from = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let trimmed = word.trim_matches(|c: char| c.is_whitespace() || "<>()[],;:.\"'".contains(c));
        let at = from + word.find(trimmed).unwrap_or(0);
        if is_mail_address(trimmed) {
            found.push(("an e-mail address", Span::new(at, at + trimmed.len())));
        }
        from += word.len();
    }
    found.extend(number_runs(text));
    for phrase in ["date of birth", "born on", "home address", "social security"] {
        if let Some(at) = text.to_ascii_lowercase().find(phrase) {
            found.push(("personal data", Span::new(at, at + phrase.len())));
        }
    }
    found
}

fn is_mail_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && host.len() > 3 && !host.contains('@')
    })
}

/// Phone numbers (10 or 11 digits in groups) and Social Security numbers (3-2-4).
fn number_runs(text: &str) -> Vec<(&'static str, Span)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() || (at > 0 && bytes[at - 1].is_ascii_alphanumeric()) {
            at += 1;
            continue;
        }
        let mut end = at;
        let mut groups = vec![0];
        while end < bytes.len() {
            match bytes[end] {
                b'0'..=b'9' => {
                    groups.iter_mut().next_back().into_iter().for_each(|group| *group += 1);
                }
                b'-' | b' ' | b'.' | b'(' | b')'
                    if bytes[end..].iter().skip(1).take(2).any(u8::is_ascii_digit) =>
                {
                    if groups.last() != Some(&0) {
                        groups.push(0);
                    }
                }
                _ => break,
            }
            end += 1;
        }
        let what = match groups.as_slice() {
            [3, 2, 4] => Some("a Social Security number"),
            [3, 3, 4] | [1, 3, 3, 4] | [10] => Some("a phone number"),
            _ => None,
        };
        found.extend(what.map(|what| (what, Span::new(at, end))));
        at = end.max(at + 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn finds_what_identifies_and_leaves_dates_and_terms() {
        let what = |text: &str| find(text).into_iter().map(|(what, _)| what).collect::<Vec<_>>();
        assert_eq!(what("Write to rowan@example.org, please."), ["an e-mail address"]);
        assert_eq!(what("Call 617-555-0123."), ["a phone number"]);
        assert_eq!(what("Number 078-05-1120"), ["a Social Security number"]);
        assert_eq!(
            what("From 2026-04-11 until 2029-04-11, 45 CFR 164.501, 633,547 people, version 5"),
            [] as [&str; 0]
        );
    }
}
