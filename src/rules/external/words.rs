//! Whole words and phrases in the name of a file.

use crate::model::workspace::Workspace;
use crate::rules::sink::Place;

/// Where the names and sources of a workspace's external data hold one of some phrases: place and
/// phrase.
pub(super) fn hints<'a>(workspace: &Workspace, phrases: &[&'a str]) -> Vec<(Place, &'a str)> {
    let mut found = Vec::new();
    for (index, data) in workspace.external_data.iter().enumerate() {
        for (key, text) in [("name", &data.name), ("source", &data.source)] {
            let Some(text) = text else { continue };
            if let Some(phrase) = first_of(text, phrases) {
                found
                    .push((Place::new(format!("external_data[{index}].{key}"), text.span), phrase));
            }
        }
    }
    found
}

/// Phrases that hold such a word and mean something else: medicine, geography, code books.
const INNOCENT: &[&str] = &[
    "heart attack",
    "panic attack",
    "asthma attack",
    "ischemic attack",
    "coronary bypass",
    "gastric bypass",
    "artery bypass",
    "bypass surgery",
    "bypass graft",
    "crack cocaine",
    "place names",
    "county names",
    "gene names",
    "drug names",
    "variable names",
    "column names",
    "brand names",
    "species names",
];

/// The first of some phrases that stands in a text as whole words, in any case.
fn first_of<'a>(text: &str, phrases: &[&'a str]) -> Option<&'a str> {
    let mut lower = text.to_lowercase().replace('_', " ");
    for innocent in INNOCENT {
        lower = lower.replace(innocent, "");
    }
    let boundary = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
    phrases.iter().copied().find(|phrase| {
        lower.match_indices(phrase).any(|(at, _)| {
            boundary(lower[..at].chars().next_back())
                && boundary(lower[at + phrase.len()..].chars().next())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::first_of;

    #[test]
    fn whole_words_only() {
        assert_eq!(first_of("patient_names.csv", &["names"]), Some("names"));
        assert_eq!(first_of("De-identified county table", &["identified"]), None);
        assert_eq!(first_of("Heart attack registry", &["attack"]), None);
        assert_eq!(first_of("Attack scripts", &["attack"]), Some("attack"));
    }
}
