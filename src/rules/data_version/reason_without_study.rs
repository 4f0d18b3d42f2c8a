//! DV006: a reason for an older data version that names no study.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A reason for an older data version that names no study.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "DV006",
    "reason-without-study",
    Level::Error,
    include_str!("reason_without_study.md"),
)
.clauses(&[29])
.checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let Some(older) = &workspace.older_version else { return };
    if older.study.is_none() {
        let help = "name the study that is continued or replicated";
        sink.report(
            Place::new("older_version.study", older.span),
            "the reason for an older data version names no study",
            help,
        );
    }
    if older.reason.is_none() {
        sink.report(
            Place::new("older_version.reason", older.span),
            "the reason for an older data version is missing",
            "write continue or replicate",
        );
    }
}
