//! AT001: a Code that was not acknowledged.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A Code that was not acknowledged.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "AT001",
    "code-not-acknowledged",
    Level::Error,
    include_str!("code_not_acknowledged.md"),
)
.clauses(&[6])
.checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    if authorization.code_of_conduct.is_none() {
        let help = "record the signed Code: version, signed, signature and initials";
        let place = Place::missing("authorization.code_of_conduct", authorization.span);
        sink.report(place, "nothing shows that the person acknowledged the Code", help);
    }
}
