//! MN003: a text too short to say anything.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text too short to say anything.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN003", "too-short", Level::Error, include_str!("short.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

/// Fewer words say nothing.
const LEAST: usize = 15;
/// Fewer words say little.
const ENOUGH: usize = 40;

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let count = passage.words.len();
    let described = passage.is_description() && passage.role != Role::Title;
    if !described || count == 0 || count >= ENOUGH || !spaced(passage.text()) {
        return;
    }
    let level = if count < LEAST { Level::Error } else { Level::Warning };
    let help = "participants want to know what is asked, how, and what may come of it: some 40 words or more";
    let words = if count == 1 { "word" } else { "words" };
    sink.report_as(level, passage.place(), format!("this text has {count} {words}"), help);
}

/// Are its words set apart by spaces, so that they can be counted?
fn spaced(text: &str) -> bool {
    let wide = text
        .chars()
        .filter(|c| ('\u{2e80}'..='\u{9fff}').contains(c) || ('\u{e00}'..='\u{eff}').contains(c))
        .count();
    wide * 4 < text.chars().count()
}
