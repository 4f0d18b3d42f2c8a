//! The kinds of records: where each lives, what it is called, what shape it has.

use crate::records::shape::Field;
use crate::records::shapes;

/// A kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `site.yaml`.
    Settings,
    /// `data-versions.yaml`.
    DataVersion,
    /// `policies.yaml`.
    Policy,
    /// `institutions/**`.
    Institution,
    /// `researchers/**`.
    Researcher,
    /// `workspaces/**`.
    Workspace,
    /// `decisions/**`.
    Decision,
    /// `incidents/**`.
    Incident,
    /// `imports.yaml`, which imports write and read.
    Import,
}

/// Where the records of a kind are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// One file that holds one record.
    File(&'static str),
    /// One file that holds a list of records.
    ListFile(&'static str),
    /// A folder of files, one record each.
    Folder(&'static str),
}

impl Kind {
    /// All kinds, in the order in which they are read and reported.
    pub const ALL: [Self; 9] = [
        Self::Settings,
        Self::DataVersion,
        Self::Policy,
        Self::Institution,
        Self::Researcher,
        Self::Workspace,
        Self::Decision,
        Self::Incident,
        Self::Import,
    ];

    /// The word for one record, as in `check`'s output and `daylight new`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::DataVersion => "data_version",
            Self::Policy => "policy",
            Self::Institution => "institution",
            Self::Researcher => "researcher",
            Self::Workspace => "workspace",
            Self::Decision => "decision",
            Self::Incident => "incident",
            Self::Import => "import",
        }
    }

    /// The kind behind a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Where its records are.
    pub fn home(self) -> Home {
        match self {
            Self::Settings => Home::File("site.yaml"),
            Self::DataVersion => Home::ListFile("data-versions.yaml"),
            Self::Policy => Home::ListFile("policies.yaml"),
            Self::Institution => Home::Folder("institutions"),
            Self::Researcher => Home::Folder("researchers"),
            Self::Workspace => Home::Folder("workspaces"),
            Self::Decision => Home::Folder("decisions"),
            Self::Incident => Home::Folder("incidents"),
            Self::Import => Home::ListFile("imports.yaml"),
        }
    }

    /// The keys of one record.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Settings => shapes::settings::FIELDS,
            Self::DataVersion => shapes::data_version::FIELDS,
            Self::Policy => shapes::policy::FIELDS,
            Self::Institution => shapes::institution::FIELDS,
            Self::Researcher => shapes::researcher::FIELDS,
            Self::Workspace => shapes::workspace::FIELDS,
            Self::Decision => shapes::decision::FIELDS,
            Self::Incident => shapes::incident::FIELDS,
            Self::Import => shapes::import::FIELDS,
        }
    }
}

/// The longest id.
pub const MAX_ID: usize = 64;

/// Is this 1 to 64 of `a-z 0-9 -`?
pub fn is_id(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
