//! Three answers to one question: tantivy, the reader of the shards, and the browser's client agree.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use daylight::search::answer::{Request, Sort};
use daylight::search::names::index::NameOracle;
use daylight::search::oracle::Oracle;
use daylight::search::reader::Site;
use daylight::search::words::{is_stop_word, words};
use serde_json::{Value, json};

use crate::program::daylight;
use crate::site::demonstration;

/// Builds the demonstration into a folder: its site and tantivy's index.
fn built(home: &Path) {
    let out = daylight()
        .args(["build", "--as-of", "2026-11-22", "--content"])
        .arg(demonstration())
        .arg("--out")
        .arg(home.join("site"))
        .arg("--keep-index")
        .arg(home.join("index"))
        .output()
        .expect("the program");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

/// A word with one wrong letter: left out, doubled, changed, or two that changed places.
fn misspelt(word: &str, nth: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = nth % (letters.len() - 1);
    match nth % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = 'x',
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

/// Of the demonstration's translations.
const SPANISH: [&str; 8] = [
    "ataques de gota",
    "análisis de ácido úrico",
    "controlar la diabetes",
    "encuestas en español",
    "enfermedades de los riñones",
    "dolor en las articulaciones",
    "bancos de alimentos",
    "precio de la comida",
];

/// About a thousand requests drawn from the projects' titles and texts.
fn requests(projects: &Value) -> Vec<Request> {
    let mut requests = Vec::new();
    for (nth, project) in projects.as_array().expect("a list").iter().enumerate() {
        let text = |key: &str| project[key].as_str().unwrap_or("").to_owned();
        let title: Vec<String> =
            words(&text("title")).into_iter().filter(|word| !is_stop_word(word)).collect();
        let mut add = |query: String| requests.push(Request::new(&query, 10));
        add(title.iter().take(3).cloned().collect::<Vec<_>>().join(" "));
        for (at, word) in title.iter().enumerate().filter(|(_, word)| word.len() >= 4).take(4) {
            add(word.clone());
            add(format!("{} {}", misspelt(word, nth + at), title[0]));
            add(format!("{} {}", title[0], &word[..4]));
        }
        for pair in title.windows(2).take(2) {
            add(format!("\"{} {}\"", pair[0], pair[1]));
            add(format!("{} -{}", pair[0], pair[1]));
            add(format!("title:{} {}", pair[0], pair[1]));
        }
        let mut filtered = Request::new(title.first().map_or("", String::as_str), 10);
        let year = text("created").chars().take(4).collect::<String>();
        filtered.filters = BTreeMap::from([("year".to_owned(), vec![year, "2024".into()])]);
        requests.push(filtered.clone());
        filtered.filters.insert("tier".into(), vec!["controlled".into()]);
        filtered.sort = [Sort::Relevance, Sort::Newest, Sort::Title][nth % 3];
        requests.push(filtered);
    }
    // Spanish words, with accents and without, in other forms than they are written in, begun and misspelt.
    for query in SPANISH {
        let words: Vec<&str> = query.split(' ').collect();
        requests.push(Request::new(query, 10));
        requests.push(Request::new(&words.join(" ").replace(['í', 'ó', 'é', 'ú', 'á'], "x"), 10));
        requests.push(Request::new(&format!("\"{query}\" {}", words[0]), 10));
        requests.push(Request::new(&format!("title:{query}"), 10));
        requests.extend(words.iter().map(|word| Request::new(word, 10)));
        requests.push(Request::new(&misspelt(words[words.len() - 1], query.len()), 10));
    }
    requests.extend(
        ["", "the of and", "zzzzqqq", "-sleep", "\u{201c}kidney", "COVID-19", "title:"]
            .map(|q| Request::new(q, 10)),
    );
    requests
}

fn projects(home: &Path) -> Value {
    let text = std::fs::read_to_string(home.join("site/projects.json")).expect("projects");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    value["items"].clone()
}

#[test]
fn the_shards_answer_as_tantivy_does() {
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let site = Site::open(&home.path().join("site")).expect("a site");
    let oracle = Oracle::open(&home.path().join("index")).expect("an index");
    let requests = requests(&projects(home.path()));
    assert!(requests.len() > 900, "{}", requests.len());
    let mut differing = Vec::new();
    for request in requests.iter().filter(|request| request.sort == Sort::Relevance) {
        let ours = site.search(request).expect("an answer");
        let (places, total) = oracle.search(request).expect("an answer");
        let theirs: Vec<String> =
            places.iter().map(|found| site.hit(*found).expect("a card").id).collect();
        let ids: Vec<String> = ours.results.iter().map(|hit| hit.id.clone()).collect();
        if ids != theirs || ours.total != total {
            differing.push(format!(
                "{:?}: {ids:?} of {}, tantivy {theirs:?} of {total}",
                request.query, ours.total
            ));
        }
    }
    assert!(
        differing.len() * 100 <= requests.len(),
        "{} of {}: {differing:#?}",
        differing.len(),
        requests.len()
    );
}

#[test]
fn the_browser_answers_as_the_program_does() {
    if !node_is_there() {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let site = Site::open(&home.path().join("site")).expect("a site");
    let requests = requests(&projects(home.path()));
    let lines: Vec<String> = requests.iter().map(|request| line(request).to_string()).collect();
    let answers = ask(&home.path().join("site"), &lines.join("\n"));
    assert_eq!(answers.len(), requests.len());
    for (request, theirs) in requests.iter().zip(&answers) {
        let ours = site.search(request).expect("an answer");
        let hits = |value: &Value| -> Vec<Value> {
            let hits = value.as_array().expect("results").iter();
            hits.map(|hit| json!([hit["id"], hit["title"], hit["url"], hit["score"].as_f64()]))
                .collect()
        };
        let results = serde_json::to_value(&ours.results).expect("JSON");
        assert_eq!(hits(&theirs["results"]), hits(&results), "{:?}", request.query);
        assert_eq!(theirs["total"], ours.total, "{:?}", request.query);
        assert_eq!(
            theirs["did_you_mean"].as_str(),
            ours.did_you_mean.as_deref(),
            "{:?}",
            request.query
        );
        assert_eq!(theirs["expanded"], json!(ours.expanded), "{:?}", request.query);
        let counted: BTreeMap<String, BTreeMap<String, u32>> =
            serde_json::from_value(theirs["facets"].clone()).expect("facets");
        assert_eq!(counted, ours.facets, "{:?}", request.query);
    }
}

/// Names of the demonstration's list: whole, turned round, in parts and misspelt.
#[test]
fn names_are_found_with_tantivy_as_without() {
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let site = Site::open(&home.path().join("site")).expect("a site");
    let oracle = NameOracle::open(&home.path().join("index")).expect("an index");
    let text = std::fs::read_to_string(home.path().join("site/violators.json")).expect("the list");
    let list: Value = serde_json::from_str(&text).expect("JSON");
    let mut queries = Vec::new();
    for listing in list["items"].as_array().expect("a list") {
        let name = listing["name"].as_str().expect("a name");
        let words: Vec<&str> = name.split(' ').collect();
        queries
            .extend([name.to_owned(), words.iter().rev().copied().collect::<Vec<_>>().join(", ")]);
        for (nth, word) in words.iter().enumerate().filter(|(_, word)| word.chars().count() > 3) {
            queries.push((*word).to_owned());
            queries.extend((0..4).map(|kind| misspelt(word, nth + kind)));
            queries.push(format!("{} {word}", &name[..1]));
        }
    }
    assert!(queries.len() > 40, "{}", queries.len());
    for query in queries {
        let without = site.search_names(&query, 20, None).expect("an answer");
        let with = site.search_names(&query, 20, Some(&oracle)).expect("an answer");
        assert_eq!(with, without, "{query}");
    }
}

#[test]
fn a_project_is_found_by_its_spanish_words() {
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let site = Site::open(&home.path().join("site")).expect("a site");
    for (query, id) in [
        ("ataques de gota", "41209"),
        ("articulación hinchada gota", "41209"),
        ("encuesta en español", "40871"),
        ("despensas vacias", "45790"),
        ("quedarse sin alimento diabetes", "45790"),
        ("banco de alimentos", "45790"),
        ("gotta ataqes", "41209"),
    ] {
        let answer = site.search(&Request::new(query, 3)).expect("an answer");
        let found: Vec<&str> = answer.results.iter().map(|hit| hit.id.as_str()).collect();
        assert!(found.contains(&id), "{query}: {found:?}, {:?}", answer.did_you_mean);
    }
}

/// What one query may fetch, the table included: files, and bytes as they lie there (a host sends fewer).
const MOST_FILES: usize = 25;
const MOST_BYTES: u64 = 120_000;

#[test]
fn no_query_fetches_much_and_every_file_has_its_use() {
    if !node_is_there() {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let cold = |request: &Request| {
        let mut line = line(request);
        line["cold"] = json!(true);
        line.to_string()
    };
    let requests = requests(&projects(home.path()));
    let lines: Vec<String> = requests.iter().map(cold).collect();
    for answer in ask(&home.path().join("site"), &lines.join("\n")) {
        let fetched = answer["fetched"].as_array().expect("a list");
        let bytes: u64 = fetched.iter().filter_map(|file| file[1].as_u64()).sum();
        assert!(
            fetched.len() <= MOST_FILES && bytes <= MOST_BYTES,
            "{}: {bytes} bytes, {fetched:?}",
            answer["query"]
        );
    }
}

/// An index that is kept takes the place of an earlier one; a folder with anything else is left alone.
#[test]
fn a_kept_index_replaces_an_earlier_one_and_nothing_else() {
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    built(home.path());
    let stranger = home.path().join("letters");
    std::fs::create_dir(&stranger).expect("a folder");
    std::fs::write(stranger.join("letter.txt"), "keep me").expect("a file");
    let out = daylight()
        .args(["build", "--as-of", "2026-11-22", "--content"])
        .arg(demonstration())
        .arg("--out")
        .arg(home.path().join("other"))
        .arg("--keep-index")
        .arg(&stranger)
        .output()
        .expect("the program");
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("no search index"));
    assert_eq!(std::fs::read(stranger.join("letter.txt")).expect("the letter"), b"keep me");
    assert!(!home.path().join("other").exists(), "nothing was published");
}

/// A first search waits for its files twice: for what the words need, all at once, and for the cards.
#[test]
fn a_first_search_asks_for_its_files_in_two_rounds() {
    if !node_is_there() {
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/rounds.mjs");
    let queries = ["sleep", "sleep diabetes pain", "title:hearing -cancer \"heart rate\""];
    let out = Command::new("node")
        .arg(script)
        .arg(home.path().join("site"))
        .args(queries)
        .output()
        .expect("node");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).expect("UTF-8");
    let told: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(told.len(), queries.len());
    for answer in &told[..2] {
        assert!(answer["total"].as_u64() > Some(0), "{answer}");
        let rounds = answer["rounds"].as_array().expect("rounds");
        let has = |round: usize, letter: &str| {
            rounds[round].as_array().is_some_and(|files| files.iter().any(|file| file == letter))
        };
        assert!(rounds.len() == 2 && has(0, "f") && has(0, "p") && has(1, "c"), "{answer}");
    }
    // Which words follow each other is asked when the words are known.
    assert!(told[2]["rounds"].as_array().is_some_and(|rounds| rounds.len() <= 4), "{}", told[2]);
}

/// A table of another format is refused, by the program and by the browser.
#[test]
fn another_format_is_refused() {
    let home = tempfile::tempdir().expect("a folder");
    built(home.path());
    let file = home.path().join("site/search/index.json");
    let text = std::fs::read_to_string(&file).expect("the table");
    let other = text.replacen("\"format\":3", "\"format\":4", 1);
    assert_ne!(text, other);
    // A file may be a link to that of the site before: a new one takes its place.
    std::fs::remove_file(&file).expect("the table");
    std::fs::write(&file, other).expect("the table");
    let refused = Site::open(&home.path().join("site")).err().expect("refused").to_string();
    assert!(
        refused.contains("has format 4") && refused.contains("build the site again"),
        "{refused}"
    );
    let client = include_str!("../../src/search/client/client.js");
    let format = daylight::search::manifest::FORMAT;
    assert!(client.contains(&format!("const FORMAT = {format};")));
}

fn line(request: &Request) -> Value {
    let sort = match request.sort {
        Sort::Relevance => "relevance",
        Sort::Newest => "newest",
        Sort::Title => "title",
    };
    json!({"query": request.query, "filters": request.filters, "sort": sort, "limit": request.limit})
}

/// Is Node there? In CI it must be.
fn node_is_there() -> bool {
    let there = Command::new("node").arg("--version").output().is_ok();
    assert!(there || std::env::var_os("CI").is_none(), "Node is missing");
    if !there {
        crate::program::tell("skipped: Node is missing");
    }
    there
}

/// Asks the client under Node, a request a line.
fn ask(site: &Path, lines: &str) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/ask.mjs");
    let mut child = Command::new("node")
        .arg(script)
        .arg(site)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let mut stdin = child.stdin.take().expect("its input");
    let lines = lines.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let out = child.wait_with_output().expect("its end");
    writer.join().expect("a thread").expect("written");
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The client's JSDoc types hold: TypeScript's checker has nothing to say.
#[test]
fn the_client_is_typed() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let checker = home.join("tests/browser/node_modules/typescript/bin/tsc");
    if !checker.exists() {
        assert!(std::env::var_os("CI").is_none(), "TypeScript is missing");
        crate::program::tell("skipped: TypeScript is missing");
        return;
    }
    let modules = daylight::search::client::FILES.iter();
    let out = Command::new("node")
        .arg(checker)
        .args(["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022"])
        .args(["--module", "es2022", "--moduleResolution", "bundler"])
        .args(["--lib", "es2023,dom,dom.iterable"])
        .args(modules.map(|(name, _)| home.join("src/search/client").join(name)))
        .output()
        .expect("node");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
}
