//! SN008: an order of events, or a term, that cannot be.

use crate::model::decision::Decision;
use crate::model::standing::illegal_order;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An order of events, or a term, that cannot be.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SN008", "illegal-history", Level::Error, include_str!("illegal_history.md"))
        .clauses(&[70])
        .checks(&[Check::Decision(check)]);

fn check(_: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    if let Some((nth, reason)) = illegal_order(&decision.dated_events()) {
        let mut dated = decision
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| event.on.is_some() && event.is.is_some());
        let (index, span) =
            dated.nth(nth).map_or((nth, decision.span), |(index, event)| (index, event.span));
        sink.report(
            Place::new(format!("events[{index}]"), span),
            reason,
            "correct the events; they stand in the order of their days",
        );
    }
    for (index, event) in decision.events.iter().enumerate() {
        if event.on.is_none() || event.is.is_none() {
            let help = "each event has `on`, a day, and `is`, what happened";
            sink.report(
                Place::new(format!("events[{index}]"), event.span),
                "this event can't be read",
                help,
            );
        }
    }
    if let (Some(from), Some(until)) = (decision.from, decision.until)
        && until.value < from.value
    {
        sink.report(
            Place::new("term.until", until.span),
            "the term ends before it starts",
            "correct one of the two dates",
        );
    }
}
