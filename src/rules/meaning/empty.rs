//! MN001: a description that is missing or says no word.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A description that is missing or says no word.
pub(in crate::rules) const RULE: Rule = Rule::new("MN001", "empty", Level::Error, include_str!("empty.md"))
    .clauses(&[19, 21])
    .checks(&[Check::Description(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let help = "say in plain words what is asked, how, and what may come of it";
    for (field, role) in [("questions", Role::Questions), ("approaches", Role::Approaches), ("findings", Role::Findings)] {
        match passages.iter().find(|passage| passage.role == role && !passage.translated) {
            None => sink.report(Place::missing(field, workspace.span), format!("there is no text under `{field}`"), help),
            Some(passage) if passage.words.words.iter().all(|word| word.is_number) => {
                sink.report(passage.place(), "this text has not a single word", help);
            }
            Some(_) => {}
        }
    }
}
