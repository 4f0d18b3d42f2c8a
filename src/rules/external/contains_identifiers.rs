//! EX003: external data that contain identifiers.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// External data that contain identifiers.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "EX003",
    "contains-identifiers",
    Level::Error,
    include_str!("contains_identifiers.md"),
)
.clauses(&[26])
.checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (index, data) in workspace.external_data.iter().enumerate() {
        if let Some(what) = data.contains_identifiers.filter(|what| what.code != "none") {
            let place =
                Place::new(format!("external_data[{index}].contains_identifiers"), what.span);
            let message = format!("these data contain {}", what.label.to_lowercase());
            sink.report(
                place,
                message,
                "such data must not be uploaded: remove them, and report it as an incident",
            );
        }
    }
}
