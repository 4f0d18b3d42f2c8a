//! MN001: a description that says no word.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A description that says no word.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN001", "empty", Level::Error, include_str!("empty.md"))
        .clauses(&[19, 21])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    let written = !passage.text().trim().is_empty();
    if passage.is_description() && written && words.all().iter().all(|word| word.is_number) {
        let help = "say in plain words what is asked, how, and what may come of it";
        sink.report(passage.place(), "this text has not a single word", help);
    }
}
