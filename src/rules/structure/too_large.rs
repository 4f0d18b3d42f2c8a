//! ST008: a file beyond 1 MiB, 16 levels or 20,000 values.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A file beyond 1 MiB, 16 levels or 20,000 values.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST008", "too-large", Level::Error, include_str!("too_large.md"))
        .checks(&[Check::Reading(ProblemKind::TooLarge)]);
