//! WV001: a waiver that lifts nothing.

use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::waivers::state::{State, waivers_in};

/// A waiver that lifts nothing.
pub(in crate::rules) const RULE: Rule =
    Rule::new("WV001", "unused-waiver", Level::Warning, include_str!("unused_waiver.md"))
        .checks(&[Check::Findings(check)]);

fn check(case: &Case<'_>, findings: &[Finding], sink: &mut Sink<'_>) {
    for (source, record, place) in waivers_in(case, findings, State::Unused) {
        let help = "remove it: what it was given for is no longer found";
        sink.on(source, Some(record)).report(place, "this waiver lifts nothing", help);
    }
}
