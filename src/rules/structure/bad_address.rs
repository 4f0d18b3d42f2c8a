//! ST030: an address that is not https.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// An address that is not https.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST030", "bad-address", Level::Warning, include_str!("bad_address.md"))
        .clauses(&[74])
        .checks(&[Check::Reading(ProblemKind::BadAddress)]);
