//! PI010: a date of birth.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A date of birth.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI010", "birth-date", Level::Error, include_str!("birth_date.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Identifier(Kind::BirthDate, "a date of birth")]);
