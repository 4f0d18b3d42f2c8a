//! PI002: a phone or fax number.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A phone or fax number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI002", "phone-number", Level::Error, include_str!("phone_number.md"))
        .clauses(&[12])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Phone, "a phone or fax number", sink);
}
