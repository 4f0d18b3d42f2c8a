//! What is fed with bytes of any kind. Each function must return whatever it gets: a panic, a hang or too much memory is a
//! bug of ours. `tests/fuzz/run.sh` feeds them at random; `tests/it/fuzzed.rs` feeds what once crashed, and the seeds.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use daylight::base::date::{self, Date};
use daylight::exchange::import::{Options, import as import_files};
use daylight::model::catalog::Catalog;
use daylight::model::prose::Prose;
use daylight::page::markdown;
use daylight::public::changes::Changes;
use daylight::public::directory::Directory;
use daylight::public::news::News;
use daylight::public::published::Published;
use daylight::records::kind::Kind;
use daylight::records::tree::{self, Node, Value};
use daylight::report::masked::Masks;
use daylight::report::view::Report;
use daylight::report::{html, human, json, short};
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::search::answer::Request;
use daylight::search::names::{Entry, NameIndex};
use daylight::search::reader::Site;
use tempfile::TempDir;

/// A target's name and function.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// All of them.
pub(crate) const ALL: [Target; 8] = [
    ("yaml", yaml),
    ("records", records),
    ("import", import),
    ("query", query),
    ("shards", shards),
    ("published", published),
    ("markdown", markdown_pages),
    ("names", names),
];

const SETTINGS: &str = "title: T\nprogram: Example Health Research Program\nbase_url: https://example.org/\ncontact: {concerns: a@example.org, corrections: a@example.org}\nauthorization: attested\n";

fn day() -> Date {
    date::parse("2026-11-22").expect("a day")
}

/// A folder in memory, if there is one.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, bytes).expect("a file");
}

/// A YAML tree: every node stands within the text.
pub(crate) fn yaml(data: &[u8]) {
    fn holds(text: &str, node: &Node) {
        assert!(text.get(node.span.range()).is_some(), "a node outside of its text");
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| holds(text, item)),
            Value::Map(entries) => entries.iter().for_each(|entry| holds(text, &entry.node)),
            _ => {}
        }
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    let parsed = tree::parse(text);
    if let Some(root) = &parsed.root {
        holds(text, root);
    }
}

/// A record of the kind that the first byte names: checked, reported in every form, made public.
pub(crate) fn records(data: &[u8]) {
    let Some((first, text)) = data.split_first() else { return };
    let kinds = [
        (Kind::Workspace, "workspaces/1.yaml"),
        (Kind::Decision, "decisions/d-1.yaml"),
        (Kind::Researcher, "researchers/r-1.yaml"),
        (Kind::Institution, "institutions/i.yaml"),
        (Kind::Incident, "incidents/i-1.yaml"),
        (Kind::DataVersion, "data-versions.yaml"),
        (Kind::Policy, "policies.yaml"),
        (Kind::Settings, "site.yaml"),
    ];
    let (kind, path) = kinds[usize::from(*first) % kinds.len()];
    let mut files = vec![(path.to_owned(), kind, text.to_vec())];
    if kind != Kind::Settings {
        files.push(("site.yaml".to_owned(), Kind::Settings, SETTINGS.as_bytes().to_vec()));
        files.sort();
    }
    let Ok(catalog) = Catalog::of_files(files) else { return };
    let findings = engine::run(&catalog, Days::at(day()));
    let directory = Directory::new(&catalog, &findings, day());
    let report = Report {
        catalog: &catalog,
        findings: findings.iter().collect(),
        as_of: day(),
        held_back: directory.held_back_workspaces(),
        masks: Masks::new(&findings),
        content: Path::new("content"),
    };
    let size: usize = [human::render, json::render, short::render, html::render]
        .map(|form| form(&report).len())
        .iter()
        .sum();
    assert!(size > 0, "a report says nothing");
}

/// An export, imported twice: the second time nothing changes.
pub(crate) fn import(data: &[u8]) {
    let home = folder();
    write(home.path(), "export.json", data);
    let (files, into) = ([home.path().join("export.json")], home.path().join("content"));
    let options = Options { partial: false, confirm_left: None, today: day() };
    if import_files(&files, &into, options).is_err() {
        return;
    }
    let again = import_files(&files, &into, options).expect("a second import");
    let is_same = again.counts.values().all(|count| count.new == 0 && count.changed == 0);
    assert!(is_same, "a second import changes something: {:?}", again.counts);
}

/// A built site, and what it was made from.
struct Built {
    home: TempDir,
    shards: Vec<(String, Vec<u8>)>,
}

