//! AC002: a workspace in a tier that its people may not use.

use crate::model::researcher::Researcher;
use crate::records::vocabulary::ACCESS_TIERS;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A workspace in a tier that its people may not use.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC002", "tier-not-granted", Level::Error, include_str!("tier_not_granted.md"))
        .clauses(&[2, 51])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    for tier in ACCESS_TIERS.codes {
        if authorization.tiers.iter().any(|granted| granted.value == tier) {
            continue;
        }
        let workspaces: Vec<_> = case
            .workspaces_of(researcher)
            .filter(|(_, workspace)| workspace.tier() == Some(tier))
            .map(|(index, _)| index)
            .collect();
        let message =
            format!("the {} is not granted, but used in {}", tier.label, case.named(&workspaces));
        let help = "record the grant, or take the person off the workspace";
        sink.report_for(
            workspaces,
            Place::missing("authorization.tiers", authorization.span),
            message,
            help,
        );
    }
}
