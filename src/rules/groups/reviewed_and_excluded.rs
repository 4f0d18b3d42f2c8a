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
    let Some((at, review)) = workspace.reviews.iter().enumerate().next_back() else { return };
    let excluded = review.display.is_some_and(|display| display.code == "exclude");
    let disabled = review.access.is_some_and(|access| access.code != "none");
    if excluded || disabled {
        let what = if excluded {
            "the latest review excluded this project"
        } else {
            "the latest review disabled this workspace"
        };
        sink.report(
            Place::new(format!("review.decisions[{at}]"), review.span),
            what,
            "it is not shown; if that is wrong, record the new decision of the board",
        );
    }
}
