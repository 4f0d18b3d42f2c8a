//! SN012: a listing that is hidden for too long, or was.

use crate::base::date::plus_days;
use crate::model::decision::{Decision, MOST_HIDDEN_DAYS};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A listing that is hidden for too long, or was.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SN012", "hidden-listing", Level::Error, include_str!("hidden_listing.md"))
        .clauses(&[70])
        .masking()
        .checks(&[Check::Decision(check)]);

fn check(case: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    let Some(until) = decision.hidden_until else { return };
    let place = Place::new("hidden_until", until.span);
    let last = plus_days(case.as_of, i64::from(MOST_HIDDEN_DAYS));
    if until.value > last {
        let message = format!("the listing is hidden for more than {MOST_HIDDEN_DAYS} days");
        let help = format!(
            "write {last} at the latest; by then the decision is withdrawn, corrected, or listed again"
        );
        sink.report(place, message, help);
    } else if until.value < case.as_of.min(case.days.today) {
        let message = "the days for which the listing was hidden are over";
        let help = "take `hidden_until` out; if somebody else is meant, say so in `not_this_person` or withdraw the decision";
        sink.report_as(Level::Warning, place, message, help);
    }
}
