//! PI014: a participant's number.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A participant's number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI014", "participant-number", Level::Error, include_str!("participant_number.md"))
        .clauses(&[12, 38])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::ParticipantId, "a participant's number", sink);
}
