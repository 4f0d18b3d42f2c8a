//! Incidents, decoded. Private, whole.

use crate::base::span::Span;
use crate::model::located::{Coded, Day, Text};
use crate::model::reader::Reader;
use crate::records::source::SourceId;
use crate::records::tree::Node;
use crate::records::vocabulary::INCIDENTS;

/// What had to be reported to the program.
#[derive(Debug)]
pub struct Incident {
    /// The file.
    pub source: SourceId,
    /// The whole record.
    pub span: Span,
    /// Its id; empty where it can't be read.
    pub id: Box<str>,
    /// The id's place.
    pub id_span: Span,
    /// Its kind.
    pub kind: Option<Coded>,
    /// The workspace that it was about.
    pub workspace: Option<Text>,
    /// When it was noticed.
    pub noticed: Option<Day>,
    /// When the program was told.
    pub notified: Option<Day>,
    /// The name of the external data.
    pub import: Option<Text>,
}

impl Incident {
    /// Decodes an incident.
    pub fn decode(source: SourceId, node: &Node) -> Self {
        let reader = Reader::new(Some(node));
        Self {
            source,
            span: node.span,
            id: reader.text("id").map(|id| id.value).unwrap_or_default(),
            id_span: reader.get("id").map_or(node.span, |id| id.span),
            kind: reader.code("kind", &INCIDENTS),
            workspace: reader.text("workspace"),
            noticed: reader.day("noticed"),
            notified: reader.day("notified"),
            import: reader.text("import"),
        }
    }
}
