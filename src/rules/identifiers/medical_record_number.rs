//! PI006: a medical record number.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A medical record number.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "PI006",
    "medical-record-number",
    Level::Error,
    include_str!("medical_record_number.md"),
)
.clauses(&[12, 60])
.masking()
.checks(&[Check::Identifier(Kind::MedicalRecord, "a medical record number")]);
