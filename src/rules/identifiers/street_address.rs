//! PI004: a street address.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A street address.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI004", "street-address", Level::Error, include_str!("street_address.md"))
        .clauses(&[12, 59])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Address, "a street address", sink);
}
