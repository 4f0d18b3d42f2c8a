//! PI001: an e-mail address.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An e-mail address.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI001", "mail-address", Level::Error, include_str!("mail_address.md"))
        .clauses(&[12])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Mail, "an e-mail address", sink);
}
