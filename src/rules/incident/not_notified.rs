//! IN001: an incident that the program was not told of.

use crate::model::incident::Incident;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An incident that the program was not told of.
pub(in crate::rules) const RULE: Rule =
    Rule::new("IN001", "not-notified", Level::Error, include_str!("not_notified.md"))
        .clauses(&[13, 15, 16, 28])
        .checks(&[Check::Incident(check)]);

fn check(_: &Case<'_>, incident: &Incident, sink: &mut Sink<'_>) {
    if incident.notified.is_none() {
        let span = incident.noticed.map_or(incident.span, |noticed| noticed.span);
        let help = "tell the program at once, then record the day";
        sink.report(
            Place::new("notified", span),
            "the program was not told of this incident",
            help,
        );
    }
}
