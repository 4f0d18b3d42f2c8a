//! GR007: a review that was requested and not decided.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A review that was requested and not decided.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR007", "review-pending", Level::Warning, include_str!("review_pending.md"))
        .clauses(&[35])
        .checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    if workspace.review_requested && workspace.reviews.is_empty() {
        sink.report(
            Place::missing("review", workspace.span),
            "a review was requested, and none is decided",
            "ask the Resource Access Board, and record its decision under `review.decisions`",
        );
    }
}
