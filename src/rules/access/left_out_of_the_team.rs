//! AC031: somebody who is left out of a project's team.

use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::held::Held;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// Somebody who is left out of a project's team.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "AC031",
    "left-out-of-the-team",
    Level::Warning,
    include_str!("left_out_of_the_team.md"),
)
.clauses(&[2])
.checks(&[Check::Findings(check)]);

fn check(case: &Case<'_>, findings: &[Finding], sink: &mut Sink<'_>) {
    let held = Held::new(findings);
    for (index, workspace) in case.catalog.workspaces.iter().enumerate() {
        for (id, owner, field) in workspace.team() {
            let Some(person) = case.catalog.find(Kind::Researcher, id) else { continue };
            // An error about an owner's authorization holds the workspace back: that is said there.
            if owner && held.authorization(person, index).next().is_some() {
                continue;
            }
            let Some(code) = held.from_team(person, index) else { continue };
            let record = RecordRef::new(Kind::Workspace, index);
            sink.on(workspace.source, Some(record)).report(
                Place::new(field, id.span),
                format!(
                    "`{}` is left out of the team: {code} stands against their record",
                    id.escape_debug()
                ),
                "repair the researcher's record",
            );
        }
    }
}
