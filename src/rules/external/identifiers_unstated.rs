//! EX004: external data of which nobody said whether they contain identifiers.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// External data of which nobody said whether they contain identifiers.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "EX004",
    "identifiers-unstated",
    Level::Error,
    include_str!("identifiers_unstated.md"),
)
.clauses(&[26])
.checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (index, data) in workspace.external_data.iter().enumerate() {
        if data.contains_identifiers.is_none() {
            let place =
                Place::new(format!("external_data[{index}].contains_identifiers"), data.span);
            let message = "nothing says whether these data contain identifiers";
            sink.report(
                place,
                message,
                "look, then write `contains_identifiers: none`; absent is not none",
            );
        }
    }
}
