//! What changed since the site that is replaced, through the program itself: told so that people understand
//! it, and so that nothing comes back that was taken out: no name of a person on the list, no old words with
//! an identifier. How two sites are compared is tested in `comparison`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use daylight::model::catalog::Catalog;
use daylight::public::changes::Changes;
use daylight::public::directory::Directory;
use daylight::public::published::Published;
use daylight::rules::case::Days;
use daylight::rules::engine;
use tempfile::TempDir;

use crate::comparison::{published, record};
use crate::overlay::{lay, lay_base};
use crate::program::daylight;

const LISTED: &str = "Halloway";
const NEW_PROJECT: &str = "id: \"2\"\ntitle: Asthma and the air of cities\n";

/// A folder with content, and a place for the site.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().expect("a folder"));
        lay_base(&place.content());
        // The second project is a copy of the first.
        place.lay("site.yaml", "rules: {MN012: off}\n");
        place
    }

    fn content(&self) -> PathBuf {
        self.0.path().join("content")
    }

    fn site(&self) -> PathBuf {
        self.0.path().join("public")
    }

    fn lay(&self, name: &str, text: &str) {
        lay(&self.content(), name, text);
    }

    fn build_on(&self, day: &str, more: &[&str]) -> String {
        let (content, site) = (self.content(), self.site());
        let (content, site) = (content.to_string_lossy(), site.to_string_lossy());
        let build = ["build", "--content", &*content, "--out", &*site, "--as-of", day];
        let output = run(&[&build[..], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        said(&output)
    }

    fn build(&self) -> String {
        self.build_on("2026-11-22", &[])
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.site()) {
            let entry = entry.expect("an entry");
            if entry.file_type().is_file() {
                let name = entry.path().strip_prefix(self.site()).expect("below it");
                let bytes = fs::read(entry.path()).expect("a file");
                files.insert(name.to_string_lossy().into_owned(), bytes);
            }
        }
        files
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.site().join(name)).unwrap_or_else(|_| panic!("{name} is there"))
    }

    /// Holds that a text is in no file of the site, nor in what the build said.
    fn never_tells(&self, said: &str, text: &str) {
        assert!(!said.contains(text), "the summary tells `{text}`: {said}");
        for (name, bytes) in self.files() {
            let found = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!found, "{name} tells `{text}`");
        }
    }
}

fn run(arguments: &[&str]) -> Output {
    daylight().args(arguments).output().expect("the program")
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&both).into_owned()
}

/// What a build holds in memory and what the next one reads from the disk are the same, whatever the
/// records say.
#[test]
fn a_site_reads_as_it_was_written() {
    let home = tempfile::tempdir().expect("a folder");
    let site = home.path().join("public");
    let content = crate::determinism::demonstration();
    let build = ["build", "--as-of", "2026-11-22", "--content"];
    let folders =
        [&*content.to_string_lossy(), "--out", &*site.to_string_lossy()].map(str::to_owned);
    let arguments: Vec<&str> =
        build.into_iter().chain(folders.iter().map(String::as_str)).collect();
    assert_eq!(run(&arguments).status.code(), Some(0));
    let catalog = Catalog::read(&content).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(crate::determinism::as_of()));
    let directory = Directory::new(&catalog, &findings, crate::determinism::as_of());
    let read = Published::read(&site).expect("a site");
    assert!(read == Published::of(&directory));
    assert!(read.projects.len() > 50, "{}", read.projects.len());
}

#[test]
fn a_first_site_has_no_such_page_and_no_link_to_it() {
    let place = Place::new();
    let said = place.build();
    assert!(!said.contains("changed since"), "{said}");
    for (name, bytes) in place.files() {
        assert!(!name.contains("changes"), "{name}");
        assert!(!String::from_utf8_lossy(&bytes).contains("changes.html"), "{name}");
    }
    // Building again changes nothing, so there is nothing to tell.
    let before = place.files();
    place.build();
    assert_eq!(before.len(), place.files().len());
    assert!(before == place.files(), "an unchanged build changes no byte");
}

