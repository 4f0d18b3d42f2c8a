//! PI013: a relative by name.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A relative by name.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI013", "named-relative", Level::Error, include_str!("named_relative.md"))
        .clauses(&[12, 61])
        .masking()
        .checks(&[Check::Identifier(Kind::NamedRelative, "a relative by name")]);
