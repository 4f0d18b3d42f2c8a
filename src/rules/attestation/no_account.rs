//! AT007: no login of the person's own.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// No login of the person's own.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AT007", "no-account", Level::Error, include_str!("no_account.md"))
        .clauses(&[73])
        .checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = case.recorded(researcher) else { return };
    if authorization.account.is_none() {
        let place = Place::missing("authorization.account", authorization.span);
        sink.report(place, "the person's own login is missing", "record it; it is never published");
    }
}
