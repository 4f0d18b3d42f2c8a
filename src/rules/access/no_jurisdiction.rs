//! AC009: no word on where the research is done.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// No word on where the research is done.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC009", "no-jurisdiction", Level::Warning, include_str!("no_jurisdiction.md"))
        .clauses(&[9])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    if authorization.jurisdictions.is_empty() {
        let help = "record where the research is done, as in [US]: the law there applies";
        let place = Place::missing("authorization.jurisdictions", authorization.span);
        return sink.report(place, "no jurisdiction is recorded", help);
    }
    for (index, jurisdiction) in authorization.jurisdictions.iter().enumerate() {
        if !is_united_states(jurisdiction) {
            let place =
                Place::new(format!("authorization.jurisdictions[{index}]"), jurisdiction.span);
            let help = "nothing to repair: other laws than those of the United States apply there";
            sink.report_as(Level::Note, place, "research outside the United States", help);
        }
    }
}

fn is_united_states(jurisdiction: &str) -> bool {
    let lower = jurisdiction.trim().to_lowercase();
    matches!(lower.as_str(), "us" | "usa" | "u.s." | "united states") || lower.starts_with("us-")
}
