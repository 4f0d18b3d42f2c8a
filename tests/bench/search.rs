//! How alike and how fast tantivy, the reader of the shards and the browser's client answer a thousand queries that
//! are drawn from the records: words, phrases, words begun and misspelt, and words with facets.
//!
//! `cargo bench --bench search -- 5000` (the default). Works in `/dev/shm` where there is one. The browser's client
//! runs under Node, and is SKIPPED where that is missing.

#![allow(clippy::print_stdout, reason = "a bench prints its figures")]
#![allow(missing_docs, reason = "a program, not a library")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use daylight::search::answer::Request;
use daylight::search::oracle::Oracle;
use daylight::search::reader::Site;
use daylight::search::words::{is_stop_word, words};
use serde_json::{Value, json};

#[allow(dead_code, reason = "shared with the other benches")]
mod corpus;
#[allow(dead_code, reason = "tests need more of it")]
#[path = "../it/program.rs"]
mod program;

const QUERIES: usize = 1_000;
const KINDS: [&str; 5] = ["words", "phrases", "begun", "misspelt", "facets"];

/// What one program answers to a request: ids and how many there are.
type Found = (Vec<String>, u64);

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(5_000);
    let shm = Path::new("/dev/shm");
    let home = if shm.is_dir() { tempfile::tempdir_in(shm) } else { tempfile::tempdir() }
        .expect("a folder");
    let (content, folder, index) =
        (home.path().join("content"), home.path().join("public"), home.path().join("index"));
    corpus::generate(&content, count, 2026);
    let built = program::daylight()
        .args(["build", "--as-of", "2026-11-22", "--content"])
        .args([&content, Path::new("--out"), &folder, Path::new("--keep-index"), &index])
        .output()
        .expect("the program");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));

    let text = std::fs::read_to_string(folder.join("projects.json")).expect("projects");
    let listed: Value = serde_json::from_str(&text).expect("JSON");
    let requests = requests(listed["items"].as_array().expect("a list"));
    let site = Site::open(&folder).expect("a site");
    let oracle = Oracle::open(&index).expect("an index");
    let by_reader = twice(&requests, |request| {
        let answer = site.search(request).expect("an answer");
        (answer.results.into_iter().map(|hit| hit.id).collect(), answer.total as u64)
    });
    let by_tantivy = twice(&requests, |request| {
        let (places, total) = oracle.search(request).expect("an answer");
        let id = |found: &(u32, f64)| site.hit(*found).expect("a card").id;
        (places.iter().map(id).collect(), total as u64)
    });
    let by_browser = in_browser(&folder, &requests);

    println!("{} queries, {count} projects, the first ten results and the total:", requests.len());
    agree("tantivy and the reader", &by_tantivy, &by_reader);
    match &by_browser {
        Some(answers) => agree("the reader and the browser", &by_reader, answers),
        None => println!("SKIPPED: the browser's client needs node"),
    }
    for (kind, name) in KINDS.iter().enumerate() {
        print!("{name:<10} p50 / p95 ms:");
        let show = |whose: &str, answers: &[(Found, f64)]| {
            let mut times: Vec<f64> =
                answers.iter().skip(kind).step_by(KINDS.len()).map(|(_, ms)| *ms).collect();
            times.sort_by(f64::total_cmp);
            let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
            print!("  {whose} {:.2} / {:.2}", at(50), at(95));
        };
        show("tantivy", &by_tantivy);
        show("reader", &by_reader);
        if let Some(answers) = &by_browser {
            show("browser", answers);
        }
        println!();
    }
}

/// One of each kind by turns, from titles all over the list.
fn requests(items: &[Value]) -> Vec<Request> {
    let mut requests = Vec::new();
    for nth in 0.. {
        if requests.len() >= QUERIES || nth > items.len() * 4 {
            break;
        }
        // A step that shares no factor with the number of projects comes by all of them.
        let item = &items[nth * 7919 % items.len()];
        let title: Vec<String> = words(item["title"].as_str().unwrap_or(""))
            .into_iter()
            .filter(|word| !is_stop_word(word) && word.len() >= 4 && word.is_ascii())
            .take(3)
            .collect();
        let [one, two, three] = title.as_slice() else { continue };
        let year = item["created"].as_str().unwrap_or("").chars().take(4).collect::<String>();
        let mut filtered = Request::new(one, 10);
        filtered.filters.insert("year".into(), vec![year]);
        requests.extend([
            Request::new(&format!("{one} {two} {three}"), 10),
            Request::new(&format!("\"{one} {two}\""), 10),
            Request::new(&format!("{one} {}", &two[..4]), 10),
            Request::new(&format!("{one} {}{} {three}", &two[..1], &two[2..]), 10),
            filtered,
        ]);
    }
    requests
}

/// Asks everything twice: the second time, what was read before is there.
fn twice(requests: &[Request], ask: impl Fn(&Request) -> Found) -> Vec<(Found, f64)> {
    requests.iter().for_each(|request| drop(ask(request)));
    let timed = |request| {
        let start = Instant::now();
        (ask(request), start.elapsed().as_secs_f64() * 1000.0)
    };
    requests.iter().map(timed).collect()
}

fn in_browser(folder: &Path, requests: &[Request]) -> Option<Vec<(Found, f64)>> {
    Command::new("node").arg("--version").output().ok()?;
    let line = |request: &Request| {
        format!("{}\n", json!({"query": request.query, "filters": request.filters, "counts": []}))
    };
    let once: String = requests.iter().map(line).collect();
    let mut child = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/ask.mjs"))
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let mut stdin = child.stdin.take().expect("its input");
    let writer = std::thread::spawn(move || stdin.write_all(once.repeat(2).as_bytes()));
    let out = child.wait_with_output().expect("its end");
    writer.join().expect("a thread").expect("written");
    assert!(out.status.success());
    let text = String::from_utf8(out.stdout).expect("UTF-8");
    let read = |line: &str| {
        let answer: Value = serde_json::from_str(line).expect("JSON");
        let results = answer["results"].as_array().expect("results").iter();
        let ids = results.map(|hit| hit["id"].as_str().unwrap_or("").to_owned()).collect();
        let total = answer["total"].as_u64().unwrap_or(0);
        ((ids, total), answer["ms"].as_f64().unwrap_or(0.0))
    };
    Some(text.lines().skip(requests.len()).map(read).collect())
}

fn agree(who: &str, one: &[(Found, f64)], other: &[(Found, f64)]) {
    assert_eq!(one.len(), other.len());
    let same = one.iter().zip(other).filter(|(a, b)| a.0 == b.0).count();
    println!("    {who} agree on {same} ({:.1} %)", same as f64 * 100.0 / one.len() as f64);
}
