//! A finding: what is wrong, where, by which rule.

use crate::base::fingerprint;
use crate::base::span::Span;
use crate::model::catalog::Catalog;
use crate::model::reference::RecordRef;
use crate::records::source::SourceId;
use crate::rules::level::Level;
use crate::rules::rule::Rule;

/// What an error holds back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// The record that it stands on.
    Record,
    /// Only these workspaces, by their places in the catalog: the record itself is sound.
    Workspaces(Vec<usize>),
}

/// What is wrong, where, by which rule.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// After the settings.
    pub level: Level,
    /// In a sentence; holds no private value.
    pub message: Box<str>,
    /// How to repair it.
    pub help: Box<str>,
    /// The file.
    pub source: SourceId,
    /// The bytes that it points at.
    pub span: Span,
    /// The whole value that it is about.
    pub field_span: Span,
    /// The value's dotted path; empty where it stands on no value.
    pub field: Box<str>,
    /// The record, if the file holds one.
    pub record: Option<RecordRef>,
    /// What it holds back, if it is an error.
    pub holds: Holds,
    /// The place of the waiver that lifts it, among its workspace's.
    pub waived: Option<usize>,
    /// Whole values that hold more of the same than is reported: where the rule masks, nothing of them is printed.
    pub unreported: Vec<Span>,
}

impl Finding {
    /// Is it an error that nobody has waived?
    pub fn stands_as_error(&self) -> bool {
        self.level == Level::Error && self.waived.is_none()
    }

    /// Stands for the text that it is about: a waiver names it, and no longer holds when the text
    /// changes.
    pub fn fingerprint(&self, catalog: &Catalog) -> String {
        fingerprint::of_text(self.field_span.slice(&catalog.source(self.source).text))
    }
}
