//! SN007: an agency notice without agency or day.

use crate::model::decision::Decision;
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
        let complete = |notice: &crate::model::decision::AgencyNotice| {
            notice.agency.is_some() && notice.on.is_some()
        };
        if !decision.agency_notices.iter().any(complete) {
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
