//! ST001: two records of one kind with one id.

use crate::base::span::Span;
use crate::model::catalog::Catalog;
use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::records::problem::ProblemKind;
use crate::records::source::SourceId;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};
use std::collections::BTreeMap;

/// Two records of one kind with one id.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST001", "duplicate-id", Level::Error, include_str!("duplicate_id.md"))
        .clauses(&[56])
        .checks(&[Check::Reading(ProblemKind::DuplicateId), Check::Catalog(check)]);

/// Kinds of records that have a file each.
pub(super) const WITH_FILES: [Kind; 5] =
    [Kind::Institution, Kind::Researcher, Kind::Workspace, Kind::Decision, Kind::Incident];

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    let catalog = case.catalog;
    for kind in WITH_FILES {
        let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, id) in
            catalog.ids_of(kind).into_iter().enumerate().filter(|(_, id)| !id.is_empty())
        {
            by_id.entry(id).or_default().push(index);
        }
        for (id, indices) in by_id.into_iter().filter(|(_, indices)| indices.len() > 1) {
            for (position, index) in indices.iter().enumerate() {
                let (source, span) = place_of_id(case.catalog, kind, *index);
                let other = place_of_id(case.catalog, kind, indices[usize::from(position == 0)]).0;
                let message = format!(
                    "another {} has the id `{id}`: {}",
                    kind.word(),
                    catalog.source(other).path
                );
                let mut sink = sink.on(source, Some(RecordRef::new(kind, *index)));
                let help =
                    "ids are stable for ever: give the newer record another one, or remove it";
                sink.report(Place::new("id", span), message, help);
            }
        }
    }
}

/// Where the id of a record stands.
pub(super) fn place_of_id(catalog: &Catalog, kind: Kind, index: usize) -> (SourceId, Span) {
    match kind {
        Kind::Institution => {
            (catalog.institutions[index].source, catalog.institutions[index].id_span)
        }
        Kind::Researcher => (catalog.researchers[index].source, catalog.researchers[index].id_span),
        Kind::Workspace => (catalog.workspaces[index].source, catalog.workspaces[index].id_span),
        Kind::Decision => (catalog.decisions[index].source, catalog.decisions[index].id_span),
        _ => (catalog.incidents[index].source, catalog.incidents[index].id_span),
    }
}
