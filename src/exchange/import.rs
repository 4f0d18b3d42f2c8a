//! An import: rows to records, written where something changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::base::disk;
use crate::base::error::Result;
use crate::base::fold::fold;
use crate::base::terminal::Progress;
use crate::exchange::export;
use crate::exchange::institutions::Institutions;
use crate::exchange::merge::{Merged, fresh, merge};
use crate::exchange::person::Person;
use crate::exchange::review;
use crate::exchange::starter::make_site;
use crate::exchange::tally::Tally;
use crate::exchange::workspace::{self, Imported};
use crate::model::data_version::DataVersion;
use crate::records::kind::{Home, Kind};
use crate::records::tree::{self, MAX_BYTES, Node, Value};
use crate::records::walk::{Found, Role, walk};
use crate::records::write::Yaml;

/// What became of the records of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Written for the first time.
    pub new: usize,
    /// Brought up to date.
    pub changed: usize,
    /// Already as they should be.
    pub unchanged: usize,
}

/// What an import did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Rows read.
    pub rows: usize,
    /// By kind.
    pub counts: BTreeMap<Kind, Count>,
    /// What was dropped and what is doubtful.
    pub tally: Tally,
    /// Records that could not be read, and were left alone.
    pub left_alone: Vec<String>,
}

/// Imports exports into a content folder, which is made if it isn't there.
pub fn import(files: &[PathBuf], into: &Path) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let versions = data_versions(into);
    let mut institutions = known_institutions(into);
    let known = institutions.all().len();
    let mut workspaces: BTreeMap<String, Imported> = BTreeMap::new();
    for file in files {
        for row in export::rows(file, &mut outcome.tally)? {
            outcome.rows += 1;
            let Some(new) = workspace::read(&row, &versions, &mut institutions, &mut outcome.tally)
            else {
                continue;
            };
            match workspaces.get(&new.id) {
                Some(other) if other.modified > new.modified => {
                    outcome.tally.doubt("two rows of one workspace: the newer was taken");
                }
                Some(_) => {
                    outcome.tally.doubt("two rows of one workspace: the newer was taken");
                    workspaces.insert(new.id.clone(), new);
                }
                None => drop(workspaces.insert(new.id.clone(), new)),
            }
        }
    }
    if outcome.rows == 0 {
        outcome.tally.doubt("the export holds no workspace");
    }
    make_site(into)?;
    let people = people(&workspaces);
    let progress = Progress::new("importing", workspaces.len() + people.len());
    let mut writer = Writer { into, homes: homes(into), outcome, progress };
    let named: BTreeSet<&str> = people.values().flat_map(|person| person.institutions()).collect();
    for (index, institution) in institutions.all().iter().enumerate() {
        if index < known || named.contains(&*institution.id) {
            writer.institution(institution, index < known)?;
        }
    }
    for person in people.values() {
        writer.person(person)?;
    }
    for workspace in workspaces.values() {
        writer.workspace(workspace)?;
    }
    Ok(writer.outcome)
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// Do two writings of a name hold the same words, in any order?
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> =
            text.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    words(one) == words(other)
}

/// Each person as the row of the latest change has them.
fn people(workspaces: &BTreeMap<String, Imported>) -> BTreeMap<&str, &Person> {
    let mut latest: BTreeMap<&str, (Option<Timestamp>, &Person)> = BTreeMap::new();
    for workspace in workspaces.values() {
        for person in &workspace.people {
            let slot = latest.entry(&person.id).or_insert((workspace.modified, person));
            if workspace.modified > slot.0 {
                *slot = (workspace.modified, person);
            }
        }
    }
    latest.into_iter().map(|(id, (_, person))| (id, person)).collect()
}

fn data_versions(into: &Path) -> Vec<DataVersion> {
    let mut versions = DataVersion::built_in();
    if let Some(Node { value: Value::List(items), .. }) = parse(&into.join("data-versions.yaml")) {
        versions.extend(items.iter().filter_map(DataVersion::decode));
    }
    versions
}

