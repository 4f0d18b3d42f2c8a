//! SC006: a count of exactly 20 participants.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;
use crate::rules::small_counts::report::report;

/// A count of exactly 20 participants.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SC006", "exactly-twenty", Level::Warning, include_str!("exactly_twenty.md"))
        .clauses(&[39])
        .checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, Form::Twenty, sink);
}
