//! Every clause of the Code has its answer: a rule that watches it, or a text of the site that says it.

use std::path::Path;

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::rules::case::Days;
use daylight::rules::clauses::CLAUSES;
use daylight::rules::engine;
use daylight::rules::rule::Versions;
use daylight::rules::table::RULES;

use crate::overlay::{lay, lay_base};
use crate::site::demonstration_site;

#[test]
fn every_clause_has_a_rule_or_a_text() {
    assert_eq!(CLAUSES.len(), 74);
    for (at, clause) in CLAUSES.iter().enumerate() {
        assert_eq!(clause.number as usize, at + 1);
        assert!(clause.rules().next().is_some() || !clause.texts.is_empty(), "{clause:?}");
    }
    for rule in RULES {
        assert!(rule.clauses.iter().all(|clause| (1..=74).contains(clause)), "{rule:?}");
    }
}

#[test]
fn the_built_site_holds_every_text_that_answers_a_clause() {
    let site = demonstration_site();
    let mut missing = Vec::new();
    for clause in CLAUSES {
        for (page, words) in clause.texts {
            let text = String::from_utf8_lossy(&site[*page]);
            if !text.contains(words) {
                missing.push(format!("{} {page}: {words}", clause.number));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    let page = String::from_utf8_lossy(&site["clauses.html"]);
    for clause in CLAUSES {
        assert!(page.contains(&format!("id=\"clause-{}\"", clause.number)), "{clause:?}");
    }
}

fn codes(folder: &Path) -> Vec<&'static str> {
    let catalog = Catalog::read(folder).expect("usable settings");
    engine::run(&catalog, Days::at(date::parse("2026-11-22").expect("a day")))
        .iter()
        .map(|f| f.rule.code)
        .collect()
}

/// RU061 is of version 6: under version 5 the same text is no finding.
#[test]
fn a_rule_applies_to_the_versions_that_it_names() {
    let rule = RULES.iter().find(|rule| rule.code == "RU061").expect("the rule");
    assert_eq!(rule.versions, Versions::since(6));
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    let text = "questions: |\n  Does a short walk after dinner lower blood sugar in adults with prediabetes? We merge\n  Registered Tier data with Controlled Tier data. We compare step counts and laboratory values over\n  two years, and ask whether the answer is the same for people who work at night.\n";
    lay(folder.path(), "workspaces/1.yaml", text);
    assert!(!codes(folder.path()).contains(&"RU061"));
    lay(folder.path(), "site.yaml", "code_of_conduct: 6\n");
    assert!(codes(folder.path()).contains(&"RU061"));
}

/// Version 5 asks for data that are current when the analysis begins, version 6 for data that are current at the
/// creation; version 6 allows a link that a recorded permission allows.
#[test]
fn the_versions_of_the_code_differ_in_data_and_links() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    let text = "created: 2024-12-11\nanalysis_started: 2025-03-20\ndata_version: controlled-v7\nexternal_data:\n  - name: Claims of a health plan\n    source: https://example.org/claims\n    linked_to_participants: true\n    level: participant\n    permission: RAB-2025-11\n    terms: contract\n    contains_identifiers: none\n    imported: {by: r-1, on: 2025-03-21, responsibility_accepted: true}\n";
    lay(folder.path(), "workspaces/1.yaml", text);
    let found = codes(folder.path());
    assert!(found.contains(&"DV001") && found.contains(&"EX007"), "{found:?}");
    lay(folder.path(), "site.yaml", "code_of_conduct: 6\n");
    let found = codes(folder.path());
    assert!(!found.contains(&"DV001") && !found.contains(&"EX007"), "{found:?}");
}
