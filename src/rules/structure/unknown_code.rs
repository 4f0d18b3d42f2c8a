//! ST015: a value outside the official codes.

use crate::base::likeness::nearest;
use crate::model::clause::{self, CLAUSES};
use crate::model::decision::Decision;
use crate::records::problem::ProblemKind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A value outside the official codes.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST015", "unknown-code", Level::Error, include_str!("unknown_code.md"))
        .clauses(&[20])
        .checks(&[Check::Reading(ProblemKind::UnknownCode), Check::Decision(decision)]);

fn decision(_: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    for (index, violation) in decision.violations.iter().enumerate() {
        let Some(id) = violation.clause.as_ref().filter(|id| clause::find(id).is_none()) else {
            continue;
        };
        let help = match nearest(id, CLAUSES.iter().map(|clause| clause.id)) {
            Some(known) => format!("did you mean `{known}`?"),
            None => "give the id or the number of a clause that a decision can name".to_owned(),
        };
        let message = format!("the Code has no clause `{}`", id.escape_debug());
        sink.report(Place::new(format!("violations[{index}].clause"), id.span), message, help);
    }
}
