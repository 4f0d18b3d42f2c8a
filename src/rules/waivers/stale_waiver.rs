//! WV003: a waiver given for a text that has changed.

use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::waivers::state::{State, waivers_in};

/// A waiver given for a text that has changed.
pub(in crate::rules) const RULE: Rule =
    Rule::new("WV003", "stale-waiver", Level::Warning, include_str!("stale_waiver.md"))
        .checks(&[Check::Findings(check)]);

fn check(case: &Case<'_>, findings: &[Finding], sink: &mut Sink<'_>) {
    for (source, record, place) in waivers_in(case, findings, State::Stale) {
        let help = "the finding stands again: ask for a new waiver, with the fingerprint that `check` prints";
        sink.on(source, Some(record)).report(place, "this waiver was given for another text", help);
    }
}
