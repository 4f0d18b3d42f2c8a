//! The promise: every record is accounted for. Whatever is wrong with the records and whatever the
//! settings turn off, each file is shown, held back by name and with a reason, or not eligible; the
//! numbers add up; every page has one address that is a safe path; and nothing panics.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use daylight::model::catalog::Catalog;
use daylight::page::address::What;
use daylight::page::edition::{Editions, Page};
use daylight::page::theme::Theme;
use daylight::public::directory::Directory;
use daylight::records::kind::{Home, Kind};
use daylight::records::walk::{Role, walk};
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::site::memory::Memory;
use daylight::site::stream::stream;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;

use crate::determinism::{as_of, demonstration};
use crate::overlay::{base, copy, lay};
use crate::program::sample;

/// The kinds that have pages, one record a file.
const SHOWN: [Kind; 4] = [Kind::Institution, Kind::Researcher, Kind::Workspace, Kind::Decision];

/// How many record files of each kind a content folder has.
fn files_by_kind(content: &Path) -> BTreeMap<Kind, usize> {
    let mut counts = BTreeMap::new();
    for found in walk(content).expect("a content folder") {
        if let Role::Record(kind) = found.role {
            *counts.entry(kind).or_default() += 1;
        }
    }
    counts
}

/// Everything that must hold of any content folder with usable settings; what doesn't, in words.
fn faults_of(content: &Path) -> Vec<String> {
    let catalog = Catalog::read(content).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let directory = Directory::new(&catalog, &findings, as_of());
    let mut faults = Vec::new();
    numbers(content, &directory, &mut faults);
    workspaces(&catalog, &directory, &mut faults);
    let theme = Theme::load(None).expect("the default theme");
    let search = daylight::search::files(&directory, None).expect("an index");
    let editions = Editions::new(&catalog, &directory, &theme, &search).expect("editions");
    let plan = editions.plan();
    addresses(&editions, &plan, &mut faults);
    let memory = Memory::default();
    let carried = stream(&editions, &plan, &memory).expect("a rendered site");
    let files = memory.into_files();
    if carried.files != files.len() {
        faults.push(format!("{} pages made {} files", carried.files, files.len()));
    }
    faults
}

/// The numbers of each kind make the number of its files.
fn numbers(content: &Path, directory: &Directory<'_>, faults: &mut Vec<String>) {
    let files = files_by_kind(content);
    for kind in SHOWN {
        let account = directory.accounts.get(&kind).copied().unwrap_or_default();
        let all = files.get(&kind).copied().unwrap_or_default();
        let sum = account.shown + account.held_back + account.not_eligible;
        if account.all != all || sum != all {
            faults.push(format!("{}: {account:?} of {all} files", kind.word()));
        }
        let named = directory.held_back.iter().filter(|held| held.kind == kind).count();
        if named != account.held_back {
            faults.push(format!("{}: {named} named of {account:?}", kind.word()));
        }
        let shown = match kind {
            Kind::Institution => directory.institutions.len(),
            Kind::Researcher => directory.people.len(),
            Kind::Decision => directory.listings.len(),
            _ => directory.projects.len(),
        };
        if shown != account.shown {
            faults.push(format!("{}: {shown} on the site of {account:?}", kind.word()));
        }
    }
    for held in &directory.held_back {
        if held.name.is_empty()
            || held.reasons.is_empty()
            || held.reasons.iter().any(|reason| reason.trim().is_empty())
        {
            faults.push(format!("held back without name or reason: {held:?}"));
        }
    }
    let counted: usize = directory.not_eligible.values().map(Vec::len).sum();
    let account = directory.accounts.get(&Kind::Workspace).copied().unwrap_or_default();
    if counted != account.not_eligible {
        faults.push(format!("{counted} reasons for {} not eligible", account.not_eligible));
    }
}

