//! MN020: a disease that the texts never mention.

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
    let stem = |word: &str| word.chars().take(5).collect::<String>();
    let mentioned = telling.iter().any(|word| {
        let stem = stem(word);
        texts
            .iter()
            .any(|text| (0..text.words.len()).any(|at| text.words.lower(at).starts_with(&stem)))
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
