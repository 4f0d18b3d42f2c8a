//! PI017: a person's name or page.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A person's name or page.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI017", "person-name", Level::Warning, include_str!("person_name.md"))
        .clauses(&[12, 59])
        .masking()
        .checks(&[Check::Identifier(Kind::Name, "a person's name or page")]);
