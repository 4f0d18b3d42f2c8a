//! MN021: a population that the texts never mention.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A population that the texts never mention.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "MN021",
    "population-not-mentioned",
    Level::Warning,
    include_str!("population_unmentioned.md"),
)
.clauses(&[20])
.checks(&[Check::Description(check)]);

/// Words that stand for a population; a text that has one mentions it.
const WORDS: &[(&str, &[&str])] = &[
    ("race_ai_an", &["indian", "native", "indigenous", "tribal", "tribe"]),
    ("race_nhpi", &["hawaiian", "pacific"]),
    (
        "rural",
        &[
            "rural",
            "countryside",
            "remote",
            "urban",
            "village",
            "county",
            "counties",
            "farm",
            "farming",
        ],
    ),
    (
        "sexual_orientation",
        &["sexual", "lgbt", "lgbtq", "lgbtq+", "gay", "lesbian", "bisexual", "queer"],
    ),
    ("gender_identity", &["gender", "transgender", "trans", "nonbinary", "lgbt", "lgbtq"]),
    (
        "disability",
        &[
            "disability",
            "disabilities",
            "disabled",
            "hearing",
            "vision",
            "mobility",
            "deaf",
            "blind",
            "impairment",
            "wheelchair",
        ],
    ),
];
/// General words for all such groups.
const GENERAL: &[&str] = &[
    "underrepresented",
    "underserved",
    "disparities",
    "disparity",
    "diverse",
    "diversity",
    "minority",
    "minorities",
    "equity",
    "marginalized",
    "groups",
    "populations",
    "backgrounds",
    "communities",
];

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let texts: Vec<&Passage<'_>> =
        passages.iter().filter(|passage| passage.is_description()).collect();
    let has = |word: &str| {
        texts.iter().any(|text| (0..text.words.len()).any(|at| text.words.lower(at) == word))
    };
    if workspace.populations.len() > 3 || texts.is_empty() || GENERAL.iter().any(|word| has(word)) {
        return;
    }
    for (at, population) in workspace.populations.iter().enumerate() {
        let Some((_, words)) = WORDS.iter().find(|(code, _)| *code == population.code) else {
            continue;
        };
        if !words.iter().any(|word| has(word)) {
            let message = format!(
                "the project is said to center on \u{201c}{}\u{201d}, and no text mentions it",
                population.label
            );
            let place = Place::new(format!("populations[{at}]"), population.span);
            sink.report(
                place,
                message,
                "say in the texts what is asked about this group, or take the group out",
            );
        }
    }
}
