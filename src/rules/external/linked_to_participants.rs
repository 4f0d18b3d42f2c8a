//! EX007: external data linked to participants.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::exception::allows;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// External data linked to participants.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "EX007",
    "linked-to-participants",
    Level::Error,
    include_str!("linked_to_participants.md"),
)
.clauses(&[41])
.checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (index, data) in workspace.external_data.iter().enumerate() {
        let Some(linked) = data.linked_to_participants.filter(|linked| linked.value) else {
            continue;
        };
        let place =
            Place::new(format!("external_data[{index}].linked_to_participants"), linked.span);
        let by_person = data.level.is_none_or(|level| level.code == "participant");
        // From version 6 on, the Code allows what a documented permission allows.
        let permitted = case.catalog.settings.code_of_conduct >= 6 && data.permission.is_some();
        if by_person && !permitted && !allows(case, workspace, "linkage") {
            let help = "the Code forbids linkage at participant level: remove it, or record the program's written exception";
            sink.report(place, "these data are linked to participants one by one", help);
        } else if !by_person && data.permission.is_none() {
            let help =
                "say in `permission` what allows it, or write false if the link is by area only";
            sink.report_as(
                Level::Warning,
                place,
                "these data are linked to participants, and no permission is recorded",
                help,
            );
        }
    }
}
