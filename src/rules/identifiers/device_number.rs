//! PI009: the number of a device or a biometric template.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// The number of a device or a biometric template.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI009", "device-number", Level::Error, include_str!("device_number.md"))
        .clauses(&[12, 60])
        .masking()
        .checks(&[Check::Identifier(
            Kind::Device,
            "the number of a device or a biometric template",
        )]);
