//! DV005: no day on which the analysis began.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// No day on which the analysis began.
pub(in crate::rules) const RULE: Rule =
    Rule::new("DV005", "no-analysis-date", Level::Note, include_str!("no_analysis_date.md"))
        .clauses(&[29])
        .checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    if let Some(version) =
        workspace.data_version.as_ref().filter(|_| workspace.analysis_started.is_none())
    {
        let message =
            "the day that the analysis began is not recorded; the day of creation stands for it";
        sink.report(
            Place::new("analysis_started", version.span),
            message,
            "record `analysis_started` if it is known",
        );
    }
}
