//! What a content folder holds already: where its records are, and what an import must know of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::base::disk;
use crate::base::error::Result;
use crate::exchange::institutions::Institutions;
use crate::model::data_version::DataVersion;
use crate::records::kind::{Home, Kind};
use crate::records::tree::{self, MAX_BYTES, Node, Value};
use crate::records::walk::{Role, walk};

/// A workspace's record.
#[derive(Debug, Default)]
struct Workspace {
    modified: Option<String>,
    left: bool,
}

/// The records of a content folder.
#[derive(Debug, Default)]
pub struct Known {
    /// A file's name is free, its id counts.
    homes: BTreeMap<(Kind, String), Vec<PathBuf>>,
    workspaces: BTreeMap<String, Workspace>,
    /// Files of workspaces that can't be read.
    unreadable: Vec<PathBuf>,
    /// Institutions with all their spellings.
    pub institutions: Institutions,
    /// The program's data releases.
    pub versions: Vec<DataVersion>,
}

impl Known {
    /// Reads a content folder, which need not be there.
    pub fn read(into: &Path) -> Result<Self> {
        let mut known = Self { versions: DataVersion::built_in(), ..Self::default() };
        if let Some(Node { value: Value::List(items), .. }) =
            parse(&into.join("data-versions.yaml"))
        {
            known.versions.extend(items.iter().filter_map(DataVersion::decode));
        }
        let files = if into.is_dir() { walk(into)? } else { Vec::new() };
        for file in files {
            let Role::Record(kind) = file.role else { continue };
            let Home::Folder(_) = kind.home() else { continue };
            let Some(root) = parse(&file.file) else {
                if kind == Kind::Workspace {
                    known.unreadable.push(file.file);
                }
                continue;
            };
            let text = |key| root.get(key).and_then(Node::text);
            let Some(id) = text("id") else { continue };
            if kind == Kind::Institution
                && let Some(name) = text("name")
            {
                known.institutions.known(id, name, &texts(&root, "other_names"));
            }
            if kind == Kind::Workspace {
                let modified = text("modified").map(str::to_owned);
                let left = root.get("left_export").is_some_and(|left| !left.is_empty());
                known.workspaces.insert(id.to_owned(), Workspace { modified, left });
            }
            known.homes.entry((kind, id.to_owned())).or_default().push(file.file);
        }
        Ok(known)
    }

    /// Workspaces that have a record and did not leave.
    pub fn present_workspaces(&self) -> BTreeSet<String> {
        let present = self.workspaces.iter().filter(|(_, workspace)| !workspace.left);
        present.map(|(id, _)| id.clone()).collect()
    }

    /// The day of the last change that each workspace's record knows.
    pub fn last_changes(&self) -> BTreeMap<String, String> {
        let known = self.workspaces.iter();
        known.filter_map(|(id, known)| Some((id.clone(), known.modified.clone()?))).collect()
    }

    /// Is there a record that can be read?
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.homes.contains_key(&(kind, id.to_owned()))
    }

    /// Which of the workspaces that left may stand in a file that can't be read, with that file: by its name or, where that
    /// is the id of none that is listed, each that has no record.
    pub fn unreadable_workspaces(
        &self,
        left: &BTreeSet<String>,
        listed: &BTreeSet<String>,
    ) -> Vec<(&Path, String)> {
        let without = left.iter().filter(|id| !self.has(Kind::Workspace, id));
        let without: Vec<&String> = without.collect();
        let mut found = Vec::new();
        for file in &self.unreadable {
            let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let named = |id: &&&String| !listed.contains(name) || id.as_str() == name;
            found.extend(without.iter().filter(named).map(|id| (file.as_path(), (*id).clone())));
        }
        found
    }

    /// The files of a record, there or to be made: several where two have one id.
    pub fn files(&self, into: &Path, kind: Kind, id: &str) -> Vec<PathBuf> {
        if let Some(homes) = self.homes.get(&(kind, id.to_owned())) {
            return homes.clone();
        }
        let Home::Folder(folder) = kind.home() else { return vec![into.join(id)] };
        vec![into.join(folder).join(format!("{id}.yaml"))]
    }
}

/// The texts of a list under a key.
pub fn texts(root: &Node, key: &str) -> Vec<String> {
    match root.get(key).map(|node| &node.value) {
        Some(Value::List(items)) => {
            items.iter().filter_map(Node::text).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// A file's tree; none where anything is wrong with its YAML.
pub fn parse(file: &Path) -> Option<Node> {
    let parsed = tree::parse(&text_of(file)?);
    parsed.root.filter(|_| parsed.faults.is_empty())
}

/// A record's whole text; none for what is no file, too large or no text.
pub fn text_of(file: &Path) -> Option<String> {
    if !disk::is_file(file) {
        return None;
    }
    let bytes =
        disk::read_at_most(file, MAX_BYTES).ok().filter(|bytes| bytes.len() <= MAX_BYTES)?;
    String::from_utf8(bytes).ok()
}