fn known_institutions(into: &Path) -> Institutions {
    let mut institutions = Institutions::default();
    let Ok(found) = walk(into) else { return institutions };
    for file in found.iter().filter(|file| file.role == Role::Record(Kind::Institution)) {
        let Some(root) = parse(&file.file) else { continue };
        let text = |key| root.get(key).and_then(Node::text);
        let other_names = match root.get("other_names").map(|node| &node.value) {
            Some(Value::List(items)) => {
                items.iter().filter_map(Node::text).map(str::to_owned).collect()
            }
            _ => Vec::new(),
        };
        if let (Some(id), Some(name)) = (text("id"), text("name")) {
            institutions.known(id, name, &other_names);
        }
    }
    institutions
}

fn parse(file: &Path) -> Option<Node> {
    let parsed = tree::parse(&text_of(file)?);
    parsed.root.filter(|_| parsed.faults.is_empty())
}

/// A record's whole text; none for what is no file, too large or no text.
fn text_of(file: &Path) -> Option<String> {
    if !disk::is_file(file) {
        return None;
    }
    let bytes =
        disk::read_at_most(file, MAX_BYTES).ok().filter(|bytes| bytes.len() <= MAX_BYTES)?;
    String::from_utf8(bytes).ok()
}

/// For records of which an import owns no more than its keys.
fn nothing_else(_: &str) -> Merged {
    Merged::Unchanged
}

/// Where the records of a content folder are: a file's name is free, its id counts.
fn homes(into: &Path) -> BTreeMap<(Kind, String), PathBuf> {
    let found = walk(into).unwrap_or_default();
    let home = |file: Found| {
        let Role::Record(kind) = file.role else { return None };
        let Home::Folder(_) = kind.home() else { return None };
        let id = parse(&file.file)?.get("id")?.text()?.to_owned();
        Some(((kind, id), file.file))
    };
    found.into_iter().filter_map(home).collect()
}

struct Writer<'a> {
    into: &'a Path,
    homes: BTreeMap<(Kind, String), PathBuf>,
    outcome: Outcome,
    progress: Progress,
}

