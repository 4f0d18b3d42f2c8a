//! PI014: a participant's number.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A participant's number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI014", "participant-number", Level::Error, include_str!("participant_number.md"))
        .clauses(&[12, 38])
        .masking()
        .checks(&[Check::Identifier(Kind::ParticipantId, "a participant's number")]);
