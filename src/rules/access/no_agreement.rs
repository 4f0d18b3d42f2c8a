//! AC003: a workspace that no institutional agreement covers.

use crate::model::researcher::Researcher;
use crate::rules::access::coverage::{Coverage, workspaces_with};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A workspace that no institutional agreement covers.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC003", "no-agreement", Level::Warning, include_str!("no_agreement.md"))
        .clauses(&[3, 53])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let workspaces = workspaces_with(case, researcher, Coverage::None);
    if !workspaces.is_empty() {
        let message =
            format!("no agreement of the person's institutions covers {}", case.named(&workspaces));
        let help =
            "record the institution's agreement (DURA) with its tiers, or why none is needed";
        sink.report(Place::missing("affiliations", researcher.name_span()), message, help);
    }
}
