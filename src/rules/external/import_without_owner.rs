//! EX001: external data that nobody answers for.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// External data that nobody answers for.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "EX001",
    "import-without-owner",
    Level::Error,
    include_str!("import_without_owner.md"),
)
.clauses(&[24])
.checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (index, data) in workspace.external_data.iter().enumerate() {
        let field = format!("external_data[{index}].imported");
        let missing: Vec<&str> = match &data.imported {
            None => vec!["by", "on", "responsibility_accepted"],
            Some(imported) => [
                (imported.by.is_none(), "by"),
                (imported.on.is_none(), "on"),
                (
                    !imported.responsibility_accepted.is_some_and(|accepted| accepted.value),
                    "responsibility_accepted",
                ),
            ]
            .into_iter()
            .filter_map(|(missing, key)| missing.then_some(key))
            .collect(),
        };
        if !missing.is_empty() {
            let span = data.imported.as_ref().map_or(data.span, |imported| imported.span);
            let message = format!("nobody answers for these data: {} missing", missing.join(", "));
            sink.report(
                Place::new(field, span),
                message,
                "record who brought them in, when, and that this person answers for them",
            );
        }
    }
}
