//! ST019: text that was read in another encoding than it was written in.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// Text that was read in another encoding than it was written in.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST019", "wrong-decoding", Level::Warning, include_str!("wrong_decoding.md"))
        .clauses(&[19])
        .checks(&[Check::Reading(ProblemKind::WrongDecoding)]);
