//! MN020: a disease that the texts never mention.

use std::collections::HashSet;

use crate::language::class::Classes;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A disease that the texts never mention.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "MN020",
    "disease-not-mentioned",
    Level::Warning,
    include_str!("disease_unmentioned.md"),
)
.clauses(&[20])
.checks(&[Check::Description(check)]);

/// So many letters tell a word in all its forms.
const STEM: usize = 5;

/// The first letters of a word.
fn beginning(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).map_or(word, |(end, _)| &word[..end])
}

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let Some(disease) = passages.iter().find(|passage| passage.field == "disease") else { return };
    let texts: Vec<&Passage<'_>> =
        passages.iter().filter(|passage| passage.is_description()).collect();
    let telling: Vec<&str> = (0..disease.words.len())
        .filter(|at| !disease.words.classes(*at).meets(Classes::FUNCTION))
        .map(|at| disease.words.lower(at))
        .filter(|word| {
            word.len() > 2
                && !matches!(
                    *word,
                    "disease"
                        | "diseases"
                        | "disorder"
                        | "disorders"
                        | "syndrome"
                        | "chronic"
                        | "type"
                        | "condition"
                        | "health"
                        | "other"
                )
        })
        .collect();
    let stems: HashSet<&str> = telling.iter().map(|word| beginning(word, STEM)).collect();
    let mentioned = texts.iter().any(|text| {
        let begins = |at: usize| {
            let word = text.words.lower(at);
            (1..=STEM).any(|length| stems.contains(beginning(word, length)))
        };
        (0..text.words.len()).any(begins)
    });
    let initials: String =
        (0..disease.words.len()).filter_map(|at| disease.words.lower(at).chars().next()).collect();
    let short = initials.len() > 1
        && texts
            .iter()
            .any(|text| (0..text.words.len()).any(|at| text.words.lower(at) == initials));
    if !telling.is_empty()
        && !mentioned
        && !short
        && !texts.is_empty()
        && workspace.has_purpose("disease_focused")
    {
        let message = format!(
            "neither title nor texts mention \u{201c}{}\u{201d}",
            disease.quote(0..disease.words.len())
        );
        sink.report(
            disease.place(),
            message,
            "say in the texts what is asked about the disease, or name the disease that is studied",
        );
    }
}
