//! The demonstration content: enough of everything, no sentence twice, two held back on purpose.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::model::standing::Standing;
use daylight::public::directory::{Directory, standings};
use daylight::records::vocabulary::{ACCESS_TIERS, POPULATIONS, PURPOSES};
use daylight::rules::case::Days;
use daylight::rules::engine;

use crate::site::demonstration;

fn catalog() -> Catalog {
    Catalog::read(&demonstration()).expect("usable settings")
}

#[test]
fn there_is_enough_of_everything() {
    let catalog = catalog();
    assert!(catalog.workspaces.len() >= 60, "{}", catalog.workspaces.len());
    assert!(catalog.researchers.len() >= 35 && catalog.institutions.len() >= 12);
    let used = |codes: BTreeSet<&'static str>, all: &[daylight::records::vocabulary::Code]| {
        let unused: Vec<_> =
            all.iter().map(|code| code.code).filter(|code| !codes.contains(code)).collect();
        assert!(unused.is_empty(), "no project uses {unused:?}");
    };
    let workspaces = || catalog.workspaces.iter();
    used(workspaces().flat_map(|w| &w.purposes).map(|code| code.code).collect(), PURPOSES.codes);
    used(
        workspaces().flat_map(|w| &w.populations).map(|code| code.code).collect(),
        POPULATIONS.codes,
    );
    used(
        workspaces()
            .filter_map(daylight::model::workspace::Workspace::tier)
            .map(|code| code.code)
            .collect(),
        ACCESS_TIERS.codes,
    );
    let releases: BTreeSet<u32> = workspaces()
        .filter_map(|w| catalog.data_version(w.data_version.as_ref()?))
        .map(|version| version.release)
        .collect();
    assert!([4, 5, 6, 7, 8].iter().all(|release| releases.contains(release)), "{releases:?}");
}

#[test]
fn decisions_stand_in_every_state() {
    let catalog = catalog();
    let as_of = date::parse("2026-11-22").expect("a day");
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, standing) in standings(&catalog, as_of) {
        let state = match standing {
            Standing::Undecided => "undecided",
            Standing::TakenOff(..) => "taken off",
            Standing::NotPublic => "not public",
            Standing::UnderAppeal(_) => "under appeal",
            Standing::AppealWindow(_) => "in the appeal window",
            Standing::BeforeTerm(_) => "before its term",
            Standing::Expired(_) => "expired",
            Standing::Listed(_) => "listed",
        };
        *states.entry(state).or_default() += 1;
    }
    for state in
        ["undecided", "taken off", "under appeal", "in the appeal window", "expired", "listed"]
    {
        assert!(states.contains_key(state), "{state}: {states:?}");
    }
    assert_eq!(catalog.decisions.len(), 9);
}

#[test]
fn two_projects_are_held_back_on_purpose_and_say_so() {
    let catalog = catalog();
    let as_of = date::parse("2026-11-22").expect("a day");
    let findings = engine::run(&catalog, Days::at(as_of));
    let held_back = Directory::new(&catalog, &findings, as_of).held_back_workspaces();
    assert_eq!(held_back.len(), 2, "{held_back:?}");
    for id in held_back {
        let text = fs::read_to_string(demonstration().join(format!("workspaces/{id}.yaml")))
            .expect("a record");
        assert!(text.starts_with('#'), "{id} says at its top why it is held back");
    }
}

#[test]
fn no_two_texts_share_a_sentence() {
    let catalog = catalog();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for workspace in &catalog.workspaces {
        for text in
            [&workspace.questions, &workspace.approaches, &workspace.findings].into_iter().flatten()
        {
            for sentence in text.split(['.', '?', '!']) {
                let words: Vec<&str> = sentence.split_whitespace().collect();
                if words.len() < 4 {
                    continue;
                }
                let other = seen.insert(words.join(" ").to_lowercase(), workspace.id.to_string());
                assert!(other.is_none(), "{} and {other:?}: {}", workspace.id, words.join(" "));
            }
        }
    }
    assert!(seen.len() > 600);
}
