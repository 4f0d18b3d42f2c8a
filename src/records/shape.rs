//! The language in which the written format of a record is described, once, as const tables.
//!
//! Validation, decoding checks, JSON Schemas, scaffolds and the canary test all iterate these tables.

use crate::records::kind::Kind;
use crate::records::vocabulary::Vocabulary;

/// What a value must be.
#[derive(Debug)]
pub enum Shape {
    /// Any scalar, as text.
    Text(Limits),
    /// The record's own id, or the id of a record of that kind.
    Id(Kind),
    /// `2026-02-02`.
    Date,
    /// `true` or `false`.
    Bool,
    /// A whole number from 0.
    Number,
    /// One of a closed list.
    Code(&'static Vocabulary),
    /// One of a list, or a text of one's own.
    CodeOrText(&'static Vocabulary, Limits),
    /// A web address, https.
    Url,
    /// The address that the site itself will have: https, and nothing after the path.
    SiteUrl,
    /// An e-mail address.
    Mail,
    /// One of some whole numbers.
    OneOf(&'static [u32]),
    /// Several of a shape.
    List(&'static Shape),
    /// A mapping with known keys.
    Map(&'static [Field]),
    /// A mapping from the codes of a vocabulary, or any key, to a shape.
    Keyed(Option<&'static Vocabulary>, &'static Shape),
}

/// How long a text may be, in characters.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Shorter is a finding; 0: no minimum.
    pub least: usize,
    /// Longer is a finding.
    pub most: usize,
}

/// A line of text, up to 80 characters: the official form's limit for names.
pub const LINE: Shape = Shape::Text(Limits { least: 0, most: 80 });
/// A short text, up to 500 characters.
pub const SHORT: Shape = Shape::Text(Limits { least: 0, most: 500 });
/// A description, 100 to 1,000 characters: the official form's limits.
pub const DESCRIPTION: Shape = Shape::Text(Limits { least: 100, most: 1000 });
/// A long text.
pub const LONG: Shape = Shape::Text(Limits { least: 0, most: 5000 });

/// Who may see a key's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// It is on the site.
    Public,
    /// It never leaves the records.
    Private,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// ST004 if it isn't.
    Required,
    /// A rule of another family says so if it isn't.
    ByRule,
    /// May be absent, but what is written must be readable: its default would mean something else.
    ReadableIfWritten,
    /// May be absent.
    Optional,
}

/// One key of a mapping.
#[derive(Debug)]
pub struct Field {
    /// As written.
    pub key: &'static str,
    /// What its value must be.
    pub shape: Shape,
    /// Whether it must be there.
    pub need: Need,
    /// Who may see it.
    pub audience: Audience,
    /// For scaffolds, schemas and the manual: one line.
    pub doc: &'static str,
    /// The value in the example of its kind, as YAML; empty: left out of examples.
    pub example: &'static str,
}

impl Field {
    /// An optional public key.
    pub const fn new(key: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self { key, shape, need: Need::Optional, audience: Audience::Public, doc, example: "" }
    }

    /// It must be there.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { need: Need::Required, ..self }
    }

    /// It must be there, and a rule of another family says so.
    #[must_use]
    pub const fn by_rule(self) -> Self {
        Self { need: Need::ByRule, ..self }
    }

    /// It may be absent, but what is written must be readable.
    #[must_use]
    pub const fn readable(self) -> Self {
        Self { need: Need::ReadableIfWritten, ..self }
    }

    /// It never leaves the records.
    #[must_use]
    pub const fn private(self) -> Self {
        Self { audience: Audience::Private, ..self }
    }

    /// What the example of its kind holds here.
    #[must_use]
    pub const fn example(self, example: &'static str) -> Self {
        Self { example, ..self }
    }
}
