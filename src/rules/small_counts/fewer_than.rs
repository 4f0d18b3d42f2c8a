//! SC007: a count said to be below a small number.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;
use crate::rules::small_counts::report::report;

/// A count said to be below a small number.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SC007", "fewer-than", Level::Error, include_str!("fewer_than.md"))
        .clauses(&[39])
        .checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, Form::Fewer, sink);
}
