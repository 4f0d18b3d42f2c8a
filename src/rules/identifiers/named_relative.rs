//! PI013: a relative by name.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A relative by name.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI013", "named-relative", Level::Error, include_str!("named_relative.md"))
        .clauses(&[12, 61])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::NamedRelative, "a relative by name", sink);
}
