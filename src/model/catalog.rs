//! All records, decoded and linked by id.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use rayon::prelude::*;

use crate::base::error::{Error, Result};
use crate::base::span::line_column;
use crate::model::data_version::DataVersion;
use crate::model::decision::Decision;
use crate::model::decoded::{Decoded, DecodedRecord};
use crate::model::incident::Incident;
use crate::model::institution::Institution;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::model::reference::RecordRef;
use crate::model::researcher::Researcher;
use crate::model::settings::Settings;
use crate::model::workspace::Workspace;
use crate::records::kind::Kind;
use crate::records::load::{from_bytes, load, load_file};
use crate::records::problem::{Problem, ProblemKind};
use crate::records::source::{Source, SourceId};
use crate::records::walk::{Found, Role, role_of};

/// A file of a record kind that could not be read at all: held back, and counted.
#[derive(Debug)]
pub struct Unreadable {
    /// What it would have been.
    pub kind: Kind,
    /// The file.
    pub source: SourceId,
}

/// The records, linked.
#[derive(Debug)]
pub struct Catalog {
    /// The site's settings.
    pub settings: Settings,
    /// The program's data releases: built in, then the site's own.
    pub data_versions: Vec<DataVersion>,
    /// The policies that the Code names: built in, then the site's own.
    pub policies: Vec<Policy>,
    /// In the order of their files' paths, as all that follow.
    pub institutions: Vec<Institution>,
    /// Researchers.
    pub researchers: Vec<Researcher>,
    /// Workspaces.
    pub workspaces: Vec<Workspace>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Incidents.
    pub incidents: Vec<Incident>,
    /// Prose pages.
    pub prose: Vec<Prose>,
    /// Files that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// All files.
    pub sources: Vec<Source>,
    /// What is wrong with them by shape.
    pub problems: Vec<Problem>,
    /// Workspaces that an import could not mark as excluded: what it says of them holds all the same.
    pub excluded: BTreeSet<Box<str>>,
    ids: HashMap<(Kind, Box<str>), usize>,
    shared: BTreeSet<(Kind, Box<str>)>,
    by_source: Vec<Option<RecordRef>>,
}

impl Catalog {
    /// Reads, decodes and links the records of a content folder. An error if there are no usable
    /// settings.
    pub fn read(content: &Path) -> Result<Self> {
        Self::new(load(content, Decoded::new)?)
    }

    /// The same of files in memory: the path, kind and bytes of each, the settings among them.
    pub fn of_files(files: Vec<(String, Kind, Vec<u8>)>) -> Result<Self> {
        let decode = |(at, (path, kind, bytes)): (usize, (String, Kind, Vec<u8>))| {
            let id = SourceId(u32::try_from(at).unwrap_or(u32::MAX));
            Decoded::new(from_bytes(&path, kind, bytes, id), id)
        };
        Self::new(files.into_par_iter().enumerate().map(decode).collect())
    }

    /// Links what was decoded, in the order of the files' paths.
    fn new(mut files: Vec<Decoded>) -> Result<Self> {
        let mut catalog = Self {
            settings: settings(&mut files)?,
            data_versions: DataVersion::built_in(),
            policies: Policy::built_in(),
            institutions: Vec::new(),
            researchers: Vec::new(),
            workspaces: Vec::new(),
            decisions: Vec::new(),
            incidents: Vec::new(),
            prose: Vec::new(),
            unreadable: Vec::new(),
            sources: Vec::new(),
            problems: Vec::new(),
            excluded: BTreeSet::new(),
            ids: HashMap::new(),
            shared: BTreeSet::new(),
            by_source: Vec::new(),
        };
        for file in files {
            catalog.add(file);
        }
        Ok(catalog)
    }

    /// Reads one file again. False where the change reaches further than one record.
    pub fn reread(&mut self, source: SourceId, file: &Path) -> Result<bool> {
        let path = self.source(source).path.to_string();
        let found = Found { role: role_of(&path), path, file: file.to_path_buf() };
        Ok(self.replace(source, Decoded::new(load_file(&found, source)?, source)))
    }

