//! SN007: an agency notice without agency or day.

use crate::model::decision::{AgencyNotice, Decision};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An agency notice without agency or day.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "SN007",
    "notice-not-recorded",
    Level::Warning,
    include_str!("notice_not_recorded.md"),
)
.clauses(&[71])
.checks(&[Check::Decision(check)]);

fn check(_: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    for (index, measure) in decision.measures.iter().enumerate() {
        if !matches!(&***measure, "notified_nih" | "notified_agency") {
            continue;
        }
        let to_nih = &*measure.value == "notified_nih";
        let fits = |notice: &AgencyNotice| {
            notice.on.is_some()
                && notice.agency.as_ref().is_some_and(|agency| is_nih(agency) == to_nih)
        };
        if !decision.agency_notices.iter().any(fits) {
            let message = format!(
                "`{}` is a measure, but no notice with agency and day is recorded",
                **measure
            );
            sink.report(
                Place::new(format!("measures[{index}]"), measure.span),
                message,
                "add it to `notices`; it is never published",
            );
        }
    }
}

fn is_nih(agency: &str) -> bool {
    let agency = agency.to_lowercase();
    agency.split(|c: char| !c.is_alphanumeric()).any(|word| word == "nih")
        || agency.contains("national institutes of health")
}
