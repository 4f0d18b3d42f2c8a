//! ST018: a file that nothing reads.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A file that nothing reads.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST018", "unread-file", Level::Warning, include_str!("unread_file.md"))
        .checks(&[Check::Reading(ProblemKind::UnreadFile)]);
