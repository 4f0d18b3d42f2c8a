//! AT008: a Code signed after the workspace was created, or in the future.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A Code signed after the workspace was created, or in the future.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AT008", "signed-late", Level::Error, include_str!("signed_late.md"))
        .clauses(&[6, 73])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(signature) = case.signature(researcher) else { return };
    let Some(signed) = signature.signed else { return };
    let place = Place::new("authorization.code_of_conduct.signed", signed.span);
    if signed.value > case.as_of {
        return sink.report(place, "the day of the signature lies ahead", "correct the date");
    }
    let workspaces = case.created_before(researcher, signed.value);
    let message = format!("the Code was signed only after {} was created", case.named(&workspaces));
    sink.report_for(
        workspaces,
        place,
        message,
        "correct the date, or take the person off the workspace",
    );
}
