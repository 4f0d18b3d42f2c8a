//! PI003: a Social Security or taxpayer number.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A Social Security or taxpayer number.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "PI003",
    "social-security-number",
    Level::Error,
    include_str!("social_security_number.md"),
)
.clauses(&[12, 59])
.masking()
.checks(&[Check::Identifier(Kind::SocialSecurity, "a Social Security or taxpayer number")]);
