//! SN010: no answer to the question about past penalties.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// No answer to the question about past penalties.
pub(in crate::rules) const RULE: Rule =
    Rule::new("SN010", "no-disclosure", Level::Error, include_str!("no_disclosure.md"))
        .clauses(&[30])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    let field = "authorization.disclosures";
    if !authorization.disclosures.iter().any(|disclosure| disclosure.penalties.is_some()) {
        let help = "record the answer of the misconduct form: `{on: …, penalties: false}`; it is never published";
        return sink.report(
            Place::missing(field, authorization.span),
            "the question about penalties is not answered",
            help,
        );
    }
    for (index, disclosure) in authorization.disclosures.iter().enumerate() {
        if disclosure.penalties.is_some_and(|penalties| penalties.value)
            && disclosure.reported.is_none()
        {
            let help = "record the day that the form was handed in";
            let place = Place::new(format!("{field}[{index}].reported"), disclosure.span);
            sink.report_as(Level::Warning, place, "the report of a disclosure is pending", help);
        }
    }
}
