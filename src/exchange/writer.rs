//! What an import says, into the records: what is there already is not written, what staff added stays.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::date::Date;
use crate::base::disk;
use crate::base::error::Result;
use crate::base::fold::fold;
use crate::base::terminal::Progress;
use crate::exchange::allowed::Carried;
use crate::exchange::import::Outcome;
use crate::exchange::known::{Known, parse, text_of, texts};
use crate::exchange::merge::{Merged, fresh, merge};
use crate::exchange::person::Person;
use crate::exchange::review;
use crate::exchange::workspace::{Entries, Imported};
use crate::records::kind::Kind;
use crate::records::tree::{self, Node, Value};
use crate::records::write::{Yaml, in_block_style};

/// Writes the records of one export.
pub struct Writer<'a> {
    /// The content folder.
    pub into: &'a Path,
    /// What it holds.
    pub known: &'a Known,
    /// What is counted.
    pub outcome: &'a mut Outcome,
    /// For people.
    pub progress: Progress,
    /// Whether the export is an earlier state than the records.
    pub older: bool,
    /// Whether a row that is older than its record says nothing of it.
    pub keeps_newer: bool,
    /// What the newest list of what is public has, where this export can't bring in a workspace by itself.
    pub unlisted: Option<&'a BTreeSet<String>>,
    /// The day of the import.
    pub today: Date,
}

/// What must not be lost where a record can't be changed as it is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// It can wait: the record is left alone and named.
    Usual,
    /// It keeps a project out of the directory: the record is written anew in block style.
    Exclusion,
}

/// For records of which an import owns no more than its keys.
fn nothing_else(_: &str) -> Merged {
    Merged::Unchanged
}

