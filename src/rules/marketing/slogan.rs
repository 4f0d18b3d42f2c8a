//! MK004: trademarks and exclamation marks.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::marketing::evidence::Cue;
use crate::rules::marketing::report::{Part, report};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Trademarks and exclamation marks.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MK004", "slogan", Level::Warning, include_str!("slogan.md"))
        .clauses(&[42, 62])
        .checks(&[Check::Text(check)]);

const PART: Part =
    Part { cue: Cue::Shout, reads_as: "is written like an advertisement", or_else: false };

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, &PART, sink);
}
