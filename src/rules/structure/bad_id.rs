//! ST016: an id that is no id.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// An id that is no id.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST016", "bad-id", Level::Error, include_str!("bad_id.md"))
        .checks(&[Check::Reading(ProblemKind::BadId)]);