#[test]
fn a_build_tells_what_changed_on_the_page_in_the_feed_as_data_and_to_staff() {
    let place = Place::new();
    place.build_on("2026-11-15", &[]);
    let first = fs::read_to_string(place.content().join("workspaces/1.yaml")).expect("it");
    place.lay("workspaces/2.yaml whole", &first);
    place.lay("workspaces/2.yaml", NEW_PROJECT);
    place.lay(
        "workspaces/1.yaml",
        "title: Sleep timing and early decline of kidneys\npurposes: [disease_focused]\n",
    );
    let said = place.build();
    for words in [
        "changed since the data of November 15, 2026",
        "projects: 1 new, 1 changed, 0 taken off",
        "new: 2 Asthma and the air of cities",
        "changed: 1 Sleep timing and early decline of kidneys (title, purposes)",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let page = place.text("changes.html");
    for words in [
        "<time datetime=\"2026-11-15\">November 15, 2026</time>",
        "<a href=\"projects/2.html\">Asthma and the air of cities</a>",
        "Sleep timing and early <del>kidney decline</del> <ins>decline of kidneys</ins>",
        "<a href=\"changes.xml\">",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let feed = place.text("changes.xml");
    assert!(
        feed.contains("<title xml:lang=\"en\">New: Asthma and the air of cities</title>"),
        "{feed}"
    );
    assert!(feed.contains("<updated>2026-11-22T00:00:00Z</updated>"), "{feed}");
    let csv = place.text("changes.csv");
    assert!(csv.contains("project,added,2,Asthma and the air of cities,,\r\n"), "{csv}");
    let json = place.text("changes.json");
    let changes: Changes = serde_json::from_str(&json).expect("changes");
    assert_eq!((changes.projects.added.len(), changes.projects.changed.len()), (1, 1));
    assert!(place.text("index.html").contains("changes.html"));
    // Building again over the same site loses no news, and changes no byte.
    let before = place.files();
    let said = place.build();
    assert!(said.contains("projects: 1 new, 1 changed, 0 taken off"), "{said}");
    assert!(before == place.files());
    // On a later day it is the same news, and nothing since.
    place.build_on("2026-11-23", &[]);
    assert_eq!(json, place.text("changes.json"));
    assert!(place.text("changes.html").contains("nothing has changed"));
    // Whoever does not want to tell it can say so, for good.
    place.build_on("2026-11-23", &["--no-changes"]);
    assert!(!place.site().join("changes.html").exists());
    place.build_on("2026-11-23", &[]);
    assert!(!place.site().join("changes.html").exists());
}

/// The law: when a decision ends, the name is nowhere, least of all where it is told that it ended.
#[test]
fn no_name_of_a_decision_is_told() {
    let place = Place::new();
    place.build_on("2026-04-12", &[]);
    assert!(!place.text("violators.html").contains(LISTED), "not yet final");
    let said = place.build_on("2026-11-22", &["--format", "json"]);
    assert!(place.text("violators.html").contains(LISTED));
    for told in [
        said,
        place.text("changes.html"),
        place.text("changes.xml"),
        place.text("changes.json"),
        place.text("changes.csv"),
    ] {
        assert!(told.contains("d-1"), "{told}");
        for name in [LISTED, "Rowan", "Prairie"] {
            assert!(!told.contains(name), "{told}");
        }
    }
    let before = place.0.path().join("before");
    crate::overlay::copy(&place.site(), &before);
    place.lay(
        "decisions/d-1.yaml",
        "events:\n  - {on: 2026-04-11, is: decided}\n  - {on: 2026-11-20, is: withdrawn}\n",
    );
    let said = place.build_on("2026-11-23", &["--format", "json"]);
    place.never_tells(&said, LISTED);
    let page = place.text("changes.html");
    assert!(page.contains("Decision d-1 of April 11, 2026: no longer on the list"), "{page}");
    let (old, new) = (before.to_string_lossy(), place.site().to_string_lossy().into_owned());
    for format in ["human", "json"] {
        for (old, new) in [(&*old, &*new), (&*new, &*old)] {
            let said = said_of_diff(old, new, format);
            assert!(said.contains("d-1") && !said.contains(LISTED), "{said}");
        }
    }
}

fn said_of_diff(old: &str, new: &str, format: &str) -> String {
    let output = run(&["diff", old, new, "--format", format]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    said(&output)
}

/// The law, to the last byte of the site: what was taken out of a text is out.
#[test]
fn a_corrected_text_does_not_come_back_through_the_comparison() {
    let place = Place::new();
    place.build_on("2026-11-15", &[]);
    // As if an earlier version of the rules had let it pass.
    let file = place.site().join("data/projects.jsonl");
    let line = fs::read_to_string(&file).expect("a line");
    let leak = "Maria Lopez, who has diabetes, can be reached at maria.lopez@example.org. We pair";
    let first = line.replace("We pair", leak);
    assert_ne!(first, line, "the test leaks");
    let title = "Sleep timing and early kidney decline";
    let second = first.replacen("\"id\":\"1\"", "\"id\":\"2\"", 1);
    let third = second.replacen("\"id\":\"2\"", "\"id\":\"3\"", 1);
    let second = second.replace(title, "Sleep of Maria Lopez, who has diabetes");
    fs::write(&file, [first, second, third].concat()).expect("spoiled");
    for day in ["2026-11-22", "2026-11-23"] {
        let said = place.build_on(day, &[]);
        assert!(said.contains("projects: 0 new, 1 changed, 2 taken off"), "{said}");
        for secret in ["maria.lopez", "Maria", "Lopez"] {
            place.never_tells(&said, secret);
        }
        let page = place.text("changes.html");
        assert!(page.contains("words, not shown again]"), "{page}");
        assert!(page.contains("Project 2. Its title is not shown again."), "{page}");
        assert!(page.contains(title) && page.contains("Project 3"), "{page}");
    }
}

#[test]
fn another_site_can_be_compared_with_than_the_one_that_is_replaced() {
    let place = Place::new();
    place.build_on("2026-11-15", &[]);
    let live = place.0.path().join("live");
    crate::overlay::copy(&place.site(), &live);
    let live = live.to_string_lossy();
    place.lay("workspaces/1.yaml", "title: A first correction of this title\n");
    place.build_on("2026-11-20", &[]);
    place.lay("workspaces/1.yaml", "title: A second correction of this title\n");
    place.build_on("2026-11-22", &["--since", &live]);
    let page = place.text("changes.html");
    assert!(page.contains("2026-11-15") && !page.contains("first"), "{page}");
    let content = place.content();
    let (out, nowhere) = (place.site(), place.0.path().join("nowhere"));
    let refused =
        run(&["build", "--content", &content.to_string_lossy(), "--out", &out.to_string_lossy()]
            .into_iter()
            .chain(["--since", &nowhere.to_string_lossy()])
            .collect::<Vec<_>>());
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(page == place.text("changes.html"), "nothing was published");
}

/// Whatever the old site's data are, the build goes on, says so, repeats nothing of it and has no page.
#[test]
fn an_old_site_that_cannot_be_read_stops_nothing() {
    let deep = format!("{{\"as_of\":{}", "[".repeat(100_000));
    let spoiled: [(&str, &[u8]); 11] = [
        ("violators.json", b""),
        ("violators.json", b"{\"as_of\": \"2026-11-15\", \"items\": [{\"id\": \"d-1\", \"decided\": \"Halloway\"}]}"),
        ("violators.json", b"{\"as_of\": \"2026-02-30\", \"items\": []}"),
        ("violators.json", b"{\"as_of\": \"2026-11-15\", \"items\": [\"Rowan Halloway\"]}"),
        ("violators.json", deep.as_bytes()),
        ("data/projects.jsonl", b"\xff\xfe\x00"),
        ("data/projects.jsonl", b"{\"id\": \"1\", \"title\": [\"Rowan Halloway\"]}\n"),
        ("data/projects.jsonl", b"{\"id\": \"1\"\n"),
        ("data/projects.jsonl", b"[]\n"),
        ("data/projects.jsonl", b"{\"title\": \"Rowan Halloway\"}\n"),
        ("data/projects.jsonl", b"{\"id\": \"\\ud800\"}\n"),
    ];
    let place = Place::new();
    for (name, bytes) in spoiled {
        place.build_on("2026-11-15", &[]);
        fs::write(place.site().join(name), bytes).expect("spoiled");
        let said = place.build();
        let about =
            format!("{name} {:?}: {said}", String::from_utf8_lossy(&bytes[..bytes.len().min(80)]));
        assert!(said.contains("no comparison was made"), "{about}");
        assert!(said.contains(&format!("the replaced site's {name} ")), "{about}");
        assert!(!said.contains(LISTED), "{about}");
        assert!(!place.site().join("changes.html").exists(), "{about}");
        fs::remove_dir_all(place.site()).expect("anew");
    }
}

/// What the old site tells as text is text, and is told only within bounds.
#[test]
fn an_old_site_that_was_made_to_harm_does_none() {
    let place = Place::new();
    place.build_on("2026-11-15", &[]);
    let long = "word ".repeat(500_000);
    let record = |id: &str, title: &str, text: &str| serde_json::json!({"id": id, "title": title, "questions": text, "purposes": ["<b>", "genetic"]});
    let records = [
        record(
            "1",
            "</del><script>alert(1)</script>\u{1}\u{202e}\u{0}",
            "old <img src=x onerror=alert(1)>",
        ),
        record("../../etc/passwd", "{{ site.title }} {% raw %}", ""),
        record("1", "a second one with this id", ""),
        record("long", &long, &long),
    ];
    let lines: Vec<String> = records.iter().map(ToString::to_string).collect();
    let lines = lines.join("\n") + "\n";
    fs::write(place.site().join("data/projects.jsonl"), lines).expect("spoiled");
    let said = place.build();
    assert!(said.contains("projects: 0 new, 1 changed, 2 taken off"), "{said}");
    assert!(!said.contains(['\u{1}', '\u{202e}', '\u{0}']), "{said}");
    for file in ["changes.html", "changes.xml", "changes.json", "changes.csv"] {
        let text = place.text(file);
        assert!(text.len() < 100_000, "{file}: {} bytes", text.len());
        assert!(!text.contains(['\u{1}', '\u{202e}', '\u{0}']), "{file}");
        let markup = file.ends_with("html") || file.ends_with("xml");
        assert!(!(markup && text.contains("<script>alert")), "{file}");
        assert!(!(markup && text.contains("<img")), "{file}");
        assert!(!(markup && text.contains("href=\"../../etc")), "{file}");
    }
    assert!(place.text("changes.html").contains("{{ site.title }}"), "no template runs");
}

/// What an earlier build told is told again only where all of it is still so.
#[test]
fn news_that_do_not_fit_the_site_are_not_told_again() {
    let told = |more: serde_json::Value| {
        let mut told = serde_json::json!({
            "version": 1, "old": "2026-11-08", "new": "2026-11-15", "texts_compared": true,
            "projects": {"added": [], "changed": [], "removed": []},
            "decisions": {"added": [], "changed": [], "removed": []}
        });
        for (key, value) in more.as_object().expect("a map") {
            let pointer = format!("/{}", key.replace('.', "/"));
            *told.pointer_mut(&pointer).expect("a place") = value.clone();
        }
        told.to_string()
    };
    let ill = [
        "not JSON at all".to_owned(),
        told(serde_json::json!({"version": 2})),
        told(serde_json::json!({"new": "2027-01-01"})),
        told(serde_json::json!({"projects.added": [{"id": "9", "title": "Not there"}]})),
        told(serde_json::json!({"projects.added": [{"id": "1", "title": "Not its title"}]})),
        told(serde_json::json!({"projects.removed": [{"id": "1", "title": "Still there"}]})),
        told(serde_json::json!({"projects.removed": [{"id": "9", "title": "A\u{202e}B"}]})),
        told(serde_json::json!({"decisions.added": [{"id": "d-9", "decided": "2026-04-11"}]})),
        told(
            serde_json::json!({"decisions.removed": [{"id": "d-halloway", "decided": "2026-04-11"}]}),
        ),
        told(serde_json::json!({"decisions.removed": [{"id": "d-1", "decided": "2026-04-11"}]})),
    ];
    let place = Place::new();
    for told in ill {
        place.build_on("2026-11-22", &["--no-changes"]);
        let list = place.text("daylight-files.txt");
        fs::write(place.site().join("daylight-files.txt"), format!("{list}changes.json\n"))
            .expect("a list");
        fs::write(place.site().join("changes.json"), &told).expect("spoiled");
        let said = place.build();
        assert!(said.contains("not told again"), "{told}: {said}");
        assert!(!place.site().join("changes.html").exists(), "{told}");
    }
}

#[test]
fn diff_tells_two_sites_apart_and_says_what_is_no_site() {
    let place = Place::new();
    place.build_on("2026-11-15", &[]);
    let old = place.0.path().join("old");
    crate::overlay::copy(&place.site(), &old);
    let first = fs::read_to_string(place.content().join("workspaces/1.yaml")).expect("it");
    place.lay("workspaces/2.yaml whole", &first);
    place.lay("workspaces/2.yaml", NEW_PROJECT);
    place.lay("workspaces/1.yaml", "title: Sleep timing and early decline of kidneys\npurposes: [population_health, genetic]\ncollaborators: []\n");
    place.build();
    let (old, new) =
        (old.to_string_lossy().into_owned(), place.site().to_string_lossy().into_owned());
    let mut all = String::new();
    for (title, from, to) in
        [("old new", &old, &new), ("new old", &new, &old), ("new new", &new, &new)]
    {
        all.push_str(&format!("$ daylight diff {title}\n{}\n", said_of_diff(from, to, "human")));
    }
    all.push_str(&format!(
        "$ daylight diff old new --format json\n{}",
        said_of_diff(&old, &new, "json")
    ));
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/diff.txt");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&golden, &all).expect("the golden file");
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(all, expected, "run with BLESS=1 if this is meant");
    let content = place.content().to_string_lossy().into_owned();
    let refused = run(&["diff", &content, &new]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("can't be compared: violators.json is not there"));
}

/// However much changed, the pages stay small.
#[test]
fn the_page_of_many_changes_stays_small() {
    let text = "word and another word ".repeat(80);
    let site = |from: usize, more: &str| {
        let project = |id: usize| {
            record(&id.to_string(), &format!("A study & its title {id}"), &format!("{text}{more}"))
        };
        published((from..from + 20_000).map(project).collect())
    };
    let catalog = Catalog::read(&crate::overlay::base()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(crate::determinism::as_of()));
    let mut directory = Directory::new(&catalog, &findings, crate::determinism::as_of());
    directory.changes = Some(Changes::between(&site(0, "before"), &site(5_000, "after")));
    let theme = daylight::page::theme::Theme::load(None).expect("the default theme");
    let editions = daylight::page::edition::Editions::new(&catalog, &directory, &theme, &[])
        .expect("editions");
    let pages: BTreeMap<String, Vec<u8>> = editions
        .plan()
        .into_iter()
        .filter(|page| editions.path(*page).starts_with("changes."))
        .map(|page| (editions.path(page), editions.render(page).expect("a page")))
        .collect();
    let names: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(names, ["changes.csv", "changes.html", "changes.json", "changes.xml"]);
    let page = String::from_utf8(pages["changes.html"].clone()).expect("UTF-8");
    assert!(page.len() < 500_000, "{}", page.len());
    assert!(page.contains("15,000 projects changed") && page.contains("5,000 projects are new"));
    assert_eq!(page.matches("Only the first 200 are shown").count(), 3);
    assert!(pages["changes.xml"].len() < 200_000, "{}", pages["changes.xml"].len());
    let lines = pages["changes.csv"].split(|byte| *byte == b'\n').count();
    assert_eq!(lines, 25_000 + 2, "all are in the data");
}

/// The law of same input, same bytes: the replaced site is an input.
#[test]
fn threads_change_no_byte_of_what_is_told() {
    let place = Place::new();
    place.build_on("2026-11-15", &[]);
    let old = place.0.path().join("old");
    crate::overlay::copy(&place.site(), &old);
    place.lay("workspaces/1.yaml", "title: Sleep timing and early decline of kidneys\n");
    place.lay("site.yaml", "languages: [en, es]\n");
    let (content, mut all) = (place.content(), Vec::new());
    for threads in ["1", "2", "7"] {
        let out = place.0.path().join(format!("threads-{threads}"));
        crate::overlay::copy(&old, &out);
        let built = daylight()
            .args(["build", "--as-of", "2026-11-22", "--content"])
            .arg(&content)
            .arg("--out")
            .arg(&out)
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .expect("the program");
        assert_eq!(built.status.code(), Some(0), "{}", said(&built));
        let files =
            ["changes.html", "es/changes.html", "changes.xml", "es/changes.xml", "changes.json"];
        all.push(files.map(|file| fs::read_to_string(out.join(file)).expect("it is there")));
    }
    assert!(all[0] == all[1] && all[0] == all[2]);
    assert!(all[0][1].contains("1 proyecto cambió"), "{}", all[0][1]);
    assert!(all[0][3].contains(">Cambió: Sleep timing"), "{}", all[0][3]);
}
