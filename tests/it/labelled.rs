//! The rules on labelled texts of our own composition (`tests/eval`): what they find does not get worse. Other
//! authors' texts are measured with `cargo run --example eval`; see CONTRIBUTING.md.

use std::fs;
use std::path::{Path, PathBuf};

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::rules::level::Level;
use serde_json::Value;

struct Found {
    label: String,
    error: bool,
    any: bool,
}

fn sets(part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eval").join(part)
}

fn found(part: &str, file: &str, codes: &[&str]) -> Vec<Found> {
    let text = fs::read_to_string(sets(part).join(format!("{file}.jsonl"))).expect("a set");
    let rows: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("a row")).collect();
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("workspaces")).expect("a folder");
    let settings = "title: T\nprogram: P\nbase_url: https://example.org/\ncontact: {concerns: a@example.org, corrections: a@example.org}\nauthorization: attested\n";
    fs::write(folder.path().join("site.yaml"), settings).expect("settings");
    for (at, row) in rows.iter().enumerate() {
        let text = serde_json::to_string(&row["text"]).expect("a text");
        let record = format!(
            "id: e-{at}\ntitle: A study\nstatus: active\ncreated: 2025-03-11\nquestions: {text}\n"
        );
        fs::write(folder.path().join(format!("workspaces/e-{at:05}.yaml")), record)
            .expect("a record");
    }
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    let label = |row: &Value| row["label"].as_str().expect("a label").to_owned();
    let mut all: Vec<Found> =
        rows.iter().map(|row| Found { label: label(row), error: false, any: false }).collect();
    for finding in engine::run(&catalog, Days::at(date::parse("2026-11-22").expect("a day"))) {
        let counted = codes.iter().any(|code| finding.rule.code.starts_with(code))
            && finding.level >= Level::Warning;
        if let Some(record) = finding.record.filter(|_| counted && &*finding.field == "questions") {
            all[record.index].any = true;
            all[record.index].error |= finding.level == Level::Error;
        }
    }
    all
}

/// The share of texts with a label that a test holds for.
fn share(found: &[Found], label: &str, holds: impl Fn(&Found) -> bool) -> f64 {
    let of: Vec<&Found> = found.iter().filter(|found| found.label == label).collect();
    assert!(!of.is_empty(), "no text is labelled {label}");
    let held = u32::try_from(of.iter().filter(|found| holds(found)).count()).expect("few");
    f64::from(held) / f64::from(u32::try_from(of.len()).expect("few"))
}

#[test]
fn identifiers_and_small_counts_are_found_and_look_alikes_are_not() {
    let pii = found("texts", "identifiers", &["PI"]);
    assert!(share(&pii, "pii", |f| f.any) >= 0.92 && share(&pii, "clean", |f| f.any) <= 0.03);
    let counts = found("texts", "small-counts", &["SC"]);
    assert!(
        share(&counts, "small_count", |f| f.any) >= 0.9
            && share(&counts, "no_small_count", |f| f.any) <= 0.08
    );
}

#[test]
fn advertisements_are_found_and_company_research_is_not() {
    let ads = found("texts", "ads-second-person", &["MK"]);
    assert!(share(&ads, "marketing", |f| f.any) >= 0.9);
    let research = found("texts", "company-research", &["MK"]);
    assert!(
        share(&research, "ok", |f| f.error) <= 0.03 && share(&research, "ok", |f| f.any) <= 0.1
    );
}

#[test]
fn what_means_nothing_is_found_and_what_means_something_is_no_error() {
    let nothing = found("texts", "not-meaningful", &["MN"]);
    assert!(share(&nothing, "not_meaningful", |f| f.any) >= 0.95);
    let something = found("texts", "meaningful", &["MN"]);
    assert!(share(&something, "ok", |f| f.error) <= 0.01);
}

/// Errors on refusals and look-alikes, of sets that the rules were made with and of sets that were kept aside.
#[test]
fn refusals_and_look_alikes_are_no_errors() {
    let families: [(&str, &[&str]); 12] = [
        ("reidentify", &["RU001", "RU002"]),
        ("reidentify-relatives", &["RU001", "RU002"]),
        ("contact", &["RU030"]),
        ("link", &["RU060"]),
        ("remove", &["RU040", "RU041"]),
        ("publish-participant-level", &["RU042", "RU040"]),
        ("reproduce-database", &["RU050"]),
        ("shared-account", &["AC023"]),
        ("endorsement", &["EN"]),
        ("non-health", &["RU011"]),
        ("stigma", &["GR001", "GR002"]),
        ("marketing", &["MK"]),
    ];
    let (mut errors, mut all, mut stated, mut violations) = (0, 0, 0, 0);
    for (family, codes) in families {
        for part in ["texts", "held"] {
            for row in found(part, family, codes) {
                if row.label == "fine" {
                    all += 1;
                    errors += usize::from(row.error);
                } else if part == "texts" {
                    violations += 1;
                    stated += usize::from(row.any);
                }
            }
        }
    }
    assert!(errors * 100 <= all * 3, "{errors} errors on {all} refusals and look-alikes");
    assert!(
        stated * 10 >= violations * 7,
        "{stated} of {violations} intents that the rules were made with"
    );
}
