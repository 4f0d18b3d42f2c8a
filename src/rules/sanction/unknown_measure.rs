//! SN001: a measure that does not exist.

use crate::base::likeness::nearest;
use crate::model::decision::Decision;
use crate::records::vocabulary::MEASURES;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A measure that does not exist.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SN001", "unknown-measure", Level::Error, include_str!("unknown_measure.md"))
        .clauses(&[69, 70])
        .checks(&[Check::Decision(check)]);

fn check(_: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    for (index, measure) in decision.measures.iter().enumerate() {
        if MEASURES.find(measure).is_some() {
            continue;
        }
        let meant = nearest(measure, MEASURES.codes.iter().map(|code| code.code));
        let help = meant.map_or_else(
            || format!("the measures are {}", MEASURES.listed()),
            |code| format!("did you mean `{code}`? The measures are {}", MEASURES.listed()),
        );
        let message = format!("there is no measure `{}`", measure.escape_debug());
        sink.report(Place::new(format!("measures[{index}]"), measure.span), message, help);
    }
}
