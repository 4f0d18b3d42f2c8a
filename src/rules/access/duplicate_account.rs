//! AC020: two researchers with one login.

use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};
use std::collections::BTreeMap;

/// Two researchers with one login.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC020", "duplicate-account", Level::Error, include_str!("duplicate_account.md"))
        .clauses(&[32])
        .masking()
        .checks(&[Check::Catalog(check)]);

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    let mut by_account: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, researcher) in case.catalog.researchers.iter().enumerate() {
        let account = researcher
            .authorization
            .as_ref()
            .and_then(|authorization| authorization.account.as_ref());
        if let Some(account) = account {
            by_account.entry(account.to_lowercase()).or_default().push(index);
        }
    }
    for indices in by_account.into_values().filter(|indices| indices.len() > 1) {
        for (position, index) in indices.iter().enumerate() {
            let researcher = &case.catalog.researchers[*index];
            let other = &case.catalog.researchers[indices[usize::from(position == 0)]];
            let Some(account) = researcher.authorization.as_ref().and_then(|a| a.account.as_ref())
            else {
                continue;
            };
            let record = RecordRef::new(Kind::Researcher, *index);
            let message = format!("researcher `{}` has the same login", other.id);
            sink.on(researcher.source, Some(record)).report(
                Place::new("authorization.account", account.span),
                message,
                "every person has a login of their own: correct it, or merge the two records",
            );
        }
    }
}
