//! SC003: the size of a small group.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;
use crate::rules::small_counts::report::report;

/// The size of a small group.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SC003", "small-sample-size", Level::Error, include_str!("sample_size.md"))
        .clauses(&[39])
        .checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, Form::Size, sink);
}
