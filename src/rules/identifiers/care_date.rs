//! PI011: an exact date of one person's care.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An exact date of one person's care.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI011", "care-date", Level::Warning, include_str!("care_date.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::CareDate, "an exact date of one person's care", sink);
}