/// Each workspace's file is on the site, or is named, or is one of those that are not eligible.
fn workspaces(catalog: &Catalog, directory: &Directory<'_>, faults: &mut Vec<String>) {
    let mut names: Vec<&str> = directory.projects.iter().map(|project| project.id).collect();
    let held = directory.held_back.iter().filter(|held| held.kind == Kind::Workspace);
    names.extend(held.map(|held| held.name.as_str()));
    let mut silent = 0;
    let records = catalog.workspaces.iter().map(|workspace| (&*workspace.id, workspace.source));
    let unreadable = catalog.unreadable.iter().filter(|file| file.kind == Kind::Workspace);
    for (id, source) in records.chain(unreadable.map(|file| ("", file.source))) {
        let path = &*catalog.source(source).path;
        let name = if id.is_empty() { path } else { id };
        match names.iter().position(|known| *known == name) {
            Some(place) => drop(names.swap_remove(place)),
            None => silent += 1,
        }
    }
    let not_eligible: usize = directory.not_eligible.values().map(Vec::len).sum();
    if silent != not_eligible || !names.is_empty() {
        faults.push(format!("{silent} unnamed, {not_eligible} not eligible, left over: {names:?}"));
    }
}

/// Every page has one address of its own, and it is a safe path on any disk.
fn addresses(editions: &Editions<'_>, plan: &[Page], faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for page in plan {
        let path = editions.path(*page);
        if !is_safe(&path) {
            faults.push(format!("no safe path: {path:?}"));
        }
        if !seen.insert(path.to_ascii_lowercase()) {
            faults.push(format!("two pages at {path:?}"));
        }
    }
    for path in &seen {
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        faults.extend(
            folders
                .filter(|folder| seen.contains(*folder))
                .map(|folder| format!("{folder:?} is a file and a folder")),
        );
    }
    let pages = plan.iter().filter(|page| matches!(page.what, What::Project(_))).count();
    let first = editions.first();
    let projects = &first.directory.projects;
    let own: BTreeSet<_> = first
        .editions
        .iter()
        .flat_map(|edition| {
            projects.iter().map(move |project| {
                format!("{}projects/{}.html", edition.prefix, project.id.to_ascii_lowercase())
            })
        })
        .collect();
    if own.len() != pages || own.len() != projects.len() * first.editions.len() {
        faults.push(format!("{pages} pages for {} projects", projects.len()));
    }
    faults.extend(own.difference(&seen).map(|path| format!("no page at {path}")));
}

