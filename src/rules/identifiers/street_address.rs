//! PI004: a street address.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A street address.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI004", "street-address", Level::Error, include_str!("street_address.md"))
        .clauses(&[12, 59])
        .masking()
        .checks(&[Check::Identifier(Kind::Address, "a street address")]);
