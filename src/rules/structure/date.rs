//! ST013: a date that does not exist, is out of order or lies ahead.

use crate::model::decision::Decision;
use crate::model::institution::Institution;
use crate::model::located::Day;
use crate::model::workspace::Workspace;
use crate::records::problem::ProblemKind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A date that does not exist, is out of order or lies ahead.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST013", "date", Level::Error, include_str!("date.md")).clauses(&[20, 29]).checks(&[
        Check::Reading(ProblemKind::Date),
        Check::Institution(institution),
        Check::Workspace(workspace),
        Check::Decision(decision),
    ]);

fn institution(_: &Case<'_>, institution: &Institution, sink: &mut Sink<'_>) {
    let agreement = institution.agreement.as_ref();
    if let Some((signed, ends)) = agreement.and_then(|a| Some((a.signed?, a.ends?))) {
        in_order(Level::Error, ("agreement.signed", signed), ("agreement.ends", ends), sink);
    }
}

fn workspace(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let days = [
        ("created", workspace.created),
        ("modified", workspace.modified),
        ("analysis_started", workspace.analysis_started),
    ];
    for (field, day) in days.into_iter().filter_map(|(field, day)| Some((field, day?))) {
        if day.value > case.as_of {
            let message = format!("`{field}` lies ahead: it is after {}", case.as_of);
            sink.report_as(
                Level::Warning,
                Place::new(field, day.span),
                message,
                "correct the date",
            );
        }
    }
    let Some(created) = workspace.created else { return };
    if let Some(modified) = workspace.modified {
        in_order(Level::Error, ("created", created), ("modified", modified), sink);
    }
    if let Some(started) = workspace.analysis_started {
        in_order(Level::Warning, ("created", created), ("analysis_started", started), sink);
    }
}

/// An event tells of what has happened. One with a mistyped year would go on accusing, or hide that a decision fell.
fn decision(case: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    for (index, event) in decision.events.iter().enumerate() {
        let Some(on) = event.on.filter(|on| on.value > case.days.later()) else { continue };
        sink.report(
            Place::new(format!("events[{index}].on"), on.span),
            format!("this event lies ahead: {} is after {}", on.value, case.days.later()),
            "correct the date, or write the event when it has happened; nobody is listed meanwhile",
        );
    }
}

fn in_order(level: Level, first: (&str, Day), second: (&'static str, Day), sink: &mut Sink<'_>) {
    if second.1.value < first.1.value {
        let message = format!("`{}` is before `{}`", second.0, first.0);
        sink.report_as(
            level,
            Place::new(second.0, second.1.span),
            message,
            "correct one of the two dates",
        );
    }
}
