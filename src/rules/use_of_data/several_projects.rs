//! RU021: several projects in one workspace.

use std::sync::LazyLock;

use crate::language::phrases::Phrases;
use crate::language::polarity::{self, Polarity};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Several projects in one workspace.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU021", "several-projects", Level::Note, include_str!("several_projects.md"))
        .clauses(&[23, 57])
        .checks(&[Check::Description(check)]);

static SEVERAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::plain(&[
        "several unrelated",
        "multiple projects",
        "several projects",
        "separate projects",
        "unrelated projects",
        "different projects",
        "project two",
        "second project",
        "three projects",
        "two projects",
        "various projects",
        "many projects",
    ])
});

fn check(_: &Case<'_>, _: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    for passage in passages.iter().filter(|passage| passage.is_main()) {
        let words = &passage.words;
        let found = SEVERAL
            .all(words)
            .map(|(found, ())| found)
            .find(|found| polarity::of(words, found) == Polarity::Asserted);
        if let Some(found) = found {
            let message = format!(
                "\u{201c}{}\u{201d} speaks of more than one project",
                passage.quote(found.clone())
            );
            sink.report(
                passage.place_of_words(found),
                message,
                "each research project needs a workspace of its own",
            );
            return;
        }
    }
}
