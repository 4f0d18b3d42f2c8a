//! GR008: a project that a review excluded or disabled.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A project that a review excluded or disabled.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "GR008",
    "reviewed-and-excluded",
    Level::Note,
    include_str!("reviewed_and_excluded.md"),
)
.clauses(&[35])
.checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (at, review) in workspace.reviews.iter().enumerate() {
        let excluded = review.display.is_some_and(|display| display.code == "exclude");
        let disabled = review.access.is_some_and(|access| access.code != "none");
        let what = match (excluded, disabled) {
            (true, _) => "a review excluded this project",
            (false, true) => "a review disabled this workspace",
            (false, false) => continue,
        };
        let help = "it is not shown, whatever a later review says; if that is wrong, correct the record of this review";
        sink.report(Place::new(format!("review.decisions[{at}]"), review.span), what, help);
        return;
    }
}
