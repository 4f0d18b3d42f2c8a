//! IN003: an incident about an import that the workspace does not have.

use crate::model::incident::Incident;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An incident about an import that the workspace does not have.
pub(in crate::rules) const RULE: Rule =
    Rule::new("IN003", "unknown-import", Level::Error, include_str!("unknown_import.md"))
        .clauses(&[28])
        .checks(&[Check::Incident(check)]);

fn check(case: &Case<'_>, incident: &Incident, sink: &mut Sink<'_>) {
    let Some(kind) = incident.kind.filter(|kind| kind.code == "import") else { return };
    let Some(import) = &incident.import else {
        let help = "name the external data, as the workspace's record does";
        return sink.report(
            Place::new("import", kind.span),
            "nothing says which import this is about",
            help,
        );
    };
    let Some(workspace) = incident.workspace.as_ref().and_then(|id| case.catalog.workspace(id))
    else {
        return;
    };
    let is_it = |name: &str| name.trim().eq_ignore_ascii_case(import.trim());
    if !workspace
        .external_data
        .iter()
        .any(|data| data.name.as_ref().is_some_and(|name| is_it(name)))
    {
        let help = "write the name as it stands in the workspace's `external_data`";
        sink.report(
            Place::new("import", import.span),
            "the workspace has no external data of this name",
            help,
        );
    }
}
