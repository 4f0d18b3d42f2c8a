//! ST002: a key that the kind of record does not have.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A key that the kind of record does not have.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST002", "unknown-key", Level::Error, include_str!("unknown_key.md"))
        .checks(&[Check::Reading(ProblemKind::UnknownKey)]);
