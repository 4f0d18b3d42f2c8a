//! AC005: an identity that was not verified in time.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An identity that was not verified in time.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "AC005",
    "identity-not-verified",
    Level::Error,
    include_str!("identity_not_verified.md"),
)
.clauses(&[4])
.checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    let field = "authorization.identity_verified";
    let Some(verified) = authorization.identity_verified else {
        let help = "record the day of the verification";
        return sink.report(
            Place::missing(field, authorization.span),
            "the identity was never verified",
            help,
        );
    };
    let workspaces = case.created_before(researcher, verified.value);
    let message =
        format!("the identity was verified only after {} was created", case.named(&workspaces));
    sink.report_for(
        workspaces,
        Place::new(field, verified.span),
        message,
        "correct the date, or take the person off the workspace",
    );
}
