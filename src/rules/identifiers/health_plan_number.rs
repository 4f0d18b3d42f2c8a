//! PI007: a health plan or provider number.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A health plan or provider number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI007", "health-plan-number", Level::Error, include_str!("health_plan_number.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::HealthPlan, "a number of a health plan or a provider", sink);
}
