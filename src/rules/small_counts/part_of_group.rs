//! SC004: a small part of a group of participants.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;
use crate::rules::small_counts::report::report;

/// A small part of a group of participants.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SC004", "small-part-of-a-group", Level::Error, include_str!("part_of_group.md"))
        .clauses(&[39])
        .checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, Form::Part, sink);
}
