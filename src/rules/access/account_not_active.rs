//! AC010: an active workspace of someone whose account is not active.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An active workspace of someone whose account is not active.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC010", "account-not-active", Level::Error, include_str!("account_not_active.md"))
        .clauses(&[68])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(status) =
        researcher.authorization.as_ref().and_then(|authorization| authorization.status)
    else {
        return;
    };
    if status.code == "active" {
        return;
    }
    let workspaces: Vec<_> = case
        .workspaces_of(researcher)
        .filter(|(_, workspace)| workspace.status.is_some_and(|status| status.code == "active"))
        .map(|(index, _)| index)
        .collect();
    let message = format!("the account is not active, but {} is", case.named(&workspaces));
    let help = "set the workspace to inactive, or give it another owner";
    sink.report_for(workspaces, Place::new("authorization.status", status.span), message, help);
}
