//! Every rule's page is its test: the wrong example fires exactly it, the right one doesn't.

use std::collections::BTreeSet;
use std::path::Path;

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::rules::case::Days;
use daylight::rules::level::Level;
use daylight::rules::page::{self, Example, HEADINGS};
use daylight::rules::rule::Rule;
use daylight::rules::table::RULES;
use daylight::rules::{engine, finding::Finding};

use crate::overlay::{lay, lay_base};

fn findings_in(folder: &Path, rules: &[&'static Rule]) -> Vec<Finding> {
    let catalog = Catalog::read(folder).expect("usable settings");
    let version = catalog.settings.code_of_conduct;
    let rules: Vec<_> =
        rules.iter().copied().filter(|rule| rule.versions.contains(version)).collect();
    engine::run_rules(&catalog, Days::at(date::parse("2026-11-22").expect("a day")), &rules)
}

fn findings_of(example: &Example<'_>, rules: &[&'static Rule]) -> Vec<Finding> {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    for (name, text) in &example.files {
        lay(folder.path(), name, text);
    }
    findings_in(folder.path(), rules)
}

/// AC031 follows from any error on a researcher's record, and stands beside it.
///
/// Codes that a wrong example can't help firing beside its own: a reference to nothing is a fault of
/// structure (ST010) and of a clause at once.
fn beside(rule: &Rule) -> &'static [&'static str] {
    match rule.code {
        "AC001" | "DV002" => &["ST010"],
        "ST010" => &["AC001", "DV002"],
        "WV002" | "WV003" => &["ST012"],
        "AC031" => &["AC008"],
        _ => &[],
    }
}

#[test]
fn the_base_is_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    let found: Vec<_> = findings_in(folder.path(), RULES)
        .iter()
        .map(|f| format!("{} {}", f.rule.code, f.message))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!((codes.len(), names.len()), (RULES.len(), RULES.len()));
    for rule in RULES {
        assert!(rule.code.len() == 5 && rule.code[2..].parse::<u16>().is_ok(), "{}", rule.code);
        assert!(
            rule.page.starts_with(&format!("# {} {}\n", rule.code, rule.name)),
            "{}: title of its page",
            rule.code
        );
    }
}

#[test]
fn every_page_says_what_why_how_and_what_not() {
    for rule in RULES {
        assert!(page::summary(rule).len() > 20, "{}: no summary", rule.code);
        for heading in HEADINGS {
            let text = page::section(rule, heading);
            assert!(
                text.is_some_and(|text| text.len() > 10),
                "{}: nothing under {heading}",
                rule.code
            );
        }
    }
}

/// What is wrong with a rule's wrong example, checked by some rules; nothing if it fires exactly its own.
fn fault_of_the_wrong_example(rule: &Rule, rules: &[&'static Rule]) -> Option<String> {
    let Some(example) = page::example(rule, "Wrong").filter(|example| !example.files.is_empty())
    else {
        // What stands in no file can't be an example: a link and a missing file have tests of their own.
        return (rule.code != "ST017").then(|| format!("{}: no example", rule.code));
    };
    let found = findings_of(&example, rules);
    let codes: BTreeSet<_> = found.iter().map(|finding| finding.rule.code).collect();
    let alone = codes
        .iter()
        .all(|code| *code == rule.code || *code == "AC031" || beside(rule).contains(code));
    if codes.contains(rule.code) && alone {
        return None;
    }
    let all: Vec<_> = found.iter().map(|f| format!("{} {}", f.rule.code, f.message)).collect();
    Some(format!("{}: {all:#?}", rule.code))
}

#[test]
fn the_wrong_example_of_every_page_fires_exactly_its_rule() {
    let wrong: Vec<_> =
        RULES.iter().filter_map(|rule| fault_of_the_wrong_example(rule, RULES)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A mutation: with any rule emptied, the test above turns red.
#[test]
fn a_rule_that_finds_nothing_is_noticed() {
    for emptied in RULES.iter().filter(|rule| rule.code != "ST017") {
        let rules: Vec<&Rule> =
            RULES.iter().copied().filter(|rule| rule.code != emptied.code).collect();
        assert!(fault_of_the_wrong_example(emptied, &rules).is_some(), "{}", emptied.code);
    }
}

#[test]
fn the_right_example_of_every_page_fires_nothing() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let Some(example) =
            page::example(rule, "Right").filter(|example| !example.files.is_empty())
        else {
            if rule.code != "ST017" {
                wrong.push(format!("{}: no example", rule.code));
            }
            continue;
        };
        let found = findings_of(&example, RULES);
        let bad: Vec<_> = found
            .iter()
            .filter(|finding| finding.rule.code == rule.code || finding.level == Level::Error)
            .map(|f| format!("{} {}", f.rule.code, f.message))
            .collect();
        if !bad.is_empty() {
            wrong.push(format!("{}: {bad:#?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
