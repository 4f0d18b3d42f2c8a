//! ST021: a workspace in the Public Tier.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A workspace in the Public Tier.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST021", "public-tier", Level::Error, include_str!("public_tier.md"))
        .clauses(&[49])
        .checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    if let Some(tier) = workspace.access_tier.as_ref().filter(|tier| &*tier.value == "public") {
        let help = "the Public Tier holds summaries that need no workspace: write registered or controlled";
        sink.report(
            Place::new("access_tier", tier.span),
            "no workspace is in the Public Tier",
            help,
        );
    }
}
