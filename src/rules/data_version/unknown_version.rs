//! DV002: a data version that the program never released.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A data version that the program never released.
pub(in crate::rules) const RULE: Rule =
    Rule::new("DV002", "unknown-version", Level::Error, include_str!("unknown_version.md"))
        .clauses(&[29])
        .checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    if let Some(id) =
        workspace.data_version.as_ref().filter(|id| case.catalog.data_version(id).is_none())
    {
        let message = format!("the program has no data version `{}`", id.escape_debug());
        let help = "correct the id, or add the release to data-versions.yaml";
        sink.report(Place::new("data_version", id.span), message, help);
    }
}
