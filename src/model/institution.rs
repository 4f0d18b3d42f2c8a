//! Institutions, decoded.

use crate::base::date::Date;
use crate::base::span::Span;
use crate::model::located::{Coded, Day, Text};
use crate::model::reader::Reader;
use crate::records::source::SourceId;
use crate::records::tree::Node;
use crate::records::vocabulary::{ACCESS_TIERS, INSTITUTION_KINDS};

/// The Data Use and Registration Agreement.
#[derive(Debug)]
pub struct Agreement {
    /// The mapping's place.
    pub span: Span,
    /// The day of signature.
    pub signed: Option<Day>,
    /// The last day that it stands; none: no end.
    pub ends: Option<Day>,
    /// The tiers that it covers.
    pub tiers: Vec<Coded>,
    /// Why no agreement is needed.
    pub not_applicable: Option<Text>,
}

impl Agreement {
    /// Does it stand on a day?
    pub fn stands_on(&self, day: Date) -> bool {
        self.signed.is_some_and(|signed| signed.value <= day)
            && self.ends.is_none_or(|ends| day <= ends.value)
    }
}

/// An institution.
#[derive(Debug)]
pub struct Institution {
    /// The file.
    pub source: SourceId,
    /// The whole record.
    pub span: Span,
    /// Its id; empty where it can't be read.
    pub id: Box<str>,
    /// The id's place.
    pub id_span: Span,
    /// Its name.
    pub name: Option<Text>,
    /// Other spellings.
    pub other_names: Vec<Text>,
    /// Its kind.
    pub kind: Option<Coded>,
    /// What kind, with `other`.
    pub kind_other: Option<Text>,
    /// Whether it is the program's own operations.
    pub operational: bool,
    /// Its agreement.
    pub agreement: Option<Agreement>,
    /// Two letters.
    pub country: Option<Text>,
}

impl Institution {
    /// Decodes an institution.
    pub fn decode(source: SourceId, node: &Node) -> Self {
        let reader = Reader::new(Some(node));
        Self {
            source,
            span: node.span,
            id: reader.text("id").map(|id| id.value).unwrap_or_default(),
            id_span: reader.get("id").map_or(node.span, |id| id.span),
            name: reader.text("name"),
            other_names: reader.texts("other_names"),
            kind: reader.code("kind", &INSTITUTION_KINDS),
            kind_other: reader.text("kind_other"),
            operational: reader.flag("operational").is_some_and(|flag| flag.value),
            agreement: reader.map("agreement").map(|(agreement, span)| Agreement {
                span,
                signed: agreement.day("signed"),
                ends: agreement.day("ends"),
                tiers: agreement.codes("tiers", &ACCESS_TIERS),
                not_applicable: agreement.text("not_applicable"),
            }),
            country: reader.text("country"),
        }
    }
}
