//! AC007: a training that is older than the program accepts.

use crate::base::date::plus_months;
use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A training that is older than the program accepts.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC007", "training-expired", Level::Warning, include_str!("training_expired.md"))
        .clauses(&[5])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(months) = case.catalog.settings.training_valid_months else { return };
    let Some(authorization) = case.recorded(researcher) else { return };
    for (tier, day) in &authorization.training {
        let in_use = case.workspaces_of(researcher).any(|(_, workspace)| {
            workspace.tier() == Some(tier)
                && workspace.status.is_some_and(|status| status.code == "active")
        });
        let refreshed =
            authorization.training_refreshed.iter().find(|(of, _)| of == tier).map(|(_, day)| *day);
        let day = refreshed.filter(|refreshed| refreshed.value > day.value).unwrap_or(*day);
        if in_use && plus_months(day.value, months) < case.as_of {
            let message =
                format!("the training for the {} is more than {months} months old", tier.label);
            let place = Place::new(format!("authorization.training.{}", tier.code), day.span);
            sink.report(
                place,
                message,
                "ask for the refresher course, and record its day in `training_refreshed`",
            );
        }
    }
}