impl Writer<'_> {
    /// Writes an institution, or adds its new spellings to the record that is there.
    pub fn institution(&mut self, index: usize, is_known: bool) -> Result<()> {
        let institution = &self.known.institutions.all()[index];
        let id = institution.id.clone();
        if is_known {
            return self.spellings(&id, &institution.spellings.clone());
        }
        let kind = institution.kind.unwrap_or("other");
        let mut entries = vec![
            ("id", Some(Yaml::Text(id.clone()))),
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
        self.record(Kind::Institution, &id, Weight::Usual, nothing_else, &entries)?;
        Ok(())
    }

    /// New spellings are added to the record's `other_names`; the rest of it is staff's.
    fn spellings(&mut self, id: &str, spellings: &[String]) -> Result<()> {
        let there = parse(&self.file(Kind::Institution, id));
        let mut names = there.as_ref().map(|root| texts(root, "other_names")).unwrap_or_default();
        let before = names.len();
        for spelling in spellings {
            if !names.contains(spelling) {
                names.push(spelling.clone());
            }
        }
        if names.len() == before {
            self.outcome.counts.entry(Kind::Institution).or_default().unchanged += 1;
            return Ok(());
        }
        let entries = [("other_names", Some(Yaml::texts(names)))];
        self.record(Kind::Institution, id, Weight::Usual, nothing_else, &entries)?;
        Ok(())
    }

    /// Writes a person.
    pub fn person(&mut self, person: &Person) -> Result<()> {
        let file = self.file(Kind::Researcher, &person.id);
        let is_there = disk::exists(&file);
        if !is_there && !person.is_described() {
            // An id alone is no record: the finding on the team says who is missing.
            self.outcome.tally.doubt("a person is named by id only and has no record");
            return Ok(());
        }
        if is_there && self.older {
            self.outcome.counts.entry(Kind::Researcher).or_default().unchanged += 1;
            return Ok(());
        }
        let there = parse(&file);
        let mut entries = person.entries(there.as_ref());
        if let (Some(there), Carried::Present(name)) = (&there, &person.name) {
            let part = |key| there.get(key).and_then(Node::text);
            if let (Some(given), Some(family)) = (part("given_name"), part("family_name")) {
                let same = name
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
        if is_somebody_else(there.as_ref(), person) {
            let why = "names another person: is this the right content folder?";
            self.outcome.left_alone.push(format!("{} {why}", file.display()));
            return Ok(());
        }
        self.record(Kind::Researcher, &person.id, Weight::Usual, nothing_else, &entries)?;
        Ok(())
    }

    /// Writes a workspace; `current`: the export may bring back what left, and lift an exclusion.
    pub fn workspace(&mut self, workspace: &Imported, current: bool) -> Result<()> {
        // Only a list of what is public can lift an exclusion.
        let excluded = workspace.excluded.filter(|excluded| *excluded || current);
        let weight = if excluded == Some(true) { Weight::Exclusion } else { Weight::Usual };
        let requested = workspace.review_requested;
        let file = self.file(Kind::Workspace, &workspace.id);
        if !disk::exists(&file) {
            let mut entries = workspace.entries(None);
            if self.is_unlisted(&workspace.id) {
                // Only a list of what is public can bring a project in; the record waits for its row.
                let day = Yaml::Text(self.today.to_string());
                entries.push(("left_export", Some(day)));
                self.outcome
                    .tally
                    .doubt("a workspace is in no list of what is public, and is not shown");
            }
            entries.push(("review", review::fresh(excluded == Some(true), requested)));
            let id = &workspace.id;
            let written = self.record(Kind::Workspace, id, weight, nothing_else, &entries)?;
            self.note_exclusion(id, weight, written, current);
            return Ok(());
        }
        let there = parse(&file);
        let mut entries = if self.is_behind(there.as_ref(), workspace) {
            self.outcome.tally.doubt("a row is older than its record, which was left as it is");
            Entries::new()
        } else {
            workspace.entries(there.as_ref())
        };
        let left = there.as_ref().and_then(|there| there.get("left_export"));
        if current && left.is_some_and(|left| !left.is_empty()) {
            entries.push(("left_export", None));
            self.outcome.returned.push(workspace.id.clone());
        }
        let review = |text: &str| review::update(text, excluded, requested);
        let written = self.record(Kind::Workspace, &workspace.id, weight, review, &entries)?;
        self.note_exclusion(&workspace.id, weight, written, current);
        Ok(())
    }

    /// Whether `imports.yaml` must keep the exclusion of a workspace, for its record doesn't. A current row that excludes no
    /// longer lifts one that was kept there.
    fn note_exclusion(&mut self, id: &str, weight: Weight, written: bool, current: bool) {
        if weight == Weight::Exclusion || (current && written) {
            self.outcome.unrecorded.insert(id.to_owned(), !written);
        }
    }

    /// Is it a workspace that no list of what is public has had, in an export that is none, or an earlier one?
    fn is_unlisted(&self, id: &str) -> bool {
        self.unlisted.is_some_and(|listed| !listed.contains(id))
    }

    /// Is a row older than its record, in an export that may be of any time?
    fn is_behind(&self, there: Option<&Node>, workspace: &Imported) -> bool {
        let known = there.and_then(|there| there.get("modified")).and_then(Node::text);
        let day = workspace.modified.map(|moment| moment.to_string());
        let day = day.as_deref().and_then(|day| day.get(..10));
        self.keeps_newer && day.zip(known).map_or(self.older, |(day, known)| day < known)
    }

    /// Marks a workspace that left the export: it isn't shown, and nothing of its record is lost.
    pub fn mark_as_left(&mut self, id: &str) -> Result<()> {
        let entries = [("left_export", Some(Yaml::Text(self.today.to_string())))];
        let weight = Weight::Exclusion;
        let written = self.record(Kind::Workspace, id, weight, nothing_else, &entries)?;
        self.note_exclusion(id, weight, written, true);
        if written {
            self.outcome.left.push(id.to_owned());
        }
        Ok(())
    }

    /// The first file of a record.
    fn file(&self, kind: Kind, id: &str) -> PathBuf {
        self.known.files(self.into, kind, id).swap_remove(0)
    }

    /// Writes a record: `entries` under their keys, then what `also` makes of its text. Where two files have its id, nobody
    /// knows which will be kept: both are written. Whether every file says now what it should.
    fn record(
        &mut self,
        kind: Kind,
        id: &str,
        weight: Weight,
        also: impl Fn(&str) -> Merged,
        entries: &[(&'static str, Option<Yaml>)],
    ) -> Result<bool> {
        let files = self.known.files(self.into, kind, id);
        self.progress.step();
        if files.len() > 1 {
            self.outcome.shared_ids.push((id.to_owned(), files.len()));
        }
        let mut written = true;
        for file in &files {
            written &= self.one(file, kind, weight, &also, entries)?;
        }
        Ok(written)
    }

    /// Writes one file; false where it can't be read, or not be changed safely.
    fn one(
        &mut self,
        file: &Path,
        kind: Kind,
        weight: Weight,
        also: &impl Fn(&str) -> Merged,
        entries: &[(&'static str, Option<Yaml>)],
    ) -> Result<bool> {
        let folder = file.strip_prefix(self.into).ok().and_then(Path::parent);
        disk::make_folders_below(self.into, folder.unwrap_or(Path::new("")))?;
        if !disk::exists(file) {
            self.outcome.counts.entry(kind).or_default().new += 1;
            disk::write_whole(file, fresh(entries).as_bytes())?;
            return Ok(true);
        }
        // What a link leads to is no record of this folder.
        let text = if file.is_symlink() { None } else { text_of(file) };
        let old = text.as_deref().unwrap_or_default();
        let mut merged =
            text.as_deref().map_or(Merged::Unreadable, |text| both(text, entries, also));
        if merged == Merged::Unreadable && weight == Weight::Exclusion {
            merged = text.as_deref().map_or(Merged::Unreadable, |text| anew(text, entries, also));
        }
        let count = self.outcome.counts.entry(kind).or_default();
        match merged {
            Merged::Unchanged => count.unchanged += 1,
            Merged::Changed(new) => {
                count.changed += 1;
                if comments(old).iter().any(|comment| !new.contains(comment)) {
                    self.outcome.lost_comments.push(file.display().to_string());
                }
                disk::write_whole(file, with_line_ends_of(old, new).as_bytes())?;
            }
            Merged::Unreadable if weight == Weight::Exclusion => {
                self.outcome.lost_exclusions.push(file.display().to_string());
                return Ok(false);
            }
            Merged::Unreadable => {
                let why = "can't be read, or not be changed safely: repair it and import again";
                self.outcome.left_alone.push(format!("{} {why}", file.display()));
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// The comments of a record, without their signs. A "#" within a value begins none.
fn comments(text: &str) -> Vec<&str> {
    let mut values = Vec::new();
    if let Some(root) = tree::parse(text).root {
        spans(&root, &mut values);
    }
    let in_value = |at: usize| {
        let next = values.partition_point(|value| value.end <= at);
        values.get(next).is_some_and(|value| value.start <= at)
    };
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let begins = |at: &usize| *at == 0 || line[..*at].ends_with([' ', '\t']);
        let signs = line.match_indices('#').map(|(at, _)| at).filter(begins);
        let comment = signs.into_iter().find(|at| !in_value(line_start + at));
        found.extend(comment.map(|at| line[at + 1..].trim()).filter(|text| !text.is_empty()));
        line_start += line.len();
    }
    found
}

/// The bytes of each single value, in order.
fn spans(node: &Node, found: &mut Vec<std::ops::Range<usize>>) {
    match &node.value {
        Value::Map(entries) => entries.iter().for_each(|entry| spans(&entry.node, found)),
        Value::List(items) => items.iter().for_each(|item| spans(item, found)),
        _ => found.push(node.span.range()),
    }
}

fn both(
    text: &str,
    entries: &[(&'static str, Option<Yaml>)],
    also: &impl Fn(&str) -> Merged,
) -> Merged {
    match merge(text, entries) {
        Merged::Unchanged => also(text),
        Merged::Changed(changed) => match also(&changed) {
            Merged::Unchanged => Merged::Changed(changed),
            other => other,
        },
        Merged::Unreadable => Merged::Unreadable,
    }
}

/// The same on the record in block style, which every record can be brought to whose YAML is sound.
fn anew(
    text: &str,
    entries: &[(&'static str, Option<Yaml>)],
    also: &impl Fn(&str) -> Merged,
) -> Merged {
    let parsed = tree::parse(text);
    let Some(root) = parsed.root.filter(|_| parsed.faults.is_empty()) else {
        return Merged::Unreadable;
    };
    let block = in_block_style(&root, None);
    match both(&block, entries, also) {
        Merged::Unchanged => Merged::Changed(block),
        other => other,
    }
}

/// A text with the line ends of the file that it goes into.
fn with_line_ends_of(old: &str, new: String) -> String {
    let windows = old.contains("\r\n") && old.matches('\n').count() == old.matches("\r\n").count();
    if windows { new.replace("\r\n", "\n").replace('\n', "\r\n") } else { new }
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

/// Has the record a name that shares no word with the export's? Then the id means two people, and
/// what is private of one must not become the other's.
fn is_somebody_else(there: Option<&Node>, person: &Person) -> bool {
    let Some((there, name)) = there.zip(person.name.value()) else {
        return false;
    };
    let names = ["name", "given_name", "family_name"].into_iter();
    let mut known: Vec<String> = names.filter_map(|key| there.get(key)?.text()).map(fold).collect();
    if let Some(Value::List(others)) = there.get("other_names").map(|node| &node.value) {
        known.extend(others.iter().filter_map(Node::text).map(fold));
    }
    let known: Vec<&str> = known.iter().flat_map(|name| words(name)).collect();
    let name = fold(name);
    !known.is_empty()
        && there.get("authorization").is_some()
        && words(&name).all(|word| !known.contains(&word))
}
