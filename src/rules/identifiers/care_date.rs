//! PI011: an exact date of one person's care.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// An exact date of one person's care.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI011", "care-date", Level::Warning, include_str!("care_date.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Identifier(Kind::CareDate, "an exact date of one person's care")]);
