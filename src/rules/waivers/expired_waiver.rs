//! WV002: a waiver whose time is over.

use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::waivers::state::{State, waivers_in};

/// A waiver whose time is over.
pub(in crate::rules) const RULE: Rule =
    Rule::new("WV002", "expired-waiver", Level::Warning, include_str!("expired_waiver.md"))
        .checks(&[Check::Findings(check)]);

fn check(case: &Case<'_>, findings: &[Finding], sink: &mut Sink<'_>) {
    for (source, record, place) in waivers_in(case, findings, State::Expired) {
        let help = "the finding stands again: repair the text, or ask for a new waiver";
        sink.on(source, Some(record)).report(place, "this waiver's last day is past", help);
    }
}
