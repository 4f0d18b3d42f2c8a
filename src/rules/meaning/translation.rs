//! MN026: a translation that only people can read for what the Code forbids.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A translation that only people can read for what the Code forbids.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN026", "translation-to-read", Level::Warning, include_str!("translation.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.translated || passage.text().trim().is_empty() {
        return;
    }
    sink.report(
        passage.place(),
        "the checks know too little of this language: somebody has to read this text",
        "read it beside the English one; if it says the same, a waiver for this text says who read it",
    );
}
