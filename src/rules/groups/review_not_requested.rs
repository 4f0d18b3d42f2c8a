//! GR003: a sensitive topic without a request for review.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A sensitive topic without a request for review.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "GR003",
    "review-not-requested",
    Level::Note,
    include_str!("review_not_requested.md"),
)
.clauses(&[34, 35])
.checks(&[Check::Description(check)]);

/// Groups whose study can stigmatize them.
const SENSITIVE: &[&str] = &[
    "race_ai_an",
    "race_black",
    "race_hispanic",
    "race_mena",
    "sexual_orientation",
    "gender_identity",
    "disability",
];
/// Topics that can stigmatize whoever they are about.
const TOPICS: &[&str] = &[
    "intelligence",
    "criminality",
    "criminal",
    "aggression",
    "promiscuity",
    "hiv",
    "addiction",
    "incarceration",
    "obesity",
    "homosexuality",
    "suicide",
    "schizophrenia",
    "stigma",
];

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    if workspace.review_requested || !workspace.reviews.is_empty() {
        return;
    }
    let group =
        workspace.populations.iter().find(|population| SENSITIVE.contains(&population.code));
    let topic = passages.iter().filter(|passage| passage.is_description()).find_map(|passage| {
        let words = &passage.words;
        (0..words.len())
            .find(|at| TOPICS.contains(&words.lower(*at)))
            .map(|at| words.lower(at).to_owned())
    });
    let (Some(group), Some(topic)) = (group, topic) else { return };
    let message = format!(
        "the project centers on \u{201c}{}\u{201d} and speaks of \u{201c}{topic}\u{201d}, and no review was requested",
        group.label
    );
    let help = "ask the owner whether the Resource Access Board should look at it: `review: {requested: true}`";
    sink.report(Place::missing("review", workspace.span), message, help);
}