fn is_safe(path: &str) -> bool {
    let safe = |part: &str| {
        (1..=120).contains(&part.len())
            && !matches!(part, "." | "..")
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    path.split('/').all(safe)
}

/// Something that goes wrong with records.
#[derive(Clone, Debug)]
enum Fault {
    /// A top-level key and its value are gone.
    DeleteKey(Index, Index),
    /// A top-level key has another value.
    SetKey(Index, Index, &'static str),
    /// A text is put in somewhere.
    Insert(Index, Index, &'static str),
    /// The file ends early.
    Truncate(Index, Index),
    /// Bytes that are no text.
    NotText(Index),
    /// The file is gone.
    DeleteFile(Index),
    /// The file stands there twice.
    Twice(Index),
    /// The owners of a workspace.
    Owners(Index, &'static str),
    /// The id of any record.
    Id(Index, &'static str),
    /// A file that wasn't there.
    Another(&'static str, &'static str),
}

const VALUES: &[&str] = &[
    "",
    "[]",
    "{}",
    "null",
    "~",
    "true",
    "5",
    "-1",
    "2026-02-30",
    "9999-12-31",
    "0000-01-01",
    "other",
    "\"\"",
    "\"\\u0000\"",
    "\"\\u202e<script>\"",
    "[[[]]]",
    "[{}]",
    "{a: b}",
    "&a x",
    "*a",
    "!!str x",
    "|\n  x",
    "'",
    "public",
    "controlled",
    "registered-v3",
    "[other, other]",
    "[1, 1]",
    "🦀",
];

const IDS: &[&str] = &[
    "1",
    "r-1",
    "d-1",
    "lakehaven",
    "page",
    "index",
    "\"../../evil\"",
    "/etc/passwd",
    "a/b",
    "A",
    "é",
    "\"\"",
    "\".\"",
    "\"..\"",
    "con",
    "[x]",
    "\"a b\"",
    "\"1 \"",
    "|\n  1\n\n",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

const OTHERS: &[(&str, &str)] = &[
    (
        "data-versions.yaml",
        "- {id: \"../../evil\", name: X, tier: controlled, release: 8, released: 2025-01-23}\n",
    ),
    (
        "data-versions.yaml",
        "- {id: controlled-v8, name: Y, tier: controlled, release: 0, released: 2025-01-23}\n",
    ),
    (
        "data-versions.yaml",
        "- {id: CONTROLLED, name: Y, tier: controlled, release: 4294967295, released: 2025-01-23}\n- id: a/b\n",
    ),
    ("data-versions.yaml", "id: 1\n"),
    ("policies.yaml", "- [\n"),
    ("workspaces/empty.yaml", ""),
    ("workspaces/comment.yaml", "# nothing\n"),
    ("workspaces/list.yaml", "- 1\n"),
    ("workspaces/deep/er/1.yaml", "id: \"1\"\n"),
    ("workspaces/.hidden.yaml", "id: hidden\n"),
    ("workspaces/readme.md", "no record\n"),
    ("researchers/text.yaml", "just a text\n"),
    ("decisions/two.yaml", "id: a\n---\nid: b\n"),
    ("incidents/x.yaml", "id: [\n"),
    ("institutions/x.yaml", "id: page\nname: \"\"\nkind: academic\n"),
    ("pages/index.md", "---\ntitle: X\n---\n"),
    ("pages/zoo.md", "---\ntitle: X\n---\n# Text\n"),
    ("pages/zoo/zoo.md", "---\ntitle: X\n---\n"),
    ("pages/Zoo.md", "no front matter"),
    ("elsewhere/x.yaml", "id: x\n"),
];

fn fault() -> impl Strategy<Value = Fault> {
    let any = any::<Index>;
    prop_oneof![
        4 => (any(), any()).prop_map(|(file, key)| Fault::DeleteKey(file, key)),
        4 => (any(), any(), select(VALUES)).prop_map(|(file, key, to)| Fault::SetKey(file, key, to)),
        2 => (any(), any(), select(&["[", "{", "\t", "\"", ": ", "- ", "\u{feff}", "%", "\n---\n", "#"][..]))
            .prop_map(|(file, at, text)| Fault::Insert(file, at, text)),
        1 => (any(), any()).prop_map(|(file, at)| Fault::Truncate(file, at)),
        1 => any().prop_map(Fault::NotText),
        1 => any().prop_map(Fault::DeleteFile),
        1 => any().prop_map(Fault::Twice),
        2 => (any(), select(&["[nobody]", "[]", "nobody", "[r-7001, r-7001]", "[\"../x\"]", "[r-2, nobody]"][..]))
            .prop_map(|(file, owners)| Fault::Owners(file, owners)),
        3 => (any(), select(IDS)).prop_map(|(file, id)| Fault::Id(file, id)),
        1 => select(OTHERS).prop_map(|(name, text)| Fault::Another(name, text)),
    ]
}

/// The files of a folder that faults may befall: all but the settings.
fn targets(content: &Path, under: &str) -> Vec<PathBuf> {
    let found = walk(content).expect("a content folder");
    let records = found.into_iter().filter(|found| {
        found.role != Role::Record(Kind::Settings) && found.path.starts_with(under)
    });
    records.map(|found| found.file).collect()
}

/// Where top-level keys begin, and the file's end.
fn keys(text: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(':') {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    starts
}

/// Puts another text in the place of a top-level key's lines.
fn rewrite_key(file: &Path, key: Index, to: Option<&str>) {
    let Ok(text) = fs::read_to_string(file) else { return };
    let starts = keys(&text);
    if starts.len() < 2 {
        return;
    }
    let nth = key.index(starts.len() - 1);
    let block = &text[starts[nth]..starts[nth + 1]];
    let name = block.split(':').next().unwrap_or_default();
    let new = to.map(|to| format!("{name}: {to}\n")).unwrap_or_default();
    let whole = format!("{}{new}{}", &text[..starts[nth]], &text[starts[nth + 1]..]);
    fs::write(file, whole).expect("a file");
}

fn spoil(content: &Path, fault: &Fault) {
    let of = |file: &Index, under: &str| {
        let files = targets(content, under);
        (!files.is_empty()).then(|| files[file.index(files.len())].clone())
    };
    let bytes_of = |file: &Path| fs::read(file).expect("a file");
    match fault {
        Fault::DeleteKey(file, key) => {
            of(file, "").iter().for_each(|file| rewrite_key(file, *key, None));
        }
        Fault::SetKey(file, key, to) => {
            of(file, "").iter().for_each(|file| rewrite_key(file, *key, Some(to)));
        }
        Fault::Insert(file, at, text) => {
            let Some(file) = of(file, "") else { return };
            let mut bytes = bytes_of(&file);
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..at, text.bytes());
            fs::write(file, bytes).expect("a file");
        }
        Fault::Truncate(file, at) => {
            let Some(file) = of(file, "") else { return };
            let mut bytes = bytes_of(&file);
            bytes.truncate(at.index(bytes.len() + 1));
            fs::write(file, bytes).expect("a file");
        }
        Fault::NotText(file) => {
            let Some(file) = of(file, "") else { return };
            fs::write(&file, [&bytes_of(&file)[..], b"\xff\xfe\x00"].concat()).expect("a file");
        }
        Fault::DeleteFile(file) => {
            of(file, "").iter().for_each(|file| fs::remove_file(file).expect("gone"));
        }
        Fault::Twice(file) => {
            let Some(file) = of(file, "") else { return };
            fs::copy(&file, file.with_extension("again.yaml")).expect("a copy");
        }
        Fault::Owners(file, owners) => {
            let Some(file) = of(file, "workspaces/") else { return };
            set(content, &file, "owners", owners);
        }
        Fault::Id(file, id) => {
            let Some(file) = of(file, "") else { return };
            set(content, &file, "id", id);
        }
        Fault::Another(name, text) => lay(content, &format!("{name} whole"), text),
    }
}

/// Lays one key over a record, if it is text at all.
fn set(content: &Path, file: &Path, key: &str, value: &str) {
    if fs::read_to_string(file).is_ok() {
        let root = fs::canonicalize(content).expect("the folder");
        let name = file.strip_prefix(root).expect("below it").display().to_string();
        lay(content, &name, &format!("{key}: {value}\n"));
    }
}

/// Settings that turn groups of rules off, as staff may.
fn turned_off(groups: &[&str]) -> String {
    let each: Vec<_> = groups.iter().map(|group| format!("  {group}: \"off\"\n")).collect();
    if each.is_empty() { String::new() } else { format!("rules:\n{}", each.concat()) }
}

fn groups() -> impl Strategy<Value = Vec<&'static str>> {
    let all = &["ST", "AC", "AT", "DV", "SN", "IN", "EX", "WV"][..];
    prop_oneof![
        2 => Just(Vec::new()),
        2 => Just(vec!["ST"]),
        1 => Just(vec!["ST", "AC"]),
        1 => Just(all.to_vec()),
        2 => prop::sample::subsequence(all, 0..=8),
    ]
}

fn spoiled(from: &Path, faults: &[Fault], groups: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(from, folder.path());
    for fault in faults {
        spoil(folder.path(), fault);
    }
    lay(folder.path(), "site.yaml", &turned_off(groups));
    folder
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, cases: sample("sets of faults in the base", 64, 192), ..Config::default() })]

    #[test]
    fn the_base_with_faults_is_accounted_for(
        faults in prop::collection::vec(fault(), 1..6),
        groups in groups(),
    ) {
        let folder = spoiled(&base(), &faults, &groups);
        prop_assert_eq!(faults_of(folder.path()), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, cases: sample("sets of faults in the demonstration", 8, 16), ..Config::default() })]

    #[test]
    fn the_demonstration_with_faults_is_accounted_for(
        faults in prop::collection::vec(fault(), 1..30),
        groups in groups(),
    ) {
        let folder = spoiled(&demonstration(), &faults, &groups);
        prop_assert_eq!(faults_of(folder.path()), Vec::<String>::new());
    }
}

#[test]
fn the_demonstration_is_accounted_for() {
    assert_eq!(faults_of(&demonstration()), Vec::<String>::new());
    let catalog = Catalog::read(&demonstration()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let directory = Directory::new(&catalog, &findings, as_of());
    let account = directory.accounts[&Kind::Workspace];
    assert!(account.shown > 20 && account.held_back > 0, "it shows all three: {account:?}");
    assert!(account.not_eligible > 0, "it shows all three: {account:?}");
}

#[test]
fn the_base_with_every_group_off_is_accounted_for() {
    let all = ["ST", "AC", "AT", "DV", "SN", "IN", "EX", "WV"];
    for (name, text) in OTHERS {
        let folder = spoiled(&base(), &[Fault::Another(name, text)], &all);
        assert_eq!(faults_of(folder.path()), Vec::<String>::new(), "{name}: {text:?}");
    }
}

/// A site without any record is one, too.
#[test]
fn settings_alone_make_a_site() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::copy(base().join("site.yaml"), folder.path().join("site.yaml")).expect("a copy");
    assert_eq!(faults_of(folder.path()), Vec::<String>::new());
}

/// A text of which nothing can be shown is one record's fault, and takes down no other page.
#[test]
fn a_text_of_invisible_characters_takes_no_site_down() {
    for (text, groups) in [("\\u200b".repeat(120), &[][..]), ("\\0".into(), &["ST"][..])] {
        for key in ["questions", "approaches", "findings", "title", "disease"] {
            let folder = spoiled(&base(), &[], groups);
            let text = if matches!(key, "title" | "disease") { "\\u200b" } else { &text };
            lay(folder.path(), "workspaces/1.yaml", &format!("{key}: \"{text}\"\n"));
            assert_eq!(faults_of(folder.path()), Vec::<String>::new(), "{key}, off: {groups:?}");
        }
    }
}

/// The record with descriptions that no other has: a made-up word after every second one.
fn of_its_own(record: &str, nth: usize) -> String {
    let letter = |digit: usize| char::from(b'a' + u8::try_from(digit % 26).expect("a letter"));
    let word: String = ['v', letter(nth), 'o', letter(nth / 26), 'n'].iter().collect();
    let text = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let own: Vec<String> =
            words.chunks(2).map(|pair| format!("{} {word}", pair.join(" "))).collect();
        format!("  {}", own.join(" "))
    };
    let described = |line: &str| line.starts_with("  ") && line.len() > 90;
    record
        .lines()
        .map(|line| if described(line) { text(line) } else { line.to_owned() } + "\n")
        .collect()
}

