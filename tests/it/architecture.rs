//! The shape of the program: imports go one way, files stay small, doors stay single.

use std::fs;
use std::path::{Path, PathBuf};

/// The stages, each of which may import only those before it.
const STAGES: [&str; 12] = [
    "base", "language", "records", "model", "rules", "public", "search", "page", "report", "site",
    "exchange", "commands",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file: its path below `src` and its text.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files_below(&source(), &mut found);
    found.sort();
    let read = |path: PathBuf| {
        let name =
            path.strip_prefix(source()).expect("below src").to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(&path).expect("a text"))
    };
    found.into_iter().map(read).collect()
}

fn stage_of(path: &str) -> Option<usize> {
    let first = path.split(['/', '.']).next().unwrap_or("");
    STAGES.iter().position(|stage| *stage == first)
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(own) = stage_of(&path) else { continue };
        for (index, _) in text.match_indices("crate::") {
            let rest = &text[index + "crate::".len()..];
            let name: String =
                rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if STAGES.iter().position(|stage| *stage == name).is_some_and(|other| other > own) {
                wrong.push(format!("{path} imports crate::{name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_say_what_they_are_and_stay_small() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//!") {
            wrong.push(format!("{path} does not say what it is"));
        }
        // A table is as long as what it lists.
        let table = ["records/vocabulary.rs", "rules/clauses.rs"].contains(&path.as_str());
        if text.lines().count() > 400 && !table {
            wrong.push(format!(
                "{path} has {} lines: does it hold two things?",
                text.lines().count()
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_outside_has_one_door() {
    let doors = [
        ("tera::", &["page/"][..]),
        ("granit_parser", &["records/tree"]),
        ("pulldown_cmark", &["page/markdown.rs"]),
        ("fluent_bundle", &["page/words.rs", "page/theme/functions.rs"]),
        ("regex::", &["rules/identifiers/", "search/query.rs"]),
        (
            "tantivy::",
            &["search/index.rs", "search/names/index.rs", "search/oracle.rs", "search/shards"],
        ),
        ("whatlang::", &["language/english.rs"]),
        ("serde_saphyr", &["records/write.rs"]),
        ("clap::", &["commands", "main.rs"]),
        ("httparse", &["site/http.rs"]),
        ("std::net", &["site/http.rs"]),
        ("notify::", &["commands/serve/watch.rs"]),
        ("annotate_snippets", &["report/human.rs"]),
        ("std::fs", &["base/", "site/"]),
        ("println!", &[]),
        ("Instant::now", &["base/clock.rs"]),
    ];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for (word, allowed) in doors {
            if code.contains(word) && !allowed.iter().any(|door| path.starts_with(door)) {
                wrong.push(format!("{path} uses {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn models_cannot_be_serialized() {
    for (path, text) in sources()
        .into_iter()
        .filter(|(path, _)| path.starts_with("model") || path.starts_with("records"))
    {
        assert!(!text.contains("derive(Serialize") && !text.contains(", Serialize"), "{path}");
    }
}
