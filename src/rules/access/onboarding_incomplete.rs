//! AC008: onboarding that is not complete.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// Onboarding that is not complete.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "AC008",
    "onboarding-incomplete",
    Level::Error,
    include_str!("onboarding_incomplete.md"),
)
.clauses(&[7])
.checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    let complete = authorization.onboarding_complete;
    if !complete.is_some_and(|complete| complete.value) {
        let field = "authorization.onboarding_complete";
        let place = complete.map_or_else(
            || Place::missing(field, authorization.span),
            |flag| Place::new(field, flag.span),
        );
        sink.report(place, "the onboarding is not complete", "complete it and write true");
    }
}
