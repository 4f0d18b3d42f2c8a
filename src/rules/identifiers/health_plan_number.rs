//! PI007: a health plan or provider number.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A health plan or provider number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI007", "health-plan-number", Level::Error, include_str!("health_plan_number.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Identifier(Kind::HealthPlan, "a number of a health plan or a provider")]);
