//! PI002: a phone or fax number.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A phone or fax number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI002", "phone-number", Level::Error, include_str!("phone_number.md"))
        .clauses(&[12])
        .masking()
        .checks(&[Check::Identifier(Kind::Phone, "a phone or fax number")]);
