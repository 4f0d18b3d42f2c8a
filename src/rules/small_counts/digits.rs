//! SC001: a small count of participants in digits.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;
use crate::rules::small_counts::report::report;

/// A small count of participants in digits.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SC001", "small-count", Level::Error, include_str!("digits.md"))
        .clauses(&[39])
        .checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, Form::Digits, sink);
}
