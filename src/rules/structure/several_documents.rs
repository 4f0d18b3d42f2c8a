//! ST006: more than one YAML document in a file.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// More than one YAML document in a file.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST006", "several-documents", Level::Error, include_str!("several_documents.md"))
        .checks(&[Check::Reading(ProblemKind::SeveralDocuments)]);