static BUILT: LazyLock<Built> = LazyLock::new(|| {
    let record = "id: \"1\"\ntitle: Sleep timing and early kidney decline\nstatus: active\ncreated: 2025-03-11\nquestions: Does going to bed at irregular hours come before a drop in kidney function?\n";
    let decision = "id: d-1\nname: {given: Rowan, family: Halloway}\naffiliation: Prairie College\ncode_of_conduct: 5\nviolations:\n  - {clause: no-reidentification}\ndecided_by: Board\nmeasures: [public_listing]\nterm: {from: 2026-01-11}\nevents:\n  - {on: 2026-01-11, is: decided}\n";
    let files = [
        ("decisions/d-1.yaml", Kind::Decision, decision),
        ("site.yaml", Kind::Settings, SETTINGS),
        ("workspaces/1.yaml", Kind::Workspace, record),
    ];
    let files = files.map(|(path, kind, text)| (path.to_owned(), kind, text.as_bytes().to_vec()));
    let catalog = Catalog::of_files(files.into()).expect("settings");
    let findings = Vec::new();
    let directory = Directory::new(&catalog, &findings, day());
    let shards = daylight::search::files(&directory, None).expect("an index");
    let home = folder();
    shards.iter().for_each(|(path, bytes)| write(home.path(), path, bytes));
    Built { home, shards }
});

fn ask(folder: &Path, query: &str) {
    let Ok(site) = Site::open(folder) else { return };
    let _ = site.search(&Request::new(query, 10));
    let _ = site.search_names(query, 10, None);
}

/// A query to a sound site.
pub(crate) fn query(data: &[u8]) {
    let Ok(query) = std::str::from_utf8(data) else { return };
    ask(BUILT.home.path(), query);
}

/// A file of the search, the one that the first byte names, and every kind of query. The second byte says whether the rest is
/// the whole file, or is written over it from the place on that the third one tells.
pub(crate) fn shards(data: &[u8]) {
    let [first, second, third, bytes @ ..] = data else { return };
    let home = folder();
    let (path, whole) = &BUILT.shards[usize::from(*first) % BUILT.shards.len()];
    let mut spoilt = whole.clone();
    let from = usize::from(*third) % (whole.len() + 1);
    spoilt.splice(from..(from + bytes.len()).min(whole.len()), bytes.iter().copied());
    let spoilt = if *second == 0 { bytes } else { &spoilt };
    for (other, whole) in &BUILT.shards {
        write(home.path(), other, if other == path { spoilt } else { whole });
    }
    for query in
        ["", "kidney", "kidne", "kidneey", "\"kidney decline\"", "sleep -timing", "rowan haloway"]
    {
        ask(home.path(), query);
    }
}

/// A published site: its list, its records, or what it told as changed, as the first byte says.
pub(crate) fn published(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let list = br#"{"title":"T","source":"S","as_of":"2026-11-22","items":[]}"#;
    let home = folder();
    for (at, name) in
        ["violators.json", "data/projects.jsonl", "changes.json"].into_iter().enumerate()
    {
        let whole: &[u8] = if name == "violators.json" { list } else { b"" };
        write(home.path(), name, if at == usize::from(*first) % 3 { bytes } else { whole });
    }
    let Ok(site) = Published::read(home.path()) else { return };
    let changes = Changes::between(&site, &site);
    assert!(changes.is_empty(), "a site differs from itself");
    News::since_replaced(home.path(), &site);
}

/// A page of prose, which is markup of ours and none of its own.
pub(crate) fn markdown_pages(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let html = markdown::to_html(text).to_ascii_lowercase();
    assert!(!html.contains("<script") && !html.contains("<iframe"), "markup of a page's own");
    markdown::plain(text);
    let _ = Prose::read(None, "pages/a.md", text);
}

/// Names on a list and a name that is looked for, in lines; and the same as a text that identifies people.
pub(crate) fn names(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut lines = text.lines();
    let query = lines.next().unwrap_or("");
    let entry = |line: &str| Entry {
        names: line.split(';').map(str::to_owned).collect(),
        ..Entry::default()
    };
    let index = NameIndex::new(lines.map(entry));
    index.search(query, 10);
    index.search(text, 10);
    let quoted = serde_json::to_string(text).expect("a text");
    let record =
        format!("\0id: \"1\"\ntitle: T\nstatus: active\nquestions: {quoted}\nfindings: {quoted}\n");
    records(record.as_bytes());
}
