//! AT004: a statement of the signature page that was not initialed.

use crate::model::researcher::Researcher;
use crate::records::vocabulary::INITIALS;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A statement of the signature page that was not initialed.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AT004", "initials-missing", Level::Error, include_str!("initials_missing.md"))
        .clauses(&[64, 65, 67, 68])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(signature) = case.signature(researcher) else { return };
    let given = |code: &str| signature.initials.iter().any(|initial| initial.code == code);
    let missing: Vec<_> =
        INITIALS.codes.iter().map(|code| code.code).filter(|code| !given(code)).collect();
    if !missing.is_empty() {
        let message = format!("initials are missing: {}", missing.join(", "));
        let place = Place::missing("authorization.code_of_conduct.initials", signature.span);
        sink.report(place, message, "all three statements need initials");
    }
}
