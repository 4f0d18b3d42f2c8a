//! The name search: the same answers in the program and in the browser, and strict where it says "same".

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

use daylight::search::names::index::{NameOracle, build};
use daylight::search::names::{Band, Entry, NameIndex};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};

/// `tests/search/names.json`: invented names, queries, and what comes of them.
#[derive(Deserialize, Serialize)]
struct Vectors {
    entries: Vec<Entry>,
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
    entries: Vec<Entry>,
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
fn in_browser(batches: &[Batch]) -> Option<Vec<Vec<Answer>>> {
    if Command::new("node").arg("--version").output().is_err() {
        assert!(env::var_os("CI").is_none(), "CI needs node");
        crate::program::tell("skipped: the browser's name search needs node");
        return None;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for file in [
        "src/search/client/names.js",
        "src/search/client/names-letters.js",
        "src/search/client/tables.js",
        "tests/search/names.mjs",
    ] {
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

/// What is said of the first result, and why.
fn said(query: &str) -> (Band, String) {
    let hits = NameIndex::new(batch().entries).search(query, 1).hits;
    hits.into_iter().next().map(|hit| (hit.band, hit.why)).expect("a hit")
}

#[test]
fn same_is_said_of_the_same_letters() {
    for query in [
        "Brannoc Ysolde",
        "ysolde, brannoc t.",
        "Евгений Марлович Дубраков",
        "张伟梅",
        "daniel FERRARO",
        "Dr. Daniel Ferraro, MD, PhD",
        "Daniel Ferraro, Esq.",
        "Robert Castellan Junior",
        "Castellan Jr., Robert",
        "Castellan, Robert, Jr.",
        "William Thornton 3rd",
        "William H. Thornton III",
        "Elizabeth Saint John",
        "Jun Limbach MD",
        "Jun Limbach, M.D., Ph.D.",
        "Daniel James Ferraro",
        "Jun Limbach, MA",
        "Bjoern Muellenbach",
        "Søren Aerlighøj",
        "Алена Дубракова",
    ] {
        assert_eq!(first(query).0, Band::Same, "{query}");
    }
}

#[test]
fn another_letter_is_another_name_and_the_reason_shows_both() {
    for (query, spellings) in [
        ("Daniela Ferraro", &["Daniela", "Daniel"][..]),
        ("Danielle Ferraro", &["Danielle", "Daniel"]),
        ("Dan Ferraro", &["Dan", "Daniel"]),
        ("D. Ferraro", &["D", "Daniel"]),
        ("Robert Castellan Sr.", &["Sr.", "Jr."]),
        ("Robert Castellan", &["Jr."]),
        ("William Henry Thornton II", &["II", "III"]),
        ("William J. Thornton III", &["J", "Henry"]),
        ("Ana Armandiz", &["Pozuelo"]),
        ("Ana Pozuelo", &["Armandiz"]),
        ("Ana P. Armandiz", &["P", "Pozuelo"]),
        ("Brannoc X. Ysolde", &["X", "T"]),
        ("Brannoc Quade Ysolde", &["Quade"]),
        ("B. Ysolde", &["B", "Brannoc"]),
        ("Bob Halloumbe", &["Bob", "Robert"]),
        ("Alyona Dubrakova", &["Alyona", "Алёна"]),
        ("Jun Limbach Ma", &["Ma"]),
        ("Jun Limbach MA", &["M"]),
        ("Jun Limbach Md.", &["Md"]),
        ("jun limbach md", &["md"]),
        // ü = ue and ü = u never make ue = u, here for ø.
        ("Brannoc-Ysolde", &["T"]),
        ("OdalysFennimoreQuade", &[]),
        ("Ysolde", &[]),
    ] {
        let (band, why) = said(query);
        assert!(matches!(band, Band::Similar | Band::Weak), "{query}: {band:?}");
        for spelling in spellings {
            assert!(why.contains(spelling), "{query}: {why}");
        }
    }
}

#[test]
fn writings_of_a_letter_do_not_chain() {
    let band = |listed: &str, typed: &str| {
        let index = NameIndex::new([Entry { names: vec![listed.to_owned()], ..Entry::default() }]);
        index.search(typed, 1).hits.first().map(|hit| hit.band)
    };
    for (one, other) in [
        ("Đorđe Đokić", "Djordje Djokic"),
        ("Paul St. John", "Paul Saint John"),
        ("Paul St. John", "Paul Stjohn"),
        ("Henry Farr V", "Henry Farr 5th"),
        ("Daniel Marwick", "Daniel James Marwick"),
        ("Grace Coyle", "GRACE COYLE, MD"),
        ("Hugo Dane", "Hugo Dane, PA-C"),
        ("Jürgen Gall", "Juergen Gall"),
        ("Jürgen Gall", "Jurgen Gall"),
        ("Jörn Strauß", "Joern Strauss"),
        ("Jørn Gall", "Jorn Gall"),
        ("Dag Svanæs", "Dag Svanaes"),
        ("Łucja Gall", "Lucja Gall"),
    ] {
        assert_eq!(band(one, other), Some(Band::Same), "{one}, {other}");
        assert_eq!(band(other, one), Some(Band::Same), "{other}, {one}");
    }
    for (one, other) in [
        ("Rajan Pillai", "M.R. Rajan Pillai"),
        ("Lakshmi Iyer", "M.S. Lakshmi Iyer"),
        ("Marcus Vance", "J.D. Marcus Vance"),
        ("Suresh Nair Jr.", "Suresh Nair J.R."),
        ("Wing Lee", "Hon Wing Lee"),
        ("James Castellan", "Edd James Castellan"),
        ("Abdul Salam", "Abdul Salam MD."),
        ("Rahim Miah", "Rahim MIAH MD"),
        ("Robert Jr. Ashworth", "Robert Ashworth"),
        ("William Thornton V", "William V Thornton"),
        ("Ana Martin Rojas", "Ana Rojas"),
        ("Ali Hassan Omar", "Ali Omar"),
        ("Daniel Zeller", "Zeller James Daniel"),
        ("Daniel O'Brien", "Daniel O. Brien"),
        ("Al Viviani", "A. L. Viviani"),
        ("Ann Abell", "Anna Bell"),
        ("Theo Doran", "Theodo Ran"),
        ("Inga Bæck", "Inga Bäck"),
        ("Ole Brøder", "Ole Bröder"),
        ("Per Håkan", "Per Häkan"),
        ("Suharto", "Su Harto"),
        ("Daniel A. Palmieri", "Daniel E. Palmieri"),
        ("Carlos de Souza", "Carlos da Souza"),
        ("Jurgen Gall", "Juergen Gall"),
        ("Jorn Gall", "Joern Gall"),
        ("Suna Gall", "Suena Gall"),
        ("Андрей Гай", "Андреи Гаи"),
        ("Wei Zhang", "伟 张"),
        ("张 伟", "章 伟"),
    ] {
        assert_ne!(band(one, other), Some(Band::Same), "{one}, {other}");
        assert_ne!(band(other, one), Some(Band::Same), "{other}, {one}");
    }
}

#[test]
fn a_word_of_the_affiliation_may_be_the_rest_of_the_name() {
    for (name, affiliation, typed) in [
        ("Maria Cortez", "Garcia Institute of Health", "Maria Cortez Garcia"),
        ("John Avery", "Johns Hopkins University", "John Avery Hopkins"),
        ("Peter Wills", "Elm College", "Elm Peter Wills"),
    ] {
        let entry = Entry {
            names: vec![name.to_owned()],
            affiliation: affiliation.to_owned(),
            ..Entry::default()
        };
        let hits = NameIndex::new([entry]).search(typed, 1).hits;
        assert!(hits[0].band != Band::Same && hits[0].band != Band::Other, "{typed}: {hits:?}");
    }
}

/// A family name that is also a suffix is typed as it is, and names in the record's own parts go before what is known of names.
#[test]
fn the_record_says_what_is_a_family_name() {
    let band = |name: &str, family: &str, typed: &str| {
        let (names, family) = (vec![name.to_owned()], Some(family.to_owned()));
        let index = NameIndex::new([Entry { names, family, ..Entry::default() }]);
        index.search(typed, 1).hits.first().map(|hit| hit.band)
    };
    assert_eq!(band("Olive Marjorie Senior", "Senior", "Olive Marjorie Senior"), Some(Band::Same));
    assert_ne!(band("Olive Marjorie Senior", "Senior", "Olive Marjorie Sr."), Some(Band::Same));
    // "Pac" is a degree, too.
    assert_ne!(band("Jan Maria Pac", "Pac", "Jan Maria"), Some(Band::Same));
    assert_eq!(band("Jan Maria Pac", "Pac", "Jan Pac"), Some(Band::Same));
    assert_eq!(band("Jan Maria Pac", "Pac", "Jan Maria Pac"), Some(Band::Same));
    // Also where nobody says which part is the family name.
    let whole = |name: &str, typed: &str| {
        let names = vec![name.to_owned()];
        let index = NameIndex::new([Entry { names, ..Entry::default() }]);
        index.search(typed, 1).hits.first().map(|hit| hit.band)
    };
    assert_ne!(whole("Jan Maria Pac", "Jan Maria"), Some(Band::Same));
    assert_eq!(whole("Jan Maria Quill", "Jan Maria Quill, PA-C"), Some(Band::Same));
    assert_ne!(band("Robert Jr. Ashworth", "Ashworth", "Robert Ashworth"), Some(Band::Same));
    assert_eq!(band("Rowan Quill Halloway", "Halloway", "Rowan Halloway"), Some(Band::Same));
    assert_ne!(band("M.S. Lakshmi Iyer", "Lakshmi Iyer", "Lakshmi Iyer"), Some(Band::Same));
}

/// Names of many initials are compared in bounded time.
#[test]
fn many_initials_take_no_longer() {
    let names = vec!["Pedro Juan Jose Jorge Joaquin Ferraro".to_owned()];
    let index = NameIndex::new([Entry { names, ..Entry::default() }]);
    let typed = format!("Pedro {}X", "J ".repeat(28));
    assert!(index.search(&typed, 1).hits.iter().all(|hit| hit.band != Band::Same));
}

/// Pairs of names that different people have: none is ever called the same.
#[test]
fn other_people_are_not_called_the_same() {
    let given = [
        ("Daniel", "Daniela"),
        ("Daniel", "Danielle"),
        ("Mario", "Maria"),
        ("Andrea", "Andreas"),
        ("Francis", "Frances"),
        ("Julian", "Julia"),
        ("Eric", "Erica"),
        ("Robert", "Roberta"),
        ("Jon", "Joan"),
        ("Marc", "Marcy"),
        ("Gabriel", "Gabriela"),
        ("Martin", "Martina"),
        ("Carl", "Carla"),
        ("Paul", "Paula"),
        ("Simon", "Simone"),
        ("Christian", "Christina"),
        ("Alexander", "Alexandra"),
        ("Victor", "Victoria"),
        ("Ian", "Iain"),
        ("Dana", "Diana"),
    ];
    let family = [
        ("Halloway", "Holloway"),
        ("Ferraro", "Ferrero"),
        ("Jansen", "Janssen"),
        ("Meyer", "Meier"),
        ("Petersen", "Peterson"),
        ("Stuart", "Stewart"),
        ("Clark", "Clarke"),
        ("Brown", "Browne"),
        ("Rodrigues", "Rodriguez"),
        ("Gonzales", "Gonzalez"),
        ("Mullen", "Mueller"),
        ("Reid", "Reed"),
        ("Thompson", "Thomson"),
        ("Phillips", "Philips"),
    ];
    let suffix =
        [("", "Jr."), ("Jr.", "Sr."), ("II", "III"), ("III", "IV"), ("Jr.", "II"), ("Sr.", "III")];
    let pairs =
        given.iter().map(|(one, other)| (format!("{one} Vaspell"), format!("{other} Vaspell")));
    let pairs = pairs.chain(
        family.iter().map(|(one, other)| (format!("Rowan {one}"), format!("Rowan {other}"))),
    );
    let suffixed = |suffix: &str| format!("Rowan Vaspell {suffix}");
    let pairs = pairs.chain(suffix.iter().map(|(one, other)| (suffixed(one), suffixed(other))));
    for (one, other) in pairs.flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)])
    {
        let index = NameIndex::new([Entry { names: vec![one.clone()], ..Entry::default() }]);
        let band = index.search(&other, 1).hits.first().map(|hit| hit.band);
        assert_ne!(band, Some(Band::Same), "listed {one}, typed {other}");
    }
}

#[test]
fn a_listed_name_is_found_within_a_longer_query() {
    for query in [
        "Daniel Ferraro Elm College",
        "Elm College Daniel Ferraro",
        "Daniel Ferraro (Elm College)",
        "Daniel Ferraro, Elm College",
        "Dr. Daniel Ferraro of Elm College",
        "Rowan Prairie Prairie Community College",
    ] {
        assert_eq!(said(query).0, Band::Same, "{query}");
    }
    assert_eq!(said("Daniela Ferraro (Elm College)").0, Band::Similar);
    assert_eq!(said("Ferraro Elm College").0, Band::Similar);
    for query in [
        "Daniel Ferraro Lakehaven University",
        "the journalist asked whether Daniel Ferraro was ever at fault",
    ] {
        assert_eq!(first(query), (Band::Weak, "Daniel Ferraro".to_owned()), "{query}");
    }
}

#[test]
fn what_is_not_the_name_is_said_so() {
    for query in [
        "Elm College",
        "the ELM college",
        "Community College",
        "d-2026-003",
        "2026 003",
        "decision d-2026-003",
        "violators/d-2026-003.html",
        "D 7",
    ] {
        let (band, why) = said(query);
        assert_eq!(band, Band::Other, "{query}: {why}");
        assert!(why.contains("affiliation") || why.contains("number"), "{query}: {why}");
    }
    let index = NameIndex::new(batch().entries);
    assert_eq!(index.search("College", 5).total, 0);
    assert_eq!(index.search("7", 5).total, 0);
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
    let entry = (prop::collection::vec(name(), 1..3), prop::option::of(name()), name()).prop_map(
        |(names, family, affiliation)| Entry { names, family, affiliation, id: "d-12345".into() },
    );
    let slip = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..6_u8, name());
    (prop::collection::vec(entry, 1..12), prop::collection::vec(slip, 8)).prop_map(
        |(entries, slips)| {
            let queries = slips
                .into_iter()
                .map(|(which, place, kind, other)| {
                    let mut letters: Vec<char> = which.get(&entries).names[0].chars().collect();
                    let at = place.index(letters.len());
                    match kind {
                        0 => drop(letters.remove(at)),
                        1 => letters.insert(at, 'k'),
                        2 => letters.swap(at, 0),
                        3 => letters[at] = ' ',
                        4 => {
                            letters.extend(format!(" {}", which.get(&entries).affiliation).chars());
                        }
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

fn entry(name: String) -> Entry {
    Entry { names: vec![name], ..Entry::default() }
}

/// A whole list of some size, so that not everything is looked at closely and rarities differ.
#[test]
fn the_browser_answers_a_long_list_alike() {
    let mut runner = TestRunner::deterministic();
    let mut draw = || name().new_tree(&mut runner).expect("a name").current();
    let entries: Vec<Entry> = (0..1_500).map(|_| entry(draw())).collect();
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
    let entries: Vec<Entry> = (0..1_500).map(|_| entry(draw())).collect();
    let mut queries: Vec<String> = (0..100).map(|_| draw()).collect();
    queries.extend(entries.iter().step_by(15).map(|entry| entry.names[0].clone()));
    assert_eq!(differing(&Batch { entries, queries }), 0);
    assert_eq!(differing(&Batch { entries: Vec::new(), queries: vec!["Ysolde".into()] }), 0);
}
