//! PI009: the number of a device or a biometric template.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// The number of a device or a biometric template.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI009", "device-number", Level::Error, include_str!("device_number.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::Device, "the number of a device or a biometric template", sink);
}
