//! SN003: a decision without the affiliation as it was decided.

use crate::model::decision::Decision;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A decision without the affiliation as it was decided.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SN003", "no-affiliation", Level::Error, include_str!("no_affiliation.md"))
        .clauses(&[70])
        .checks(&[Check::Decision(check)]);

fn check(_: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    if decision.affiliation.is_none() {
        let help = "write the affiliation as it was decided: a name alone could be anybody's";
        sink.report(
            Place::new("affiliation", decision.affiliation_key),
            "the affiliation is missing",
            help,
        );
    }
}
