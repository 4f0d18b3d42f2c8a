//! SC005: a share of a group from which a small count follows.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;
use crate::rules::small_counts::report::report;

/// A share of a group from which a small count follows.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "SC005",
    "small-count-by-percentage",
    Level::Error,
    include_str!("share_of_group.md"),
)
.clauses(&[39])
.checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, Form::Percent, sink);
}
