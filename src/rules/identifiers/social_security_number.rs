//! PI003: a Social Security or taxpayer number.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A Social Security or taxpayer number.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "PI003",
    "social-security-number",
    Level::Error,
    include_str!("social_security_number.md"),
)
.clauses(&[12, 59])
.masking()
.checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::SocialSecurity, "a Social Security or taxpayer number", sink);
}
