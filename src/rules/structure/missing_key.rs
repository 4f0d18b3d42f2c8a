//! ST004: a required key that is not there.

use crate::model::decision::Decision;
use crate::model::institution::Institution;
use crate::model::researcher::Researcher;
use crate::model::workspace::Workspace;
use crate::records::problem::ProblemKind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A required key that is not there.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST004", "missing-key", Level::Error, include_str!("missing_key.md"))
        .clauses(&[19, 58])
        .checks(&[
            Check::Reading(ProblemKind::MissingKey),
            Check::Institution(institution),
            Check::Researcher(researcher),
            Check::Workspace(workspace),
            Check::Decision(decision),
        ]);

fn institution(_: &Case<'_>, institution: &Institution, sink: &mut Sink<'_>) {
    let other = institution.kind.is_some_and(|kind| kind.code == "other");
    if other && institution.kind_other.is_none() {
        let span = institution.kind.map_or(institution.span, |kind| kind.span);
        let help = "add it: what kind of institution this is";
        sink.report(
            Place::new("kind_other", span),
            "`kind_other` is missing, and `kind` is other",
            help,
        );
    }
}

fn researcher(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    if case.authorization_recorded() && researcher.authorization.is_none() {
        let help = "add it: with `authorization: recorded` every researcher's record proves its authorization";
        let place = Place::new("authorization", researcher.authorization_key);
        sink.report(place, "`authorization` is missing", help);
    }
}

fn workspace(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    if workspace.purposes.is_empty() && workspace.keys.purposes.end > workspace.keys.purposes.start
    {
        let help = "write at least one of the official purposes";
        sink.report(
            Place::new("purposes", workspace.keys.purposes),
            "none of the purposes is an official one",
            help,
        );
    }
    let chosen =
        |code: &str| workspace.populations.iter().any(|population| population.code == code);
    let conditional = [
        (
            workspace.has_purpose("disease_focused"),
            &workspace.disease,
            "disease",
            "disease_focused",
            workspace.keys.disease,
        ),
        (
            workspace.has_purpose("other"),
            &workspace.other_purpose,
            "other_purpose",
            "other",
            workspace.keys.other_purpose,
        ),
        (
            chosen("other"),
            &workspace.other_population,
            "other_population",
            "other",
            workspace.keys.other_population,
        ),
    ];
    for (needed, value, key, with, span) in conditional {
        if needed && value.is_none() {
            let message = format!("`{key}` is missing, and `{with}` is chosen");
            sink.report(Place::new(key, span), message, "add it, in a few words");
        }
    }
}

fn decision(_: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    if decision.full.is_none() && decision.family.is_none() {
        let help = "add `family` (and `given`), or `full`";
        sink.report(Place::new("name", decision.name_span), "the name is missing", help);
    }
}
