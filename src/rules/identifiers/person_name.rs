//! PI017: a person's name or page.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A person's name or page.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI017", "person-name", Level::Warning, include_str!("person_name.md"))
        .clauses(&[12, 59])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Name, "a person's name or page", sink);
}