    /// Puts a changed file in the place of the one that was read before. False where the change
    /// reaches further than one record: then everything must be read again.
    fn replace(&mut self, source: SourceId, mut file: Decoded) -> bool {
        let Some(record) = self.record_in(source) else { return false };
        let [decoded] = file.records.as_mut_slice() else { return false };
        let same_id = match (&*decoded, record.kind) {
            (DecodedRecord::Institution(new), Kind::Institution) => *new.id == *self.id_of(record),
            (DecodedRecord::Researcher(new), Kind::Researcher) => *new.id == *self.id_of(record),
            (DecodedRecord::Workspace(new), Kind::Workspace) => *new.id == *self.id_of(record),
            (DecodedRecord::Decision(new), Kind::Decision) => *new.id == *self.id_of(record),
            (DecodedRecord::Incident(new), Kind::Incident) => *new.id == *self.id_of(record),
            _ => false,
        };
        if !same_id {
            return false;
        }
        self.problems.retain(|problem| problem.source != source);
        self.problems.append(&mut file.problems);
        self.sources[source.0 as usize] = file.source;
        match file.records.pop() {
            Some(DecodedRecord::Institution(new)) => self.institutions[record.index] = new,
            Some(DecodedRecord::Researcher(new)) => self.researchers[record.index] = *new,
            Some(DecodedRecord::Workspace(new)) => self.workspaces[record.index] = *new,
            Some(DecodedRecord::Decision(new)) => self.decisions[record.index] = *new,
            Some(DecodedRecord::Incident(new)) => self.incidents[record.index] = new,
            _ => {}
        }
        true
    }

    fn add(&mut self, file: Decoded) {
        let source = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.problems.extend(file.problems);
        let mut own = None;
        for record in file.records {
            own = self.add_record(source, record);
        }
        self.prose.extend(file.prose);
        self.by_source.push(own);
        self.sources.push(file.source);
    }

    fn add_record(&mut self, source: SourceId, record: DecodedRecord) -> Option<RecordRef> {
        let (kind, id, index) = match record {
            DecodedRecord::Unreadable(kind) => {
                self.unreadable.push(Unreadable { kind, source });
                return None;
            }
            DecodedRecord::Settings(_) => return None,
            DecodedRecord::Import(excluded) => {
                self.excluded.extend(excluded);
                return None;
            }
            DecodedRecord::DataVersion(version) => {
                if let Some(version) = version {
                    self.data_versions.retain(|known| known.id != version.id);
                    self.data_versions.push(version);
                }
                return None;
            }
            DecodedRecord::Policy(policy) => {
                if let Some(policy) = policy {
                    self.policies.retain(|known| known.key != policy.key);
                    self.policies.push(policy);
                }
                return None;
            }
            DecodedRecord::Institution(new) => {
                (Kind::Institution, new.id.clone(), push(&mut self.institutions, new))
            }
            DecodedRecord::Researcher(new) => {
                (Kind::Researcher, new.id.clone(), push(&mut self.researchers, *new))
            }
            DecodedRecord::Workspace(new) => {
                (Kind::Workspace, new.id.clone(), push(&mut self.workspaces, *new))
            }
            DecodedRecord::Decision(new) => {
                (Kind::Decision, new.id.clone(), push(&mut self.decisions, *new))
            }
            DecodedRecord::Incident(new) => {
                (Kind::Incident, new.id.clone(), push(&mut self.incidents, new))
            }
        };
        if !id.is_empty() {
            match self.ids.entry((kind, id)) {
                Entry::Occupied(taken) => drop(self.shared.insert(taken.key().clone())),
                Entry::Vacant(free) => drop(free.insert(index)),
            }
        }
        Some(RecordRef::new(kind, index))
    }

    /// The place of the record with an id; the first, where there are two.
    pub fn find(&self, kind: Kind, id: &str) -> Option<usize> {
        self.ids.get(&(kind, Box::from(id))).copied()
    }

    /// Have two records of a kind this id?
    pub fn is_shared(&self, kind: Kind, id: &str) -> bool {
        !self.shared.is_empty() && self.shared.contains(&(kind, Box::from(id)))
    }

    /// The institution with an id.
    pub fn institution(&self, id: &str) -> Option<&Institution> {
        self.find(Kind::Institution, id).map(|index| &self.institutions[index])
    }

    /// The researcher with an id.
    pub fn researcher(&self, id: &str) -> Option<&Researcher> {
        self.find(Kind::Researcher, id).map(|index| &self.researchers[index])
    }

