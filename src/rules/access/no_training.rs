//! AC006: training for a tier that was not done in time.

use crate::model::researcher::Researcher;
use crate::records::vocabulary::ACCESS_TIERS;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// Training for a tier that was not done in time.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC006", "no-training", Level::Error, include_str!("no_training.md"))
        .clauses(&[5])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    for tier in ACCESS_TIERS.codes {
        let done = authorization.training.iter().find(|(of, _)| *of == tier).map(|(_, day)| *day);
        let late = |created| done.is_none_or(|done| created < done.value);
        let workspaces: Vec<_> = case
            .workspaces_of(researcher)
            .filter(|(_, workspace)| workspace.tier() == Some(tier))
            .filter(|(_, workspace)| workspace.created.is_some_and(|created| late(created.value)))
            .map(|(index, _)| index)
            .collect();
        let named = case.named(&workspaces);
        let (verb, span) = match done {
            None => ("was never done, but is needed for", None),
            Some(day) => ("was done only after the creation of", Some(day.span)),
        };
        let field = format!("authorization.training.{}", tier.code);
        let place = span.map_or_else(
            || Place::missing(field.clone(), authorization.span),
            |span| Place::new(field.clone(), span),
        );
        let message = format!("the training for the {} {verb} {named}", tier.label);
        sink.report_for(
            workspaces,
            place,
            message,
            "record the day of the training, or take the person off the workspace",
        );
    }
}
