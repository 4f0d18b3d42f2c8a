//! What is wrong with a file by its shape alone. The rules of family ST give it code and level.

use crate::base::span::Span;
use crate::records::source::SourceId;

/// Which structure rule a problem belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// Two entries of one list file with one id.
    DuplicateId,
    /// A key that the kind doesn't have.
    UnknownKey,
    /// A value of another type than the key asks, or a key that stands twice.
    WrongType,
    /// A required key that isn't there.
    MissingKey,
    /// The file is no YAML.
    Syntax,
    /// More than one document in a file.
    SeveralDocuments,
    /// Anchors, aliases, tags or merge keys.
    Indirection,
    /// Too large, too deep or too many values.
    TooLarge,
    /// Not UTF-8, or a control character that changes how text reads.
    ControlCharacter,
    /// An invisible or C1 character: repaired by taking it out.
    InvisibleCharacter,
    /// Text whose bytes were read in another encoding than they were written in.
    WrongDecoding,
    /// Longer or shorter than the official form allows.
    Length,
    /// A date that doesn't exist.
    Date,
    /// HTML or script in a text.
    Markup,
    /// A value outside the official codes.
    UnknownCode,
    /// An id that isn't 1 to 64 of a-z, 0-9 and -.
    BadId,
    /// An address that isn't https.
    BadAddress,
    /// A link that leads out of the content folder.
    LinkOutside,
    /// A file that no kind of record reads.
    UnreadFile,
}

impl ProblemKind {
    /// Does it leave in doubt what the record says? The others concern only how a text looks.
    pub fn leaves_doubt(self) -> bool {
        !matches!(
            self,
            Self::Length
                | Self::Markup
                | Self::InvisibleCharacter
                | Self::WrongDecoding
                | Self::ControlCharacter
                | Self::BadAddress
        )
    }
}

/// One thing that is wrong with one file, and where.
#[derive(Debug, Clone)]
pub struct Problem {
    /// Which rule it is.
    pub kind: ProblemKind,
    /// In which file.
    pub source: SourceId,
    /// The bytes that it points at.
    pub span: Span,
    /// The whole value that it is about.
    pub field_span: Span,
    /// The value's dotted path, as in `review.decisions[0].note`; empty for the record itself.
    pub field: Box<str>,
    /// What is wrong, in a sentence.
    pub message: Box<str>,
    /// How to repair it.
    pub help: Box<str>,
    /// Whether nothing can be shown without it: a wrong value of a required key, not one of a list.
    pub blocks: bool,
}
