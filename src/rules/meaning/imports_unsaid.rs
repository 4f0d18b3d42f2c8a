//! MN024: external data that the record does not list.

use std::sync::LazyLock;

use crate::language::phrases::Phrases;
use crate::language::polarity::{self, Polarity};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// External data that the record does not list.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "MN024",
    "external-data-not-listed",
    Level::Warning,
    include_str!("imports_unsaid.md"),
)
.clauses(&[20, 24])
.checks(&[Check::Description(check)]);

static BROUGHT_IN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::plain(&[
        "we will upload",
        "we upload",
        "we will import",
        "will be uploaded",
        "will be imported",
        "imported into the workbench",
        "brought into the workbench",
        "external data",
        "data that we bring",
    ])
});

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    if !workspace.external_data.is_empty() {
        return;
    }
    for passage in passages.iter().filter(|passage| passage.is_main()) {
        let words = &passage.words;
        let found = BROUGHT_IN
            .all(words)
            .map(|(found, ())| found)
            .find(|found| polarity::of(words, found) == Polarity::Asserted);
        if let Some(found) = found {
            let message = format!(
                "\u{201c}{}\u{201d} speaks of data from elsewhere, and none are listed",
                passage.quote(found.clone())
            );
            sink.report(
                passage.place_of_words(found),
                message,
                "list them under `external_data`, with who brought them in and under which terms",
            );
            return;
        }
    }
}
