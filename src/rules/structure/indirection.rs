//! ST007: anchors, aliases, tags and merge keys.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// Anchors, aliases, tags and merge keys.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST007", "indirection", Level::Error, include_str!("indirection.md"))
        .checks(&[Check::Reading(ProblemKind::Indirection)]);
