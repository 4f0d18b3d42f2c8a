//! What changed since the site that is replaced: told so that people understand it, and so that nothing
//! comes back that was taken out: no name of a person on the list, no old words with an identifier.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::public::changes::field::{Field, How};
use daylight::public::changes::words::Edit;
use daylight::public::changes::{Change, Changes};
use daylight::public::directory::Directory;
use daylight::public::published::{Decided, Published};
use daylight::public::record::Record;
use daylight::rules::engine;
use tempfile::TempDir;

use crate::overlay::{lay, lay_base};

const LISTED: &str = "Halloway";
const NEW_PROJECT: &str = "id: \"2\"\ntitle: Asthma and the air of cities\n";

/// A folder with content, and a place for the site.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().expect("a folder"));
        lay_base(&place.content());
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
        let output = daylight(&[&build[..], more].concat());
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

    /// Holds that a text is in no file of the site but the records' own pages and data.
    fn never_tells(&self, said: &str, text: &str) {
        assert!(!said.contains(text), "the summary tells `{text}`: {said}");
        for (name, bytes) in self.files() {
            let found = bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!found, "{name} tells `{text}`");
        }
    }
}

fn daylight(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_daylight"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .expect("the program")
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&both).into_owned()
}

fn record(id: &str, title: &str, questions: &str) -> Record<'static> {
    Record {
        id: id.to_owned().into(),
        title: title.to_owned().into(),
        questions: Some(questions.to_owned().into()),
        ..Record::default()
    }
}

fn published(projects: Vec<Record<'static>>) -> Published<'static> {
    let as_of = date::parse("2026-11-15").expect("a day");
    Published { as_of, projects, is_full: true, decisions: Vec::new() }
}

/// What is told of the first field of the only project when its questions change.
fn told_of(old: &str, new: &str) -> Change {
    let site = |questions: &str| published(vec![record("1", "A title of a study", questions)]);
    let mut changes = Changes::between(&site(old), &site(new));
    changes.projects.changed.remove(0).fields.remove(0)
}

#[test]
fn projects_come_change_and_go() {
    let old = published(vec![
        record("1", "The first study", "Does sleep matter?"),
        record("2", "The second study", "Does food matter?"),
        record("3", "The third study", "Does work matter?"),
    ]);
    let new = published(vec![
        record("4", "The fourth study", "Does play matter?"),
        record("3", "The third study", "Does work matter for the heart?"),
        record("1", "The first study", "Does  sleep\nmatter?"),
    ]);
    let changes = Changes::between(&old, &new);
    let ids = |entries: &[daylight::public::changes::Entry]| {
        entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&changes.projects.added), ["4"]);
    assert_eq!(ids(&changes.projects.removed), ["2"]);
    assert_eq!(changes.projects.removed[0].title.as_deref(), Some("The second study"));
    let [changed] = &changes.projects.changed[..] else { panic!("{changes:?}") };
    assert_eq!((&*changed.id, changed.fields.len()), ("3", 1), "other space is no change");
    assert_eq!(
        changed.fields[0].words,
        [
            Edit::Keep("Does work".into()),
            Edit::Delete("matter?".into()),
            Edit::Insert("matter for the heart?".into())
        ]
    );
    assert!(Changes::between(&new, &new).is_empty());
}

/// Every field that a page shows is compared, and told in its own way.
#[test]
fn every_field_is_compared() {
    for field in Field::ALL {
        let old = serde_json::json!({"id": "1", "title": "A title of a study"});
        let mut new = old.clone();
        let code = field.vocabulary().map_or("a word", |codes| codes.codes[0].code);
        let (word, value) = (field.word(), serde_json::json!(code));
        let is_list =
            serde_json::from_value::<Record<'_>>(serde_json::json!({"id": "1", word: [code]}))
                .is_ok();
        new[word] = if is_list { serde_json::json!([code]) } else { value };
        let site = |record: serde_json::Value| {
            published(vec![serde_json::from_value(record).expect("a record")])
        };
        let changes = Changes::between(&site(old), &site(new));
        let [changed] = &changes.projects.changed[..] else { panic!("{word}: {changes:?}") };
        let [change] = &changed.fields[..] else { panic!("{word}: {changed:?}") };
        assert_eq!(change.field, field);
        match field.how() {
            How::Text => assert!(!change.words.is_empty(), "{word}"),
            How::Values => assert_eq!(change.added, [code], "{word}"),
            How::People => assert_eq!((change.joined, change.left), (1, 0), "{word}"),
        }
    }
}

