//! PI015: a password, key or token.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A password, key or token.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI015", "credential", Level::Error, include_str!("credential.md"))
        .clauses(&[12, 32])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Credential, "a password, a key or a token", sink);
}
