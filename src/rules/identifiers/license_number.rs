//! PI008: a license, passport, plate or vehicle number.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A license, passport, plate or vehicle number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI008", "license-number", Level::Error, include_str!("license_number.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::License, "a license, passport, plate or vehicle number", sink);
}
