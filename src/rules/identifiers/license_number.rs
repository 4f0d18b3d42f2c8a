//! PI008: a license, passport, plate or vehicle number.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A license, passport, plate or vehicle number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI008", "license-number", Level::Error, include_str!("license_number.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Identifier(
            Kind::License,
            "a license, passport, plate or vehicle number",
        )]);
