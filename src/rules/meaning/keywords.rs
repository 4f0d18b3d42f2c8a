//! MN007: a list of keywords instead of sentences.

use crate::language::english::{Tongue, function_share, tongue};
use crate::language::words::Gap;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A list of keywords instead of sentences.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN007", "keyword-list", Level::Error, include_str!("keywords.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    let code = passage.text().contains(['{', '}']);
    if !passage.is_main() || words.len() < 6 || code {
        return;
    }
    let commas = words
        .all()
        .iter()
        .filter(|word| {
            word.gap.has(Gap::COMMA) || word.gap.has(Gap::BREAK) || word.gap.has(Gap::SLASH)
        })
        .count();
    let listed = commas as f64 / words.len() as f64;
    let share = function_share(words);
    let longest = words.sentences.iter().map(std::ops::Range::len).max().unwrap_or(0);
    let single = listed > 0.75 && words.len() >= 10;
    let sure =
        single || share < 0.1 && (listed > 0.4 || longest >= 6) && tongue(words) == Tongue::English;
    if sure || listed > 0.35 && share < 0.25 {
        let message = format!(
            "\u{201c}{}\u{201d} and what follows are keywords, not sentences",
            passage.quote(0..6)
        );
        let level = if sure { Level::Error } else { Level::Warning };
        sink.report_as(
            level,
            passage.place(),
            message,
            "write sentences that somebody can follow who doesn't know the field",
        );
    }
}
