//! RU010: a description without a topic of health.

use crate::language::class::Classes;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A description without a topic of health.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU010", "no-health-topic", Level::Warning, include_str!("no_health_topic.md"))
        .clauses(&[18])
        .checks(&[Check::Description(check)]);

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let texts: Vec<&Passage<'_>> =
        passages.iter().filter(|passage| passage.is_description() && !passage.translated).collect();
    let words: usize = texts.iter().map(|text| text.words.len()).sum();
    let topics = texts
        .iter()
        .flat_map(|text| text.words.all().iter())
        .filter(|word| word.classes.meets(Classes::HEALTH.or(Classes::TOPIC)))
        .count();
    let named = workspace.disease.is_some();
    let first = texts.iter().find(|text| text.role == Role::Questions).or(texts.first());
    if let Some(first) = first.filter(|_| words >= 30 && topics == 0 && !named) {
        sink.report(
            first.place(),
            "no text of this project names anything of health or biology",
            "say what it has to do with health; the data serve health research only",
        );
    }
}
