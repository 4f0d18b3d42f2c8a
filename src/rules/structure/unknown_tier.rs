//! ST020: an access tier that does not exist.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An access tier that does not exist.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST020", "unknown-tier", Level::Error, include_str!("unknown_tier.md"))
        .clauses(&[48])
        .checks(&[Check::Workspace(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let Some(tier) = workspace.access_tier.as_ref().filter(|_| workspace.tier().is_none()) else {
        return;
    };
    if &*tier.value != "public" {
        let message = format!("there is no access tier `{}`", tier.escape_debug());
        sink.report(
            Place::new("access_tier", tier.span),
            message,
            "write registered or controlled",
        );
    }
}
