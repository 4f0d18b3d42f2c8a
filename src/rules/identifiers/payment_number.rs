//! PI005: the number of a card or account.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// The number of a card or account.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI005", "payment-number", Level::Error, include_str!("payment_number.md"))
        .clauses(&[12])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Payment, "the number of a card or a bank account", sink);
}
