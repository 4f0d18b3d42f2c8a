//! PI015: a password, key or token.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A password, key or token.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI015", "credential", Level::Error, include_str!("credential.md"))
        .clauses(&[12, 32])
        .masking()
        .checks(&[Check::Identifier(Kind::Credential, "a password, a key or a token")]);
