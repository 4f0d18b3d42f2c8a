//! One file, decoded: its records typed, its tree gone.

use crate::base::span::Span;
use crate::model::data_version::DataVersion;
use crate::model::decision::Decision;
use crate::model::incident::Incident;
use crate::model::institution::Institution;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::model::reader::Reader;
use crate::model::researcher::Researcher;
use crate::model::settings::Settings;
use crate::model::workspace::Workspace;
use crate::records::kind::Kind;
use crate::records::load::{Loaded, Record};
use crate::records::problem::{Problem, ProblemKind};
use crate::records::source::{Source, SourceId};
use crate::records::walk::Role;

/// One record, typed.
pub(crate) enum DecodedRecord {
    /// The file could not be read.
    Unreadable(Kind),
    /// None where a required key is missing.
    Settings(Option<Box<Settings>>),
    /// None where a required key is missing.
    DataVersion(Option<DataVersion>),
    /// None where a required key is missing.
    Policy(Option<Policy>),
    Institution(Institution),
    Researcher(Box<Researcher>),
    Workspace(Box<Workspace>),
    Decision(Box<Decision>),
    Incident(Incident),
    /// Of an import, the workspaces whose exclusion could not be written into their records.
    Import(Vec<Box<str>>),
}

/// One file, decoded.
pub struct Decoded {
    pub(crate) source: Source,
    pub(crate) role: Role,
    pub(crate) records: Vec<DecodedRecord>,
    pub(crate) prose: Option<Prose>,
    pub(crate) problems: Vec<Problem>,
}

impl Decoded {
    /// Decodes a file; its place among the files is `id`.
    pub fn new(loaded: Loaded, id: SourceId) -> Self {
        let mut records: Vec<DecodedRecord> =
            loaded.records.iter().map(|record| decode(record, id)).collect();
        for record in &mut records {
            mark_doubt(record, &loaded.problems);
        }
        let mut problems = loaded.problems;
        let mut prose = None;
        let readable = problems.iter().all(|problem| problem.kind != ProblemKind::TooLarge);
        if loaded.role == Role::Page && readable {
            match Prose::read(Some(id), &loaded.source.path, &loaded.source.text) {
                Ok(page) => prose = Some(page),
                Err((at, message)) => problems.push(Problem {
                    kind: ProblemKind::Syntax,
                    source: id,
                    span: Span::new(at, at),
                    field_span: Span::new(at, at),
                    field: "".into(),
                    message: message.into(),
                    help: "a page is pages/NAME.md, NAME of a-z, 0-9 and -; it begins with `---`, `title: …`, `---`".into(),
                    blocks: true,
                }),
            }
        }
        Self { source: loaded.source, role: loaded.role, records, prose, problems }
    }
}

/// What a sanction or a review says must be read whole or not at all, whatever the settings make of
/// the rules that say so.
fn mark_doubt(record: &mut DecodedRecord, problems: &[Problem]) {
    let mut doubts = problems.iter().filter(|problem| problem.kind.leaves_doubt());
    match record {
        DecodedRecord::Decision(decision) => decision.in_doubt = doubts.next().is_some(),
        DecodedRecord::Workspace(workspace) => {
            workspace.review_in_doubt = doubts
                .any(|problem| problem.field.is_empty() || problem.field.starts_with("review"));
        }
        _ => {}
    }
}

fn decode(record: &Record, id: SourceId) -> DecodedRecord {
    let Some(root) = &record.root else { return DecodedRecord::Unreadable(record.kind) };
    match record.kind {
        Kind::Settings => DecodedRecord::Settings(Settings::decode(id, root).map(Box::new)),
        Kind::DataVersion => DecodedRecord::DataVersion(DataVersion::decode(root)),
        Kind::Policy => DecodedRecord::Policy(Policy::decode(id, root)),
        Kind::Institution => DecodedRecord::Institution(Institution::decode(id, root)),
        Kind::Researcher => DecodedRecord::Researcher(Box::new(Researcher::decode(id, root))),
        Kind::Workspace => DecodedRecord::Workspace(Box::new(Workspace::decode(id, root))),
        Kind::Decision => DecodedRecord::Decision(Box::new(Decision::decode(id, root))),
        Kind::Incident => DecodedRecord::Incident(Incident::decode(id, root)),
        Kind::Import => {
            let reader = Reader::new(Some(root));
            let words = reader.text("excluded").map(|text| text.value).unwrap_or_default();
            let listed = reader.texts("excluded").into_iter().map(|text| text.value);
            DecodedRecord::Import(words.split_whitespace().map(Box::from).chain(listed).collect())
        }
    }
}
