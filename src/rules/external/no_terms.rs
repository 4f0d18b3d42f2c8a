//! EX002: external data without license or terms.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// External data without license or terms.
pub(in crate::rules) const RULE: Rule =
    Rule::new("EX002", "no-terms", Level::Warning, include_str!("no_terms.md"))
        .clauses(&[25])
        .checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (index, data) in workspace.external_data.iter().enumerate() {
        if data.terms.is_none() {
            let place = Place::new(format!("external_data[{index}].terms"), data.span);
            sink.report(
                place,
                "the license or terms of use of these data are missing",
                "record them",
            );
        }
    }
}
