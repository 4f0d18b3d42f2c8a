//! The name search: the same answers in the program and in the browser, and strict where it says "same".

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

use daylight::search::names::index::{NameOracle, build};
use daylight::search::names::{Band, NameIndex};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};

/// `tests/search/names.json`: invented names, queries, and what comes of them.
#[derive(Deserialize, Serialize)]
struct Vectors {
    entries: Vec<Vec<String>>,
    queries: Vec<Vector>,
}

#[derive(Deserialize, Serialize)]
struct Vector {
    query: String,
    answer: Option<Answer>,
}

/// What comes of a query, from either side.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Answer {
    total: usize,
    hits: Vec<Hit>,
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Hit {
    place: usize,
    score: f64,
    band: String,
    why: String,
    matched: String,
}

/// A list, and what is asked of it.
#[derive(Debug, Serialize)]
struct Batch {
    entries: Vec<Vec<String>>,
    queries: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn vectors() -> (String, Vectors) {
    let text = fs::read_to_string(root().join("tests/search/names.json")).expect("the vectors");
    let vectors = serde_json::from_str(&text).expect("JSON");
    (text, vectors)
}

fn batch() -> Batch {
    let (_, vectors) = vectors();
    let queries = vectors.queries.into_iter().map(|vector| vector.query).collect();
    Batch { entries: vectors.entries, queries }
}

fn in_rust(batch: &Batch) -> Vec<Answer> {
    let index = NameIndex::new(batch.entries.clone());
    let answer = |query: &String| {
        let text = serde_json::to_string(&index.search(query, 20)).expect("JSON");
        serde_json::from_str(&text).expect("JSON")
    };
    batch.queries.iter().map(answer).collect()
}

/// What one node process answers to all batches; nothing where node is missing, but never in CI.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn in_browser(batches: &[Batch]) -> Option<Vec<Vec<Answer>>> {
    if Command::new("node").arg("--version").output().is_err() {
        assert!(env::var_os("CI").is_none(), "CI needs node");
        eprintln!("SKIPPED: the browser's name search needs node");
        return None;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for file in
        ["src/search/client/names.js", "src/search/client/tables.js", "tests/search/names.mjs"]
    {
        let name = Path::new(file).file_name().expect("a name");
        fs::copy(root().join(file), folder.path().join(name)).expect("a copy");
    }
    fs::write(folder.path().join("package.json"), r#"{"type": "module"}"#).expect("a file");
    let input = folder.path().join("input.json");
    let mut file = fs::File::create(&input).expect("a file");
    file.write_all(&serde_json::to_vec(batches).expect("JSON")).expect("written");
    let out = Command::new("node")
        .arg(folder.path().join("names.mjs"))
        .stdin(Stdio::from(fs::File::open(&input).expect("a file")))
        .output()
        .expect("node");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(serde_json::from_slice(&out.stdout).expect("JSON"))
}

fn assert_alike(batches: &[Batch]) {
    let Some(answers) = in_browser(batches) else { return };
    assert_eq!(answers.len(), batches.len());
    for (batch, theirs) in batches.iter().zip(answers) {
        for ((query, ours), theirs) in batch.queries.iter().zip(in_rust(batch)).zip(theirs) {
            assert_eq!(ours, theirs, "Rust and the browser differ on {query:?}");
        }
    }
}

#[test]
fn the_vectors_hold() {
    let (text, mut vectors) = vectors();
    for (vector, answer) in vectors.queries.iter_mut().zip(in_rust(&batch())) {
        vector.answer = Some(answer);
    }
    let now = serde_json::to_string_pretty(&vectors).expect("JSON") + "\n";
    if env::var_os("BLESS").is_some() {
        fs::write(root().join("tests/search/names.json"), now).expect("written");
    } else {
        assert!(now == text, "names are found otherwise: run with BLESS=1 and read the diff");
    }
}

#[test]
fn the_browser_answers_the_vectors_alike() {
    assert_alike(&[batch()]);
}

fn first(query: &str) -> (Band, String) {
    let hits = NameIndex::new(batch().entries).search(query, 1).hits;
    let hit = hits.first().expect("a hit");
    (hit.band, hit.matched.clone())
}

#[test]
fn same_is_said_strictly() {
    for query in ["Brannoc Ysolde", "ysolde, brannoc t.", "Bob Halloumbe", "Евгений Дубраков"]
    {
        assert_eq!(first(query).0, Band::Same, "{query}");
    }
    // One word, however long; an initial alone, or for a surname; an initial that contradicts; a surname short.
    for query in [
        "Brannoc-Ysolde",
        "BrannocYsolde",
        "张伟梅",
        "Ysolde",
        "B. Ysolde",
        "Brannoc Y.",
        "Brannoc X. Ysolde",
        "Ignacia del Pozuelo",
    ] {
        assert_ne!(first(query).0, Band::Same, "{query}");
    }
}

#[test]
fn nobody_is_found_for_nothing() {
    let index = NameIndex::new(batch().entries);
    for query in ["", "  ", "...", "Wholly Unheard"] {
        assert_eq!(index.search(query, 5).total, 0, "{query}");
    }
    assert_eq!(NameIndex::new([]).search("Ysolde", 5).total, 0);
}

/// Invented names: syllables of many scripts, initials, particles, marks.
fn name() -> impl Strategy<Value = String> {
    let syllable = prop::sample::select(vec![
        "ba",
        "sha",
        "khe",
        "tzo",
        "mir",
        "ovich",
        "el",
        "qua",
        "xu",
        "ŋe",
        "ø",
        "é",
        "ß",
        "İ",
        "Zh",
        "LO",
        "ник",
        "Ва",
        "щу",
        "θα",
        "ός",
        "كري",
        "عب",
        "ול",
        "张",
        "梅",
        "山田",
        "남",
        "퀼",
        "ヤマ",
        "ッ",
        "ー",
        "रवी",
        "ქა",
        "Ա",
        "ﬁ",
        "Ｆ",
        "𝕬",
        "e\u{301}",
        "-",
        "’",
        ".",
        "ch",
        "ll",
    ]);
    let word = prop::collection::vec(syllable, 1..4).prop_map(|parts| parts.concat());
    let small = prop::sample::select(vec![
        "J.", "K", "al", "de", "Dr.", "TF", "Jr", "bob", "robert", "/", ",", "(x)",
    ]);
    let part = prop_oneof![4 => word, 1 => small.prop_map(str::to_owned)];
    prop::collection::vec(part, 1..5).prop_map(|parts| parts.join(" "))
}

/// A list, and its names with a slip each.
fn slips() -> impl Strategy<Value = Batch> {
    let entry = prop::collection::vec(name(), 1..3);
    let slip = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..5_u8, name());
    (prop::collection::vec(entry, 1..12), prop::collection::vec(slip, 8)).prop_map(
        |(entries, slips)| {
            let queries = slips
                .into_iter()
                .map(|(which, place, kind, other)| {
                    let mut letters: Vec<char> = which.get(&entries)[0].chars().collect();
                    let at = place.index(letters.len());
                    match kind {
                        0 => drop(letters.remove(at)),
                        1 => letters.insert(at, 'k'),
                        2 => letters.swap(at, 0),
                        3 => letters[at] = ' ',
                        _ => return other,
                    }
                    letters.into_iter().collect()
                })
                .collect();
            Batch { entries, queries }
        },
    )
}

#[test]
fn the_browser_answers_any_names_alike() {
    let mut runner = TestRunner::default();
    let batches: Vec<Batch> =
        (0..300).map(|_| slips().new_tree(&mut runner).expect("a batch").current()).collect();
    assert_alike(&batches);
}

/// A whole list of some size, so that not everything is looked at closely and rarities differ.
#[test]
fn the_browser_answers_a_long_list_alike() {
    let mut runner = TestRunner::deterministic();
    let mut draw = || name().new_tree(&mut runner).expect("a name").current();
    let entries: Vec<Vec<String>> = (0..1_500).map(|_| vec![draw()]).collect();
    let queries = (0..60).map(|_| draw()).collect();
    assert_alike(&[Batch { entries, queries }]);
}

/// How many of a batch's queries tantivy's candidates answer otherwise than the matcher's own.
fn differing(batch: &Batch) -> usize {
    let home = tempfile::tempdir().expect("a folder");
    let index = NameIndex::new(batch.entries.clone());
    build(&index, home.path()).expect("an index");
    let oracle = NameOracle::open(home.path()).expect("an index");
    let differs = |query: &&String| {
        index.search(query, 20) != index.search_with(&oracle, query, 20).expect("an answer")
    };
    batch.queries.iter().filter(differs).count()
}

#[test]
fn tantivy_retrieves_what_the_matcher_ranks() {
    assert_eq!(differing(&batch()), 0);
    let mut runner = TestRunner::deterministic();
    let mut draw = || name().new_tree(&mut runner).expect("a name").current();
    let entries: Vec<Vec<String>> = (0..1_500).map(|_| vec![draw()]).collect();
    let mut queries: Vec<String> = (0..100).map(|_| draw()).collect();
    queries.extend(entries.iter().step_by(15).map(|names| names[0].clone()));
    assert_eq!(differing(&Batch { entries, queries }), 0);
    assert_eq!(differing(&Batch { entries: Vec::new(), queries: vec!["Ysolde".into()] }), 0);
}