/// Lists that run over many pages and letters, and ids that look like parts of addresses.
#[test]
fn many_records_have_addresses_of_their_own() {
    let folder = spoiled(&base(), &[], &[]);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a record");
    let (work, person, place) = (
        read("workspaces/1.yaml"),
        read("researchers/r-1.yaml"),
        read("institutions/lakehaven.yaml"),
    );
    let titles =
        ["Ärzte", "日本", "9 lives", "\u{201c}Quoted\u{201d}", "...", "zebra", "Apple", "ß"];
    let names = ["page", "index", "a-z", "1", "2", "page-2", "-", "--", "con", "nul"];
    for nth in 0..450 {
        let id = names.get(nth).map_or_else(|| format!("n-{nth}"), |name| (*name).to_owned());
        let title = titles[nth % titles.len()];
        let texts = [
            ("workspaces", work.replace("id: \"1\"", &format!("id: \"{id}\""))),
            ("researchers", person.replace("id: r-1", &format!("id: \"{id}\""))),
            ("institutions", place.replace("id: lakehaven", &format!("id: \"{id}\""))),
        ];
        for (home, text) in texts {
            let text = if home == "workspaces" { of_its_own(&text, nth) } else { text };
            let text = text
                .replace("title: Sleep", &format!("title: \"{title} {nth}\" #"))
                .replace("name: Lakehaven", &format!("name: \"{title} {nth}\" #"))
                .replace("institution: lakehaven", &format!("institution: \"{id}\""))
                .replace("owners: [r-1]", &format!("owners: [r-1, \"{id}\"]"))
                .replace("r1@", &format!("r{nth}-of-many@"));
            lay(folder.path(), &format!("{home}/n{nth}.yaml whole"), &text);
        }
    }
    // Of the two workspaces with the id 1, one is held back.
    assert_eq!(faults_of(folder.path()), Vec::<String>::new());
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let directory = Directory::new(&catalog, &findings, as_of());
    let account = directory.accounts[&Kind::Workspace];
    assert_eq!((account.all, account.shown + account.held_back), (451, 451), "{account:?}");
    // Titles of three in eight are no English words at all.
    assert!(account.shown > 250, "{account:?}: {:?}", directory.held_back.first());
    assert!(directory.people.len() > 250 && directory.institutions.len() > 250);
}

