//! PI006: a medical record number.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A medical record number.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "PI006",
    "medical-record-number",
    Level::Error,
    include_str!("medical_record_number.md"),
)
.clauses(&[12, 60])
.masking()
.checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, Kind::MedicalRecord, "a medical record number", sink);
}
