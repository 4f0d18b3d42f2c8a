//! All records, decoded and linked by id.

use std::collections::HashMap;

use crate::base::error::{Error, Result};
use crate::base::span::{Span, line_column};
use crate::model::data_version::DataVersion;
use crate::model::decision::Decision;
use crate::model::incident::Incident;
use crate::model::institution::Institution;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::model::reference::RecordRef;
use crate::model::researcher::Researcher;
use crate::model::settings::Settings;
use crate::model::workspace::Workspace;
use crate::records::kind::Kind;
use crate::records::load::{Loaded, Record};
use crate::records::problem::{Problem, ProblemKind};
use crate::records::source::{Source, SourceId};
use crate::records::walk::Role;

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
    ids: HashMap<(Kind, Box<str>), usize>,
    by_source: Vec<Option<RecordRef>>,
}

impl Catalog {
    /// Decodes and links what was read. An error if there are no usable settings.
    pub fn new(loaded: Vec<Loaded>) -> Result<Self> {
        let mut catalog = Self {
            settings: settings(&loaded)?,
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
            ids: HashMap::new(),
            by_source: Vec::new(),
        };
        for file in loaded {
            catalog.add(file);
        }
        Ok(catalog)
    }

    fn add(&mut self, file: Loaded) {
        let source = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.problems.extend(file.problems);
        let mut own = None;
        for record in &file.records {
            own = self.add_record(source, record);
        }
        if file.role == Role::Page {
            self.add_prose(source, &file.source);
        }
        self.by_source.push(own);
        self.sources.push(file.source);
    }

    fn add_record(&mut self, source: SourceId, record: &Record) -> Option<RecordRef> {
        let Some(root) = &record.root else {
            self.unreadable.push(Unreadable { kind: record.kind, source });
            return None;
        };
        let (id, index) = match record.kind {
            Kind::Settings => return None,
            Kind::DataVersion => {
                if let Some(version) = DataVersion::decode(root) {
                    self.data_versions.retain(|known| known.id != version.id);
                    self.data_versions.push(version);
                }
                return None;
            }
            Kind::Policy => {
                if let Some(policy) = Policy::decode(root) {
                    self.policies.retain(|known| known.key != policy.key);
                    self.policies.push(policy);
                }
                return None;
            }
            Kind::Institution => {
                push(&mut self.institutions, Institution::decode(source, root), |r| &r.id)
            }
            Kind::Researcher => {
                push(&mut self.researchers, Researcher::decode(source, root), |r| &r.id)
            }
            Kind::Workspace => {
                push(&mut self.workspaces, Workspace::decode(source, root), |r| &r.id)
            }
            Kind::Decision => push(&mut self.decisions, Decision::decode(source, root), |r| &r.id),
            Kind::Incident => push(&mut self.incidents, Incident::decode(source, root), |r| &r.id),
        };
        if !id.is_empty() {
            self.ids.entry((record.kind, id)).or_insert(index);
        }
        Some(RecordRef::new(record.kind, index))
    }

    fn add_prose(&mut self, source: SourceId, file: &Source) {
        match Prose::read(Some(source), &file.path, &file.text) {
            Ok(prose) => self.prose.push(prose),
            Err((at, message)) => self.problems.push(Problem {
                kind: ProblemKind::Syntax,
                source,
                span: Span::new(at, at),
                field_span: Span::new(at, at),
                field: "".into(),
                message: message.into(),
                help: "begin the page with `---`, then `title: …`, then `---`".into(),
                blocks: true,
            }),
        }
    }

    /// The place of the record with an id; the first, where there are two.
    pub fn find(&self, kind: Kind, id: &str) -> Option<usize> {
        self.ids.get(&(kind, Box::from(id))).copied()
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
            Kind::Settings | Kind::DataVersion | Kind::Policy => "",
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
            Kind::Settings | Kind::Policy => Vec::new(),
        }
    }

    /// A file.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }
}

fn push<T>(list: &mut Vec<T>, record: T, id: fn(&T) -> &Box<str>) -> (Box<str>, usize) {
    let id = id(&record).clone();
    list.push(record);
    (id, list.len() - 1)
}

/// What makes settings unusable, rather than merely wrong in places.
const FATAL: [ProblemKind; 9] = [
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

fn settings(loaded: &[Loaded]) -> Result<Settings> {
    let file = loaded.iter().position(|file| file.role == Role::Record(Kind::Settings));
    let Some(index) = file else {
        return Err(Error::Settings(
            "there is no site.yaml in the content folder; `daylight init DIR` shows one".into(),
        ));
    };
    let file = &loaded[index];
    let source = SourceId(u32::try_from(index).unwrap_or(u32::MAX));
    let faults: Vec<_> =
        file.problems.iter().filter(|problem| FATAL.contains(&problem.kind)).collect();
    let root = file.records.first().and_then(|record| record.root.as_ref());
    match root.and_then(|root| Settings::decode(source, root)) {
        Some(settings) if faults.is_empty() => Ok(settings),
        _ => Err(Error::Settings(unusable(file, &faults))),
    }
}

fn unusable(file: &Loaded, faults: &[&Problem]) -> String {
    let mut text = String::from("the settings can't be used:");
    for fault in faults {
        let place = line_column(&file.source.text, fault.span.start as usize);
        text.push_str(&format!(
            "\n  {}:{}:{}: {}\n    {}",
            file.source.path, place.line, place.column, fault.message, fault.help
        ));
    }
    text
}
