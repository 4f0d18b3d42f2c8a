//! ST017: a link that leads out of the content folder.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A link that leads out of the content folder.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST017", "link-outside", Level::Error, include_str!("link_outside.md"))
        .checks(&[Check::Reading(ProblemKind::LinkOutside)]);