/// Two records with one id: one page, and the other is named.
#[test]
fn of_two_records_with_one_id_at_most_one_is_shown() {
    for groups in [&[][..], &["ST"][..]] {
        let folder = spoiled(&base(), &[], groups);
        for folder_name in
            ["workspaces/1", "researchers/r-1", "decisions/d-1", "institutions/lakehaven"]
        {
            let file = folder.path().join(format!("{folder_name}.yaml"));
            fs::copy(&file, file.with_extension("again.yaml")).expect("a copy");
        }
        assert_eq!(faults_of(folder.path()), Vec::<String>::new(), "{groups:?} off");
    }
}

/// The id of a data version is part of an address, also where a list file's problems hold no record
/// back.
#[test]
fn a_data_version_is_no_way_out_of_the_site() {
    let mut wrong = Vec::new();
    for id in ["../../evil", "/evil", "a/b", "..", ".", "A B", "<b>", "é", "index.html"] {
        for groups in [&[][..], &["ST"][..]] {
            let folder = spoiled(&base(), &[], groups);
            let versions = format!(
                "- id: \"{id}\"\n  name: Evil\n  tier: controlled\n  release: 8\n  released: 2025-01-23\n"
            );
            lay(folder.path(), "data-versions.yaml whole", &versions);
            lay(folder.path(), "workspaces/1.yaml", &format!("data_version: \"{id}\"\n"));
            let faults = faults_of(folder.path());
            wrong.extend(faults.iter().map(|fault| format!("{id:?}, off: {groups:?}: {fault}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whatever kind of record stands in the accounts, its numbers make all of its files.
#[test]
fn an_unreadable_file_of_any_kind_is_one_of_its_kind() {
    for kind in Kind::ALL {
        let Home::Folder(home) = kind.home() else { continue };
        let folder = spoiled(&base(), &[], &[]);
        lay(folder.path(), &format!("{home}/broken.yaml whole"), "id: [\n");
        let catalog = Catalog::read(folder.path()).expect("usable settings");
        let findings = engine::run(&catalog, Days::at(as_of()));
        let directory = Directory::new(&catalog, &findings, as_of());
        let files = files_by_kind(folder.path());
        for (kind, account) in &directory.accounts {
            assert_eq!(account.all, files[kind], "{}: {account:?}", kind.word());
        }
    }
}
