//! Runs the rules over labelled texts: `cargo run --release --example eval -- FILE.jsonl…`.
//!
//! A row is `{"id", "family", "label", "text"}` and may have `title`, `dup_of` (the id of the row that it
//! copies) and `set`. Each text stands as the questions of a workspace of its own, in a temporary folder. Printed are
//! precision and recall by family, the misses and the false alarms. CONTRIBUTING.md says what counts.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::rules::level::Level;
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    id: String,
    #[serde(default)]
    family: String,
    label: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: Option<String>,
    text: String,
}

/// Which codes count for a family.
const COUNTED: &[(&str, &[&str])] = &[
    ("marketing", &["MK"]),
    ("not_meaningful", &["MN"]),
    ("meaningful", &["MN"]),
    ("ok", &["MN"]),
    ("pii", &["PI"]),
    ("small_count", &["SC"]),
    ("reidentify", &["RU001", "RU002"]),
    ("reidentify-relatives", &["RU001", "RU002"]),
    ("contact", &["RU030"]),
    ("link", &["RU060", "EX007"]),
    ("remove", &["RU040", "RU041"]),
    ("publish-participant-level", &["RU042", "RU040", "PI014"]),
    ("reproduce-database", &["RU050"]),
    ("endorsement", &["EN"]),
    ("stigma", &["GR001", "GR002", "GR005", "GR006"]),
    ("non-health", &["RU010", "RU011"]),
    ("shared-account", &["AC023", "PI015"]),
    ("boilerplate", &["MN011"]),
    ("word-salad", &["MN004", "MN006", "MN008"]),
];

/// Labels of texts that must be found.
const POSITIVE: &[&str] = &["violates", "marketing", "not_meaningful", "pii", "small_count"];
/// Labels of texts in which nothing may be found.
const NEGATIVE: &[&str] = &["fine", "ok", "clean", "no_small_count"];

#[derive(Default)]
struct Tally {
    found: usize,
    as_error: usize,
    missed: Vec<String>,
    alarms: Vec<String>,
    error_alarms: usize,
    positive: usize,
    negative: usize,
}

fn main() {
    let files: Vec<String> = env::args().skip(1).collect();
    let quiet = files.iter().any(|file| file == "--quiet");
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for file in files.iter().filter(|file| !file.starts_with("--")) {
        let text = fs::read_to_string(file).expect("a readable file");
        let rows: Vec<Row> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| serde_json::from_str(line).expect("a row"))
            .collect();
        measure(&rows, &mut tallies);
    }
    print(&tallies, quiet);
}

fn measure(rows: &[Row], tallies: &mut BTreeMap<String, Tally>) {
    let folder = tempfile::tempdir().expect("a folder");
    let found = findings(folder.path(), rows);
    for (row, found) in rows.iter().zip(found) {
        let family = family_of(row);
        let codes = COUNTED
            .iter()
            .find(|(name, _)| *name == family)
            .map_or(&["MK"][..], |(_, codes)| codes);
        let counted: Vec<&(String, Level)> = found
            .iter()
            .filter(|(code, level)| {
                *level >= Level::Warning && codes.iter().any(|wanted| code.starts_with(wanted))
            })
            .collect();
        let error = counted.iter().any(|(_, level)| *level == Level::Error);
        let shown: Vec<&str> = counted.iter().map(|(code, _)| code.as_str()).collect();
        let line = format!(
            "{} [{}] {}: {}",
            row.id,
            row.kind,
            shown.join(" "),
            row.text.chars().take(300).collect::<String>()
        );
        let tally = tallies.entry(family).or_default();
        if POSITIVE.contains(&row.label.as_str()) {
            tally.positive += 1;
            tally.found += usize::from(!counted.is_empty());
            tally.as_error += usize::from(error);
            if counted.is_empty() {
                tally.missed.push(line);
            }
        } else if NEGATIVE.contains(&row.label.as_str()) {
            tally.negative += 1;
            tally.error_alarms += usize::from(error);
            if !counted.is_empty() {
                tally.alarms.push(format!("{}{line}", if error { "ERROR " } else { "" }));
            }
        }
    }
}

fn family_of(row: &Row) -> String {
    match (row.family.as_str(), row.label.as_str()) {
        ("", "marketing") => "marketing".into(),
        ("", "clean" | "pii" | "professional_name") => "pii".into(),
        ("", "small_count" | "no_small_count") => "small_count".into(),
        ("", label) => label.into(),
        (family, _) => family.into(),
    }
}

/// The findings on each row's text: code and level.
fn findings(folder: &Path, rows: &[Row]) -> Vec<Vec<(String, Level)>> {
    fs::create_dir_all(folder.join("workspaces")).expect("a folder");
    let settings = "title: T\nprogram: P\nbase_url: https://example.org/\ncontact: {concerns: a@example.org, corrections: a@example.org}\nauthorization: attested\n";
    fs::write(folder.join("site.yaml"), settings).expect("settings");
    for (at, row) in rows.iter().enumerate() {
        let json = |text: &str| serde_json::to_string(text).expect("a text");
        let mut record = String::new();
        let title = row.title.as_deref().unwrap_or("A study of this site");
        let _ = write!(
            record,
            "id: e-{at}\ntitle: {}\nstatus: active\ncreated: 2025-03-11\nquestions: {}\n",
            json(title),
            json(&row.text)
        );
        fs::write(folder.join(format!("workspaces/e-{at:05}.yaml")), record).expect("a record");
    }
    let catalog = Catalog::read(folder).expect("usable settings");
    let mut found = vec![Vec::new(); rows.len()];
    for finding in engine::run(&catalog, Days::at(date::parse("2026-11-22").expect("a day"))) {
        let Some(record) = finding.record.filter(|_| &*finding.field == "questions") else {
            continue;
        };
        found[record.index].push((finding.rule.code.to_owned(), finding.level));
    }
    found
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { f64::NAN } else { part as f64 / of as f64 }
}

fn print(tallies: &BTreeMap<String, Tally>, quiet: bool) {
    let mut text = String::new();
    for (family, tally) in tallies {
        let alarms = tally.alarms.len();
        let _ = writeln!(
            text,
            "{family:28} precision {:.3}  recall {:.3}  recall by errors {:.3}  of {} | alarms {:.3}, as errors {:.3}, of {}",
            share(tally.found, tally.found + alarms),
            share(tally.found, tally.positive),
            share(tally.as_error, tally.positive),
            tally.positive,
            share(alarms, tally.negative),
            share(tally.error_alarms, tally.negative),
            tally.negative,
        );
    }
    if !quiet {
        for (family, tally) in tallies {
            for line in &tally.missed {
                let _ = writeln!(text, "MISSED {family} {line}");
            }
            for line in &tally.alarms {
                let _ = writeln!(text, "ALARM {family} {line}");
            }
        }
    }
    daylight::base::terminal::print(&text).expect("standard output");
}