/// The law: old words are told only where today's rules find nothing in the old text.
#[test]
fn old_words_that_should_never_have_been_published_are_not_told_again() {
    let sound = "We ask whether irregular sleep comes before a drop in kidney function in adults, \
                 and whether the answer differs between people who work at night and by day.";
    for (secret, part) in [
        ("Write to rowan.halloway@example.org for the data.", "rowan.halloway"),
        ("Call us at (555) 201-0134 about it.", "201-0134"),
        ("One participant, SSN 219-09-9997, is described.", "219-09-9997"),
        ("Medical record number MRN 00482913 is the first case.", "00482913"),
        ("Maria Lopez, who has diabetes, told us of her nights.", "Lopez"),
        ("A patient born on May 3, 1962 is described.", "1962"),
        ("Only 7 participants with this variant were found.", "7 participants"),
        ("Seven participants with this variant were found.", "Seven"),
        ("We will contact participants to ask them for their names.", "contact participants"),
        ("People of this race are inferior and to blame for their diseases.", "inferior"),
    ] {
        let change = told_of(&format!("{sound} {secret}"), sound);
        let told = serde_json::to_string(&change).expect("JSON");
        assert!(!told.contains(part), "{told}");
        assert!(change.words.iter().any(|edit| matches!(edit, Edit::Withheld(_))), "{told}");
        let site = |title: &str| published(vec![record("1", title, sound)]);
        let gone = Changes::between(&site(secret), &published(Vec::new()));
        if !secret.contains("variant") && !secret.contains("We will") {
            assert_eq!(gone.projects.removed[0].title, None, "{secret}");
        }
    }
    let change = told_of(&format!("{sound} It is a pilot."), sound);
    assert!(change.words.contains(&Edit::Delete("It is a pilot.".into())), "{change:?}");
    // What stands in the new text as well is published; only what went is withheld.
    let kept = "Write to rowan.halloway@example.org for the data.";
    let change = told_of(&format!("{sound} {kept} It is a pilot."), &format!("{sound} {kept}"));
    assert_eq!(change.words.last(), Some(&Edit::Withheld(4)), "{change:?}");
}

#[test]
fn of_a_team_only_numbers_are_told() {
    let team = |owners: &[&str]| {
        let owners = owners.iter().map(|name| (*name).to_owned().into()).collect();
        published(vec![Record { owners, ..record("1", "A title of a study", "") }])
    };
    let changes = Changes::between(&team(&["Ann Lee", "Bo Ray"]), &team(&["Bo Ray", "Cy Day"]));
    let told = serde_json::to_string(&changes).expect("JSON");
    assert!(told.contains("{\"field\":\"owners\",\"joined\":1,\"left\":1}"), "{told}");
    for name in ["Ann", "Bo", "Cy", "Lee", "Ray", "Day"] {
        assert!(!told.contains(name), "{told}");
    }
}

#[test]
fn a_decision_is_told_by_number_and_day_and_an_id_that_may_be_a_name_is_not() {
    let list = |ids: &[&str]| {
        let on = date::parse("2026-04-11").expect("a day");
        let decisions = ids.iter().map(|id| Decided { id: (*id).to_owned(), on }).collect();
        Published { decisions, ..published(Vec::new()) }
    };
    for (id, told) in [
        ("d-2026-003", true),
        ("decision-17", true),
        ("d-halloway", false),
        ("li-wu", false),
        ("2026-rh", false),
        ("d-2026-h\u{e1}lloway", false),
    ] {
        for changes in [
            Changes::between(&list(&[id]), &list(&[])).decisions.removed,
            Changes::between(&list(&[]), &list(&[id])).decisions.added,
        ] {
            assert_eq!(changes.len(), 1);
            assert_eq!(changes[0].id.as_deref(), told.then_some(id));
            assert_eq!(changes[0].decided.to_string(), "2026-04-11");
        }
    }
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
    assert_eq!(daylight(&arguments).status.code(), Some(0));
    let catalog = Catalog::read(&content).expect("usable settings");
    let findings = engine::run(&catalog, crate::determinism::as_of());
    let directory = Directory::new(&catalog, &findings, crate::determinism::as_of());
    let read = Published::read(&site).expect("a site");
    assert!(read == Published::of(&directory, &catalog.settings.base_url));
    assert!(read.projects.len() > 50, "{}", read.projects.len());
}

/// However much changed, what is told word by word is bounded.
#[test]
fn twenty_thousand_changed_projects_are_told_within_bounds() {
    let text = "word and another word ".repeat(80);
    let site = |more: &str| {
        let project =
            |id: usize| record(&id.to_string(), "A title of a study", &format!("{text}{more}"));
        published((0..20_000).map(project).collect())
    };
    let changes = Changes::between(&site("before"), &site("after"));
    assert_eq!(changes.projects.changed.len(), 20_000);
    let in_full =
        changes.projects.changed.iter().filter(|changed| !changed.fields[0].words.is_empty());
    assert!((50..=200).contains(&in_full.count()));
    let bytes = serde_json::to_string(&changes).expect("JSON").len();
    assert!(bytes < 3_000_000, "{bytes}");
}
