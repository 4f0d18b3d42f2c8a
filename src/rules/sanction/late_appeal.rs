//! SN009: an appeal that came too late to suspend anything.

use crate::model::decision::Decision;
use crate::model::standing::late_appeal;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An appeal that came too late to suspend anything.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SN009", "late-appeal", Level::Warning, include_str!("late_appeal.md"))
        .clauses(&[70])
        .checks(&[Check::Decision(check)]);

fn check(case: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    let Some(day) = late_appeal(decision, case.catalog.settings.terms()) else { return };
    let appealed = decision.events.iter().position(|event| {
        event.is.is_some_and(|is| is.value == crate::model::decision::EventKind::Appealed)
    });
    if let Some(index) = appealed {
        let message =
            format!("the appeal of {day} came after the days in which it suspends the listing");
        let help = "nothing to repair if the day is right: the listing stands";
        sink.report(
            Place::new(format!("events[{index}]"), decision.events[index].span),
            message,
            help,
        );
    }
}
