//! ST005: a file that is no YAML.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A file that is no YAML.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST005", "syntax", Level::Error, include_str!("syntax.md"))
        .checks(&[Check::Reading(ProblemKind::Syntax)]);
