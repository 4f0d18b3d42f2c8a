//! ST009: characters that make a text read other than it is.

use crate::records::problem::ProblemKind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// Characters that make a text read other than it is.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "ST009",
    "misleading-character",
    Level::Error,
    include_str!("misleading_character.md"),
)
.clauses(&[19])
.checks(&[
    Check::Reading(ProblemKind::ControlCharacter),
    Check::Reading(ProblemKind::InvisibleCharacter),
]);
