//! IN002: an incident that the program was told of late.

use crate::base::date::days_between;
use crate::model::incident::Incident;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An incident that the program was told of late.
pub(in crate::rules) const RULE: Rule =
    Rule::new("IN002", "notified-late", Level::Warning, include_str!("notified_late.md"))
        .clauses(&[13, 15, 16, 28])
        .checks(&[Check::Incident(check)]);

fn check(_: &Case<'_>, incident: &Incident, sink: &mut Sink<'_>) {
    let (Some(noticed), Some(notified)) = (incident.noticed, incident.notified) else { return };
    let days = days_between(noticed.value, notified.value);
    let place = Place::new("notified", notified.span);
    if days > 1 {
        let message = format!("the program was told {days} days after it was noticed");
        sink.report(place, message, "nothing to repair in the record; the Code says: immediately");
    } else if days < 0 {
        sink.report(
            place,
            "the program was told before it was noticed",
            "correct one of the two dates",
        );
    }
}
