//! AC004: a workspace created after the institution's agreement had ended.

use crate::model::researcher::Researcher;
use crate::rules::access::coverage::{Coverage, workspaces_with};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A workspace created after the institution's agreement had ended.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC004", "agreement-ended", Level::Error, include_str!("agreement_ended.md"))
        .clauses(&[3])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let workspaces = workspaces_with(case, researcher, Coverage::Ended);
    let message = format!(
        "the institution's agreement had ended before {} was created",
        case.named(&workspaces)
    );
    let help = "record the renewed agreement, or why none is needed";
    sink.report_for(
        workspaces,
        Place::missing("affiliations", researcher.name_span()),
        message,
        help,
    );
}
