//! MN022: a purpose and texts that disagree about teaching.

use std::sync::LazyLock;

use crate::language::phrases::Phrases;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A purpose and texts that disagree about teaching.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN022", "teaching-not-said", Level::Warning, include_str!("teaching_unsaid.md"))
        .clauses(&[20])
        .checks(&[Check::Description(check)]);

static TEACHING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::plain(&[
        "homework",
        "class assignment",
        "course assignment",
        "course project",
        "class project",
        "students will learn",
        "for a course",
        "for my class",
        "classroom exercise",
    ])
});

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    if workspace.has_purpose("educational") || workspace.purposes.is_empty() {
        return;
    }
    for passage in passages.iter().filter(|passage| passage.is_main()) {
        let words = &passage.words;
        if let Some((found, ())) = TEACHING.all(words).next() {
            let message = format!(
                "\u{201c}{}\u{201d} speaks of teaching, which is not among the purposes",
                passage.quote(found.clone())
            );
            sink.report(
                passage.place_of_words(found),
                message,
                "add the purpose `educational`, or say what else is meant",
            );
            return;
        }
    }
}
