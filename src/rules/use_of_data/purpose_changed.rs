//! RU020: a purpose that changed inside one workspace.

use std::collections::HashSet;

use crate::language::class::Classes;
use crate::language::words::Words;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A purpose that changed inside one workspace.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU020", "purpose-changed", Level::Warning, include_str!("purpose_changed.md"))
        .clauses(&[22, 23])
        .checks(&[Check::Workspace(check)]);

/// Below this share of words in common an earlier text was about something else.
const LIKE: f64 = 0.12;

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let Some(earlier) = workspace.history.first() else { return };
    let now: Vec<&str> = [&workspace.questions, &workspace.approaches, &workspace.findings]
        .into_iter()
        .flatten()
        .map(|text| &*text.value)
        .collect();
    let then: Vec<&str> = [&earlier.questions, &earlier.approaches, &earlier.findings]
        .into_iter()
        .flatten()
        .map(|text| &*text.value)
        .collect();
    if now.is_empty() || then.is_empty() {
        return;
    }
    let likeness = in_common(&now.join(" "), &then.join(" "));
    let purposes = !earlier.purposes.is_empty()
        && !earlier.purposes.iter().any(|code| workspace.has_purpose(code.code));
    if likeness < LIKE || purposes {
        let place = workspace
            .questions
            .as_ref()
            .map_or(Place::missing("questions", workspace.span), |text| {
                Place::new("questions", text.span)
            });
        let why = if purposes {
            "none of its earlier purposes is left"
        } else {
            "the description has hardly a word in common with the earlier one"
        };
        sink.report(
            place,
            format!("the purpose of this workspace seems to have changed: {why}"),
            "a new research purpose needs a new workspace and a new description",
        );
    }
}

/// The share of telling words that two texts have in common, of all that they have.
fn in_common(a: &str, b: &str) -> f64 {
    let telling = |text: &str| -> HashSet<String> {
        let words = Words::new(text);
        (0..words.len())
            .filter(|at| !words.classes(*at).meets(Classes::FUNCTION.or(Classes::GENERIC)))
            .map(|at| words.lower(at).to_owned())
            .collect()
    };
    let (a, b) = (telling(a), telling(b));
    let all = a.union(&b).count();
    if all == 0 { 1.0 } else { a.intersection(&b).count() as f64 / all as f64 }
}
