//! DV004: a data version of another tier than the workspace.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A data version of another tier than the workspace.
pub(in crate::rules) const RULE: Rule =
    Rule::new("DV004", "wrong-tier", Level::Error, include_str!("wrong_tier.md"))
        .clauses(&[29, 48])
        .checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let (Some(id), Some(tier)) = (&workspace.data_version, workspace.tier()) else { return };
    let version = case.catalog.data_version(id);
    if let Some(version) = version.filter(|version| version.tier != tier) {
        let message = format!(
            "`{}` is of the {}, the workspace of the {}",
            version.id, version.tier.label, tier.label
        );
        sink.report(Place::new("data_version", id.span), message, "correct one of the two");
    }
}
