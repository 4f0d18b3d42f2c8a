//! SN005: more personal data than name and affiliation in a public text.

use crate::base::span::Span;
use crate::model::decision::Decision;
use crate::model::located::Text;
use crate::records::place::locate;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sanction::personal::find;
use crate::rules::sink::{Place, Sink};

/// More personal data than name and affiliation in a public text.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "SN005",
    "too-much-personal-data",
    Level::Error,
    include_str!("too_much_personal_data.md"),
)
.clauses(&[12, 70])
.masking()
.checks(&[Check::Decision(check)]);

fn check(case: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    let mut texts: Vec<(String, &Text)> = Vec::new();
    texts.extend(decision.summary.as_ref().map(|text| ("summary".to_owned(), text)));
    for (index, violation) in decision.violations.iter().enumerate() {
        texts.extend(
            violation.summary.as_ref().map(|text| (format!("violations[{index}].summary"), text)),
        );
    }
    for (index, event) in decision.events.iter().enumerate() {
        texts.extend(event.note.as_ref().map(|text| (format!("events[{index}].note"), text)));
    }
    for (index, namesake) in decision.not_this_person.iter().enumerate() {
        texts.extend(
            namesake
                .affiliation
                .as_ref()
                .map(|text| (format!("not_this_person[{index}].affiliation"), text)),
        );
    }
    let named = [
        ("name.given", &decision.given),
        ("name.family", &decision.family),
        ("name.full", &decision.full),
    ];
    for (field, text) in named.into_iter().chain([("decided_by", &decision.decided_by)]) {
        texts.extend(text.as_ref().map(|text| (field.to_owned(), text)));
    }
    texts.extend(decision.affiliation.as_ref().map(|text| ("affiliation".to_owned(), text)));
    let source = &case.catalog.source(decision.source).text;
    for (field, text) in texts {
        for (what, inner) in find(text) {
            let span: Span = locate(source, text.span, text, inner);
            let help = "the Code makes name and affiliation public, and nothing else: take it out";
            sink.report(
                Place::new(field.clone(), span),
                format!("a public text holds {what}"),
                help,
            );
        }
    }
}
