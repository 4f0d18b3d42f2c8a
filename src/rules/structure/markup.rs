//! ST014: hTML or script in a text.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// HTML or script in a text.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST014", "markup", Level::Warning, include_str!("markup.md"))
        .clauses(&[58])
        .checks(&[Check::Reading(ProblemKind::Markup)]);
