//! ST016: an id that is no id, or that some computers can't keep as a file.

use std::collections::BTreeMap;

use crate::base::span::Span;
use crate::model::reference::RecordRef;
use crate::records::problem::ProblemKind;
use crate::records::source::SourceId;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};
use crate::rules::structure::duplicate_id::{WITH_FILES, place_of_id};

/// An id that is no id.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST016", "bad-id", Level::Error, include_str!("bad_id.md"))
        .checks(&[Check::Reading(ProblemKind::BadId), Check::Catalog(check)]);

/// Devices that no file of Windows can be called after, whatever its ending (Microsoft, "Naming Files, Paths, and Namespaces").
fn is_device(name: &str) -> bool {
    let numbered = |start: &str| {
        name.strip_prefix(start).is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    };
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    const HELP: &str =
        "choose another name before the page is published: its address changes with it";
    let catalog = case.catalog;
    for kind in WITH_FILES {
        for (index, id) in catalog.ids_of(kind).into_iter().enumerate() {
            if is_device(id) {
                let (source, span) = place_of_id(catalog, kind, index);
                let message = format!("no file of Windows can be called `{id}`");
                let mut sink = sink.on(source, Some(RecordRef::new(kind, index)));
                sink.report_as(Level::Warning, Place::new("id", span), message, HELP);
            }
        }
    }
    for page in catalog.prose.iter().filter(|page| is_device(&page.name)) {
        let Some(source) = page.source else { continue };
        let message = format!("no file of Windows can be called `{}`", page.name);
        let place = Place::new("", Span::default());
        sink.on(source, None).report_as(Level::Warning, place, message, HELP);
    }
    let mut folded: BTreeMap<String, SourceId> = BTreeMap::new();
    for (at, source) in catalog.sources.iter().enumerate() {
        let id = SourceId(u32::try_from(at).unwrap_or(u32::MAX));
        let Some(other) = folded.insert(source.path.to_lowercase(), id) else { continue };
        let message = format!(
            "Windows and macOS take this file for {}: the two names differ in capitals only",
            catalog.source(other).path
        );
        let place = Place::new("", Span::default());
        sink.on(id, catalog.record_in(id)).report_as(Level::Warning, place, message, HELP);
    }
}
