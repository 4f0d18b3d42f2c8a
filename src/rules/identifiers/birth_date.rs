//! PI010: a date of birth.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A date of birth.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI010", "birth-date", Level::Error, include_str!("birth_date.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::BirthDate, "a date of birth", sink);
}