impl Writer<'_> {
    fn institution(
        &mut self,
        institution: &crate::exchange::institutions::Imported,
        known: bool,
    ) -> Result<()> {
        if known {
            return self.spellings(institution);
        }
        let kind = institution.kind.unwrap_or("other");
        let mut entries = vec![
            ("id", Some(Yaml::Text(institution.id.clone()))),
            ("name", Some(Yaml::Text(institution.name.clone()))),
            (
                "other_names",
                Some(Yaml::texts(&institution.spellings))
                    .filter(|_| !institution.spellings.is_empty()),
            ),
            ("kind", Some(Yaml::Text(kind.into()))),
        ];
        if kind == "other" {
            entries.push(("kind_other", Some(Yaml::Text("Not stated in the export".into()))));
        }
        self.record(Kind::Institution, &institution.id, nothing_else, &entries)
    }

    /// New spellings are added to the record's `other_names`; the rest of it is staff's.
    fn spellings(&mut self, institution: &crate::exchange::institutions::Imported) -> Result<()> {
        let there = parse(&self.file(Kind::Institution, &institution.id));
        let mut names: Vec<String> =
            match there.as_ref().and_then(|root| root.get("other_names")).map(|node| &node.value) {
                Some(Value::List(items)) => {
                    items.iter().filter_map(Node::text).map(str::to_owned).collect()
                }
                _ => Vec::new(),
            };
        let before = names.len();
        for spelling in &institution.spellings {
            if !names.contains(spelling) {
                names.push(spelling.clone());
            }
        }
        if names.len() == before {
            self.outcome.counts.entry(Kind::Institution).or_default().unchanged += 1;
            return Ok(());
        }
        self.record(
            Kind::Institution,
            &institution.id,
            nothing_else,
            &[("other_names", Some(Yaml::texts(names)))],
        )
    }

    fn person(&mut self, person: &Person) -> Result<()> {
        let mut entries = person.entries();
        if let Some(there) = parse(&self.file(Kind::Researcher, &person.id)) {
            let part = |key| there.get(key).and_then(Node::text);
            if let (Some(given), Some(family)) = (part("given_name"), part("family_name")) {
                let same = person
                    .name
                    .as_deref()
                    .is_none_or(|name| same_words(name, &format!("{given} {family}")));
                if same {
                    // Staff parted the name, and it is still the same: the parts stay.
                    entries.retain(|(key, _)| *key != "name");
                } else {
                    entries.extend([("given_name", None), ("family_name", None)]);
                }
            }
        }
        if self.is_somebody_else(person) {
            let file = self.file(Kind::Researcher, &person.id);
            let why = "names another person: is this the right content folder?";
            self.outcome.left_alone.push(format!("{} {why}", file.display()));
            return Ok(());
        }
        self.record(Kind::Researcher, &person.id, nothing_else, &entries)
    }

    /// Has the record a name that shares no word with the export's? Then the id means two people, and
    /// what is private of one must not become the other's.
    fn is_somebody_else(&self, person: &Person) -> bool {
        let there = parse(&self.file(Kind::Researcher, &person.id));
        let (Some(there), Some(name)) = (there, person.name.as_deref()) else { return false };
        let texts = ["name", "given_name", "family_name"]
            .into_iter()
            .filter_map(|key| there.get(key)?.text());
        let mut known: Vec<String> = texts.map(fold).collect();
        if let Some(Value::List(others)) = there.get("other_names").map(|node| &node.value) {
            known.extend(others.iter().filter_map(Node::text).map(fold));
        }
        let known: Vec<&str> = known.iter().flat_map(|name| words(name)).collect();
        let name = fold(name);
        !known.is_empty()
            && there.get("authorization").is_some()
            && words(&name).all(|word| !known.contains(&word))
    }

    fn workspace(&mut self, workspace: &Imported) -> Result<()> {
        let (excluded, requested) = (workspace.excluded, workspace.review_requested);
        if !disk::exists(&self.file(Kind::Workspace, &workspace.id)) {
            let mut entries = workspace.entries.clone();
            entries.push(("review", review::fresh(excluded, requested)));
            return self.record(Kind::Workspace, &workspace.id, nothing_else, &entries);
        }
        let review = |text: &str| review::update(text, excluded, requested);
        self.record(Kind::Workspace, &workspace.id, review, &workspace.entries)
    }

    fn file(&self, kind: Kind, id: &str) -> PathBuf {
        if let Some(home) = self.homes.get(&(kind, id.to_owned())) {
            return home.clone();
        }
        let Home::Folder(folder) = kind.home() else { return self.into.join(id) };
        self.into.join(folder).join(format!("{id}.yaml"))
    }

    /// Writes a record: `entries` under their keys, then what `also` makes of its text.
    fn record(
        &mut self,
        kind: Kind,
        id: &str,
        also: impl Fn(&str) -> Merged,
        entries: &[(&'static str, Option<Yaml>)],
    ) -> Result<()> {
        let file = self.file(kind, id);
        self.progress.step();
        let count = self.outcome.counts.entry(kind).or_default();
        if !disk::exists(&file) {
            count.new += 1;
            disk::make_folders(file.parent().unwrap_or(self.into))?;
            return disk::write_whole(&file, fresh(entries).as_bytes());
        }
        let merged = match text_of(&file) {
            Some(text) => match merge(&text, entries) {
                Merged::Unchanged => also(&text),
                Merged::Changed(changed) => match also(&changed) {
                    Merged::Unchanged => Merged::Changed(changed),
                    other => other,
                },
                Merged::Unreadable => Merged::Unreadable,
            },
            None => Merged::Unreadable,
        };
        match merged {
            Merged::Unchanged => count.unchanged += 1,
            Merged::Changed(text) => {
                count.changed += 1;
                disk::write_whole(&file, text.as_bytes())?;
            }
            Merged::Unreadable => {
                let why = "can't be read, or not be changed safely: repair it and import again";
                self.outcome.left_alone.push(format!("{} {why}", file.display()));
            }
        }
        Ok(())
    }
}