    /// The workspace with an id.
    pub fn workspace(&self, id: &str) -> Option<&Workspace> {
        self.find(Kind::Workspace, id).map(|index| &self.workspaces[index])
    }

    /// The data release with an id.
    pub fn data_version(&self, id: &str) -> Option<&DataVersion> {
        self.data_versions.iter().find(|version| &*version.id == id)
    }

    /// The record that a file holds.
    pub fn record_in(&self, source: SourceId) -> Option<RecordRef> {
        self.by_source.get(source.0 as usize).copied().flatten()
    }

    /// A record's id; empty where it can't be read.
    pub fn id_of(&self, record: RecordRef) -> &str {
        match record.kind {
            Kind::Institution => &self.institutions[record.index].id,
            Kind::Researcher => &self.researchers[record.index].id,
            Kind::Workspace => &self.workspaces[record.index].id,
            Kind::Decision => &self.decisions[record.index].id,
            Kind::Incident => &self.incidents[record.index].id,
            Kind::Settings | Kind::DataVersion | Kind::Policy | Kind::Import => "",
        }
    }

    /// The file that holds a record.
    pub fn source_of(&self, record: RecordRef) -> SourceId {
        match record.kind {
            Kind::Institution => self.institutions[record.index].source,
            Kind::Researcher => self.researchers[record.index].source,
            Kind::Workspace => self.workspaces[record.index].source,
            Kind::Decision => self.decisions[record.index].source,
            Kind::Incident => self.incidents[record.index].source,
            Kind::Settings | Kind::DataVersion | Kind::Policy | Kind::Import => {
                self.settings.source
            }
        }
    }

    /// All ids of a kind, in the order of the files, for the nearest one.
    pub fn ids_of(&self, kind: Kind) -> Vec<&str> {
        match kind {
            Kind::Institution => self.institutions.iter().map(|r| &*r.id).collect(),
            Kind::Researcher => self.researchers.iter().map(|r| &*r.id).collect(),
            Kind::Workspace => self.workspaces.iter().map(|r| &*r.id).collect(),
            Kind::Decision => self.decisions.iter().map(|r| &*r.id).collect(),
            Kind::Incident => self.incidents.iter().map(|r| &*r.id).collect(),
            Kind::DataVersion => self.data_versions.iter().map(|r| &*r.id).collect(),
            Kind::Settings | Kind::Policy | Kind::Import => Vec::new(),
        }
    }

    /// A file.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }
}

fn push<T>(list: &mut Vec<T>, record: T) -> usize {
    list.push(record);
    list.len() - 1
}

/// What makes settings unusable, rather than merely wrong in places.
const FATAL: [ProblemKind; 10] = [
    // A misspelt key would silently leave its default in force.
    ProblemKind::UnknownKey,
    ProblemKind::Syntax,
    ProblemKind::MissingKey,
    ProblemKind::WrongType,
    ProblemKind::UnknownCode,
    ProblemKind::BadAddress,
    ProblemKind::Date,
    ProblemKind::TooLarge,
    ProblemKind::SeveralDocuments,
    ProblemKind::Indirection,
];

fn settings(files: &mut [Decoded]) -> Result<Settings> {
    let file = files.iter_mut().find(|file| file.role == Role::Record(Kind::Settings));
    let Some(file) = file else {
        return Err(Error::Settings(
            "there is no site.yaml in the content folder; `daylight init DIR` shows one".into(),
        ));
    };
    let fatal = file.problems.iter().any(|problem| FATAL.contains(&problem.kind));
    match file.records.first_mut() {
        Some(DecodedRecord::Settings(settings)) if !fatal => {
            settings.take().map(|settings| *settings).ok_or_else(|| Error::Settings(unusable(file)))
        }
        _ => Err(Error::Settings(unusable(file))),
    }
}

fn unusable(file: &Decoded) -> String {
    let mut text = String::from("the settings can't be used:");
    for fault in file.problems.iter().filter(|problem| FATAL.contains(&problem.kind)) {
        let place = line_column(&file.source.text, fault.span.start as usize);
        text.push_str(&format!(
            "\n  {}:{}:{}: {}\n    {}",
            file.source.path, place.line, place.column, fault.message, fault.help
        ));
    }
    text
}
