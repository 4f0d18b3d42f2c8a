//! WV004: a waiver for a rule that does not exist.

use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::waivers::state::{State, waivers_in};

/// A waiver for a rule that does not exist.
pub(in crate::rules) const RULE: Rule =
    Rule::new("WV004", "unknown-rule", Level::Warning, include_str!("unknown_rule.md"))
        .checks(&[Check::Findings(check)]);

fn check(case: &Case<'_>, findings: &[Finding], sink: &mut Sink<'_>) {
    for (source, record, place) in waivers_in(case, findings, State::UnknownRule) {
        sink.on(source, Some(record)).report(
            place,
            "there is no rule of this code",
            "write the code that `check` prints",
        );
    }
}
