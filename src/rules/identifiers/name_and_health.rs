//! PI012: a person's name with a health condition.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A person's name with a health condition.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI012", "name-and-health", Level::Error, include_str!("name_and_health.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::NameAndHealth, "a person's name together with a condition", sink);
}
