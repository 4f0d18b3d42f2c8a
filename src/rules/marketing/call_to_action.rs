//! MK001: a call to the reader to buy or do something.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::marketing::evidence::Cue;
use crate::rules::marketing::report::{Part, report};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A call to the reader to buy or do something.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MK001", "call-to-action", Level::Error, include_str!("call_to_action.md"))
        .clauses(&[42, 62])
        .checks(&[Check::Text(check)]);

const PART: Part = Part { cue: Cue::Call, reads_as: "calls on the reader to act", or_else: false };

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, &PART, sink);
}
