//! `imports.yaml`: what was imported so far. Private; nothing of it is published.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::exchange::shape::Shape;
use crate::records::kind::{Home, Kind};
use crate::records::tree::{self, Node, Value};
use crate::records::write::{Yaml, list_file};

/// One import of one file, or of the pages of one export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The day.
    pub day: String,
    /// The shape's code.
    pub shape: String,
    /// Rows read.
    pub rows: usize,
    /// Whether it was a whole export.
    pub whole: bool,
    /// The latest change of a row.
    pub newest: Option<String>,
    /// When the source was last brought up to date, as it says.
    pub synced: Option<String>,
    /// Of the files' bytes.
    pub digest: String,
}

/// All imports so far, and what they made known.
#[derive(Debug, Default)]
pub struct History {
    file: PathBuf,
    imports: Vec<Import>,
    /// Workspaces that a list of what is public has had.
    pub workspaces: BTreeSet<String>,
    /// Workspaces whose exclusion could not be written into their records: they are not shown all the same.
    pub excluded: BTreeSet<String>,
    /// Users with capitals in their ids whose ids in small letters are theirs.
    pub users: Vec<String>,
    read: Option<String>,
}

impl History {
    /// Reads the history of a content folder; an empty one where there is none.
    pub fn read(into: &Path) -> Result<Self> {
        let Home::ListFile(name) = Kind::Import.home() else { return Ok(Self::default()) };
        let file = into.join(name);
        let mut history = Self { file: file.clone(), ..Self::default() };
        if !disk::exists(&file) {
            return Ok(history);
        }
        let text = disk::read_text(&file)?;
        let parsed = tree::parse(&text);
        let broken = |line: usize, column: usize, what: &str| {
            Error::Usage(format!(
                "{}:{line}:{column}: {what}\n  the import wrote this file and must know what it imported: bring it back from a copy, or remove it; then only the next whole export tells which workspaces it knows",
                file.display()
            ))
        };
        if let Some(fault) = parsed.faults.first() {
            let before = &text[..(fault.span.start as usize).min(text.len())];
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            return Err(broken(before.matches('\n').count() + 1, column, &fault.message));
        }
        match parsed.root.map(|root| root.value) {
            None | Some(Value::Null) => {}
            Some(Value::List(items)) => items.iter().for_each(|item| history.take(item)),
            Some(_) => return Err(broken(1, 1, "this file must be a list")),
        }
        history.read = Some(text);
        Ok(history)
    }

    fn take(&mut self, item: &Node) {
        let text = |key| item.get(key).and_then(Node::text).map(str::to_owned);
        let words = |key| text(key).unwrap_or_default();
        // Whoever edits the file by hand may write a list.
        let ids = |key| {
            let listed = crate::exchange::known::texts(item, key);
            let text = words(key);
            let words = text.split_whitespace().map(str::to_owned);
            listed.into_iter().chain(words).collect::<Vec<String>>()
        };
        self.workspaces.extend(ids("workspaces"));
        self.users.extend(ids("users"));
        self.excluded.extend(ids("excluded"));
        self.imports.push(Import {
            day: words("day"),
            shape: words("shape"),
            rows: words("rows").parse().unwrap_or_default(),
            whole: words("whole") == "true",
            newest: text("newest"),
            synced: text("synced"),
            digest: words("digest"),
        });
    }

    /// Imports of files that list what is public, the latest last.
    pub fn of_the_directory(&self) -> impl Iterator<Item = &Import> {
        let code = Shape::Directory.code();
        self.imports.iter().filter(move |import| import.shape == code)
    }

    /// Was anything imported before?
    pub fn knows_an_import(&self) -> bool {
        !self.imports.is_empty()
    }

    /// Was there a whole export before?
    pub fn knows_a_whole_export(&self) -> bool {
        // Without the workspaces that it had, nobody knows what left.
        !self.workspaces.is_empty() && self.of_the_directory().any(|import| import.whole)
    }

    /// Adds an import, unless one was of the same bytes.
    pub fn add(&mut self, import: Import) {
        let same = |known: &Import| known.digest == import.digest && known.whole == import.whole;
        if !self.imports.iter().any(same) {
            self.imports.push(import);
        }
    }

    /// Writes the file, where anything changed.
    pub fn write(&self) -> Result<()> {
        let last = self.imports.len().saturating_sub(1);
        let entry = |(at, import): (usize, &Import)| {
            let text = |text: &str| Yaml::Text(text.to_owned());
            let mut entry = vec![
                ("day", text(&import.day)),
                ("shape", text(&import.shape)),
                ("rows", Yaml::Number(import.rows)),
                ("whole", Yaml::Flag(import.whole)),
            ];
            entry.extend(import.newest.as_deref().map(|newest| ("newest", text(newest))));
            entry.extend(import.synced.as_deref().map(|synced| ("synced", text(synced))));
            entry.push(("digest", text(&import.digest)));
            if at == last {
                // All that is known so far stands with the latest.
                let workspaces = lines(self.workspaces.iter());
                let users = lines(self.users.iter());
                let excluded = lines(self.excluded.iter());
                entry.extend(workspaces.map(|ids| ("workspaces", Yaml::Block(ids))));
                entry.extend(users.map(|ids| ("users", Yaml::Block(ids))));
                entry.extend(excluded.map(|ids| ("excluded", Yaml::Block(ids))));
            }
            Yaml::Map(entry)
        };
        let list: Vec<Yaml> = self.imports.iter().enumerate().map(entry).collect();
        let text = format!(
            "# Written by `daylight import`: what was imported so far. Nothing of it is published.\n{}",
            list_file(&list)
        );
        if self.imports.is_empty() || self.read.as_deref() == Some(&text) {
            return Ok(());
        }
        disk::write_whole(&self.file, text.as_bytes())
    }
}

/// Words in lines that a person can look at.
fn lines<'w>(words: impl Iterator<Item = &'w String>) -> Option<String> {
    const WIDTH: usize = 100;
    let mut text = String::new();
    let mut length = 0;
    for word in words {
        let fits = length > 0 && length + 1 + word.len() <= WIDTH;
        if !text.is_empty() {
            text.push(if fits { ' ' } else { '\n' });
        }
        length = if fits { length + 1 + word.len() } else { word.len() };
        text.push_str(word);
    }
    (!text.is_empty()).then_some(text)
}
