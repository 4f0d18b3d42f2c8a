//! DV001: a data version that was no longer current when the analysis began.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::data_version::moment::Moment;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A data version that was no longer current when the analysis began.
pub(in crate::rules) const RULE: Rule =
    Rule::new("DV001", "stale-version", Level::Error, include_str!("stale_version.md"))
        .clauses(&[29])
        .checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let Some(moment) = Moment::of(case, workspace) else { return };
    let current = case
        .catalog
        .data_versions
        .iter()
        .filter(|version| version.tier == moment.version.tier && version.released <= moment.day)
        .max_by_key(|version| (version.released, version.release));
    let Some(current) = current.filter(|current| current.released > moment.version.released) else {
        return;
    };
    let reason = workspace.older_version.as_ref();
    let excused = reason.is_some_and(|reason| reason.reason.is_some() && reason.study.is_some());
    let level = match (moment.certain, excused) {
        (true, false) => Level::Error,
        (true, true) | (false, false) => Level::Warning,
        (false, true) => Level::Note,
    };
    let message =
        format!("`{}` was current on {}, `{}` was not", current.id, moment.day, moment.version.id);
    let help =
        "use the current version, or say in `older_version` which study is continued or replicated";
    sink.report_as(level, Place::new("data_version", moment.span), message, help);
}
