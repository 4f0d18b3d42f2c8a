//! MN009: a text that breaks off.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text that breaks off.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN009", "truncated", Level::Warning, include_str!("truncated.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

/// Words that no sentence ends on.
const NEVER_LAST: &[&str] = &[
    "the",
    "a",
    "an",
    "of",
    "and",
    "or",
    "but",
    "with",
    "for",
    "to",
    "from",
    "by",
    "in",
    "at",
    "into",
    "between",
    "among",
    "that",
    "which",
    "because",
    "is",
    "are",
    "was",
    "were",
    "be",
    "will",
    "can",
    "may",
    "our",
    "their",
    "its",
    "than",
    "if",
    "whether",
    "as",
    "using",
    "such",
    "including",
    "while",
    "during",
];

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    let described = passage.is_description() && passage.role != Role::Title;
    let Some(last) = words.len().checked_sub(1).filter(|_| described && !passage.translated) else {
        return;
    };
    let marked =
        passage.text().trim_end().ends_with(['.', '!', '?', ')', '"', '\u{201d}', ':', ';']);
    if !marked
        && NEVER_LAST.contains(&words.lower(last))
        && !passage.text().trim_end().ends_with(char::is_uppercase)
    {
        let message = format!(
            "the text breaks off after \u{201c}{}\u{201d}",
            passage.quote(last.saturating_sub(3)..last + 1)
        );
        sink.report(
            passage.place_of_words(last..last + 1),
            message,
            "write the sentence to its end; forms cut texts at their limit",
        );
    }
}
