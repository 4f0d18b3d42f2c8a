//! AC001: an owner or collaborator without a researcher record.

use crate::model::workspace::Workspace;
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An owner or collaborator without a researcher record.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC001", "unknown-researcher", Level::Error, include_str!("unknown_researcher.md"))
        .clauses(&[2])
        .checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (id, owner, field) in workspace.team() {
        if case.catalog.find(Kind::Researcher, id).is_none() {
            let level = if owner { Level::Error } else { Level::Warning };
            let message =
                format!("nothing shows that `{}` is an authorized data user", id.escape_debug());
            sink.report_as(
                level,
                Place::new(field, id.span),
                message,
                "add the researcher's record",
            );
        }
    }
}
