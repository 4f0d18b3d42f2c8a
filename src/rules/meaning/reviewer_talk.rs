//! MN014: a text written for reviewers, not for participants.

use crate::language::class::Classes;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text written for reviewers, not for participants.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN014", "written-for-reviewers", Level::Warning, include_str!("reviewer_talk.md"))
        .clauses(&[19, 58, 67])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    if !passage.is_main() {
        return;
    }
    let talk: Vec<usize> =
        (0..words.len()).filter(|at| words.classes(*at).meets(Classes::REVIEWER_TALK)).collect();
    let Some(first) = talk.first().copied() else { return };
    let end = (first + 1..words.len())
        .find(|at| !words.classes(*at).meets(Classes::REVIEWER_TALK))
        .unwrap_or(words.len());
    let message = format!(
        "\u{201c}{}\u{201d} speaks to reviewers of a grant, not to participants",
        passage.quote(first..end)
    );
    sink.report(
        passage.place_of_words(first..end),
        message,
        "tell participants what is asked and why; aims and awards mean nothing to them",
    );
}
