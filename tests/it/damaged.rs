//! A site or an index that somebody sent, damaged or made to harm: every search in it ends with an answer or with an error that
//! names the file, and asks for no more memory than the files are worth.

use std::fs;
use std::path::{Path, PathBuf};

use daylight::base::error::Result;
use daylight::search::answer::{Request, Sort};
use daylight::search::reader::Site;

use crate::overlay::base;
use crate::program::{Run, daylight};

/// The base's site, and tantivy's index of it.
fn built(home: &Path) -> (PathBuf, PathBuf) {
    let (site, index) = (home.join("site"), home.join("index"));
    let mut command = daylight();
    command.args(["build", "--as-of", "2026-11-22", "--content"]).arg(base());
    Run::of(command.arg("--out").arg(&site).arg("--keep-index").arg(&index)).expect_code(0);
    (site, index)
}

/// Asks everything that a site can be asked: words, a beginning, a misspelt word, phrases, exclusions, orders, names.
fn ask(folder: &Path) -> Vec<Result<usize>> {
    let site = match Site::open(folder) {
        Ok(site) => site,
        Err(error) => return vec![Err(error)],
    };
    let queries = [
        "",
        "sleep",
        "kidn",
        "kidneey",
        "\"kidney decline\"",
        "timing -sleep",
        "-\"early kidney\"",
        "title:sleep",
    ];
    let request = |query: &str, sort| Request { sort, ..Request::new(query, 10) };
    let mut answers: Vec<Result<usize>> = queries
        .iter()
        .map(|query| site.search(&request(query, Sort::Relevance)).map(|answer| answer.total))
        .collect();
    let mut filtered = request("", Sort::Title);
    filtered.filters.insert("tier".into(), vec!["controlled".into()]);
    answers.push(site.search(&filtered).map(|answer| answer.total));
    answers.push(site.search_names("Rowan Haloway", 10, None).map(|answer| answer.total));
    answers
}

/// The files of the search, the scripts left out.
fn shards(site: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(site.join("search")).sort_by_file_name();
    let files = entries.into_iter().map(|entry| entry.expect("an entry").into_path());
    files.filter(|file| file.extension().is_some_and(|end| end == "bin" || end == "json")).collect()
}

/// The same bytes, spoilt in many ways.
fn spoilt(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = vec![Vec::new(), vec![0xff; bytes.len() + 9], vec![0; bytes.len()]];
    for cut in [1, bytes.len() / 2, bytes.len().saturating_sub(1)] {
        all.push(bytes[..cut.min(bytes.len())].to_vec());
    }
    // More than any count of a small site, in as many bytes as a number has.
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    let step = (bytes.len() / 24).max(1);
    for at in (0..bytes.len()).step_by(step) {
        all.push([&bytes[..at], &huge, &bytes[at + 1..]].concat());
        for value in [0, 0x80, 0xff, bytes[at] ^ 1] {
            let mut other = bytes.to_vec();
            other[at] = value;
            all.push(other);
        }
    }
    all
}

#[test]
fn a_damaged_file_of_the_search_is_named_and_harms_nobody() {
    let home = tempfile::tempdir().expect("a folder");
    let (site, _) = built(home.path());
    assert!(ask(&site).into_iter().all(|answer| answer.is_ok()), "the site can't be searched");
    let mut refused = 0;
    for file in shards(&site) {
        let whole = fs::read(&file).expect("a file");
        for bytes in spoilt(&whole) {
            fs::write(&file, &bytes).expect("a file");
            for error in ask(&site).into_iter().filter_map(Result::err) {
                let said = error.to_string();
                assert!(said.contains("search/"), "no file is named: {said}");
                refused += 1;
            }
        }
        fs::write(&file, whole).expect("a file");
    }
    assert!(refused > 1_000, "{refused} answers were refused: is anything read?");
}

#[test]
fn the_table_of_the_search_leads_nowhere_else_and_is_not_believed() {
    let home = tempfile::tempdir().expect("a folder");
    let (site, _) = built(home.path());
    let file = site.join("search/index.json");
    let whole: serde_json::Value =
        serde_json::from_slice(&fs::read(&file).expect("a file")).expect("JSON");
    for (pointer, value) in [
        ("/projects", serde_json::json!(u32::MAX)),
        ("/postings/hash", serde_json::json!("../../../../../etc/passwd")),
        ("/forms/from", serde_json::json!([])),
        ("/postings/from", serde_json::json!([4_000_000])),
        ("/cards/hash", serde_json::json!("a/b")),
    ] {
        let mut other = whole.clone();
        *other.pointer_mut(pointer).expect(pointer) = value;
        fs::write(&file, other.to_string()).expect("a file");
        for error in ask(&site).into_iter().filter_map(Result::err) {
            assert!(error.to_string().contains("search/"), "{pointer}: {error}");
        }
        let refused = ask(&site).iter().any(std::result::Result::is_err);
        assert!(refused || pointer == "/forms/from", "{pointer} is believed");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn no_count_is_worth_gigabytes() {
    let home = tempfile::tempdir().expect("a folder");
    let (site, _) = built(home.path());
    for file in shards(&site).iter().filter(|file| file.extension().is_some_and(|end| end == "bin"))
    {
        let whole = fs::read(file).expect("a file");
        fs::write(file, [&[0xff, 0xff, 0xff, 0xff, 0x0f][..], &whole].concat()).expect("a file");
        for query in ["", "kidney", "kidne", "\"kidney decline\""] {
            let program = daylight().get_program().to_owned();
            let mut command = std::process::Command::new("sh");
            command.args(["-c", "ulimit -v 1500000; exec \"$@\"", "sh"]).arg(program);
            let run = Run::of(command.args(["search", query, "--site"]).arg(&site));
            assert!(
                matches!(run.0.status.code(), Some(0..=2)),
                "{}: {}",
                file.display(),
                run.said()
            );
        }
        fs::write(file, whole).expect("a file");
    }
}

#[test]
fn a_damaged_index_is_an_error_and_no_panic() {
    let home = tempfile::tempdir().expect("a folder");
    let (site, index) = built(home.path());
    let ask = |within: &str| {
        let mut command = daylight();
        command.args(["search", "kidney", "--in", within, "--site"]).arg(&site);
        Run::of(command.arg("--index").arg(&index))
    };
    ask("projects").expect_code(0);
    let entries = walkdir::WalkDir::new(&index).sort_by_file_name().into_iter();
    let files = entries.map(|entry| entry.expect("an entry"));
    for file in files.filter(|file| file.file_type().is_file()).map(walkdir::DirEntry::into_path) {
        let whole = fs::read(&file).expect("a file");
        let middle = whole.len() / 2;
        let mut flipped = whole.clone();
        flipped.iter_mut().skip(middle).take(1).for_each(|byte| *byte ^= 0xff);
        for bytes in [Vec::new(), whole[..middle].to_vec(), flipped] {
            fs::write(&file, bytes).expect("a file");
            for within in ["projects", "violators"] {
                let run = ask(within);
                assert!(matches!(run.0.status.code(), Some(0..=2)), "{}", run.said());
                assert!(!run.said().contains("panicked"), "{}: {}", file.display(), run.said());
            }
        }
        fs::write(&file, whole).expect("a file");
    }
    ask("projects").expect_code(0);
}
