//! AT003: a Code without the day of its signature.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A Code without the day of its signature.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AT003", "code-not-signed", Level::Error, include_str!("code_not_signed.md"))
        .clauses(&[63])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(signature) = case.signature(researcher) else { return };
    if signature.signed.is_none() {
        let place = Place::missing("authorization.code_of_conduct.signed", signature.span);
        sink.report(place, "the day of the signature is missing", "record it");
    }
}
