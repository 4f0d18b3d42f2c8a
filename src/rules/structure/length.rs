//! ST012: a text beyond the limits of the official form.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A text beyond the limits of the official form.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST012", "length", Level::Warning, include_str!("length.md"))
        .clauses(&[19, 58])
        .checks(&[Check::Reading(ProblemKind::Length)]);
