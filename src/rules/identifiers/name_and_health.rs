//! PI012: a person's name with a health condition.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A person's name with a health condition.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI012", "name-and-health", Level::Error, include_str!("name_and_health.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Identifier(
            Kind::NameAndHealth,
            "a person's name together with a condition",
        )]);
