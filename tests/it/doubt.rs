//! What can't be read whole accuses nobody and publishes nothing, whatever the settings make of it.

use std::fs;

use daylight::model::catalog::Catalog;

use crate::overlay::{lay, lay_base};
use crate::program::daylight;
use crate::site::build;

const OFF: &str =
    "rules: {ST: \"off\", SN: \"off\", EX: \"off\", AC: \"off\", AT: \"off\", DV: \"off\"}\n";

/// Is a page there, with the base and these files laid over it?
fn is_there(page: &str, settings: &str, files: &[(&str, &str)]) -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), "site.yaml", settings);
    for (name, text) in files {
        lay(folder.path(), name, text);
    }
    build(folder.path()).contains_key(page)
}

const LISTING: &str = "violators/d-1.html";
const PROJECT: &str = "projects/1.html";

#[test]
fn the_base_lists_and_shows_also_with_every_rule_off() {
    for settings in ["", OFF] {
        assert!(is_there(LISTING, settings, &[]) && is_there(PROJECT, settings, &[]));
    }
}

#[test]
fn a_decision_that_cannot_be_read_whole_lists_nobody() {
    let decided = "events:\n  - {on: 2026-04-11, is: decided}\n";
    let with = |more: &str| format!("{decided}{more}");
    let decisions = [
        with("  - \"2026-05-01 overturned\"\n"),
        with("  - *x\n"),
        with("  - {on: 2026-05-01, is: overtuned}\n"),
        with("  - {on: 2026-05-41, is: overturned}\n"),
        "term: {from: 2026-04-11, unitl: 2026-05-30}\n".into(),
        "term: {from: 2026-04-11, until: , until: 2026-05-30}\n".into(),
        "term: {from: 2026-04-11, until: *x}\n".into(),
        "term: {from: 2026-04-11, until: \"\\u200b\"}\n".into(),
        "term: {from: 2026-04-11, until: [2026-05-01]}\n".into(),
        "violations: []\n".into(),
        "violations: [no-such-clause, {clause: no-contact}]\n".into(),
        "name: {given: Rowan, famly: Halloway}\n".into(),
        "not_this_person: [{name: Rowan Halloway, afiliation: Elsewhere}]\n".into(),
        "measures: [public_listing, acess_ended]\n".into(),
    ];
    for decision in decisions {
        for settings in ["", OFF] {
            let files = [("decisions/d-1.yaml", decision.as_str())];
            assert!(!is_there(LISTING, settings, &files), "{settings}{decision}");
        }
    }
}

#[test]
fn of_two_decisions_with_one_id_none_is_listed() {
    let base =
        fs::read_to_string(crate::overlay::base().join("decisions/d-1.yaml")).expect("a decision");
    let overturned =
        base.replace("is: decided}", "is: decided}\n  - {on: 2026-05-01, is: overturned}");
    for settings in ["", OFF] {
        assert!(
            !is_there(LISTING, settings, &[("decisions/z.yaml whole", &overturned)]),
            "{settings}"
        );
    }
}

#[test]
fn a_review_that_cannot_be_read_publishes_nothing() {
    let reviews = [
        "review: {requested: true, decisions: [{on: 2025-04-02, by: rab, display: exlude, access: none}]}\n",
        "review: {decisions: [{on: 2025-04-02, by: rab, display: publish, access: disabel}]}\n",
        "review: {decisions: [{on: 2025-04-02, by: rab, note: must be taken out}]}\n",
        "review: {decisions: [exclude]}\n",
        "review: {decisions: {display: exclude}}\n",
        "review: {decision: [{display: exclude}]}\n",
        "review: exclude\n",
    ];
    for review in reviews {
        for settings in ["", OFF] {
            assert!(
                !is_there(PROJECT, settings, &[("workspaces/1.yaml", review)]),
                "{settings}{review}"
            );
        }
    }
}

#[test]
fn an_institution_that_may_be_the_programs_own_verifies_nobody() {
    let again = "id: lakehaven\nname: Operations\nkind: academic\noperational: true\n";
    let institutions = [
        ("institutions/lakehaven.yaml", "operational: \"yes\"\n"),
        ("institutions/lakehaven.yaml", "operatonal: true\n"),
        ("institutions/lakehaven.yaml", "operational: true\n"),
        ("institutions/z.yaml whole", again),
    ];
    for institution in institutions {
        assert!(!is_there(PROJECT, "", &[institution]), "{institution:?}");
    }
}

#[test]
fn an_account_status_that_cannot_be_read_is_not_active() {
    let base = fs::read_to_string(crate::overlay::base().join("researchers/r-1.yaml"))
        .expect("a researcher");
    for status in ["suspnded", "suspended", "[active]"] {
        let researcher = base.replace("status: active", &format!("status: {status}"));
        assert!(!is_there(PROJECT, "", &[("researchers/r-1.yaml whole", &researcher)]), "{status}");
    }
}

#[test]
fn a_misspelt_setting_is_never_taken_for_its_default() {
    for settings in [
        "violatrs: {publish_when: final, appeal_days: 90}\n",
        "violators: {publish_wen: final}\n",
        "directry: {published_after: 2025-12-31}\n",
        "violators: {appeal_days: 9O}\n",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        lay_base(folder.path());
        lay(folder.path(), "site.yaml", settings);
        assert!(Catalog::read(folder.path()).is_err(), "{settings}");
    }
}

#[test]
fn a_waiver_holds_from_its_first_day_on() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), "workspaces/1.yaml", "title: <b>Bold</b> title of a study\n");
    let check = || {
        let output = daylight()
            .args(["check", "--as-of", "2026-11-22", "--format", "json", "--content"])
            .arg(folder.path())
            .output()
            .expect("the program");
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("JSON")
    };
    let found = check();
    let finding = &found["findings"][0];
    assert_eq!(finding["code"], "ST014");
    for (first, holds) in [("2026-01-10", true), ("2030-01-01", false), ("2026-41-10", false)] {
        let waiver = format!(
            "waivers:\n  - {{rule: ST014, field: title, fingerprint: {}, reason: meant, by: Board, on: {first}, until: 2031-01-01}}\n",
            finding["fingerprint"]
        );
        lay(folder.path(), "workspaces/1.yaml", &waiver);
        let again = check();
        let same =
            again["findings"].as_array().expect("findings").iter().find(|f| f["code"] == "ST014");
        assert_eq!(same.is_some_and(|f| !f["waived"].is_null()), holds, "{first}");
    }
}

#[test]
fn pages_of_one_name_do_not_stop_a_build() {
    let page = "---\ntitle: Again\n---\nText.\n";
    for name in ["pages/about.md.md whole", "pages/pages/about.md whole"] {
        assert!(
            is_there("about.html", "", &[("pages/about.md whole", page), (name, page)]),
            "{name}"
        );
    }
}
