//! ST003: a value of another type than its key asks, or a key that stands twice.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A value of another type than its key asks, or a key that stands twice.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST003", "wrong-type", Level::Error, include_str!("wrong_type.md"))
        .checks(&[Check::Reading(ProblemKind::WrongType)]);
