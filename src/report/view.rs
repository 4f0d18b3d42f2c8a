//! What every report is made of: the records, the findings that were asked for, the totals.

use std::path::Path;

use crate::base::date::Date;
use crate::base::span::{LineColumn, line_column};
use crate::model::catalog::Catalog;
use crate::records::kind::Kind;
use crate::report::masked::Masks;
use crate::rules::finding::Finding;
use crate::rules::level::Level;

/// What a report is made of.
pub struct Report<'a> {
    /// The records.
    pub catalog: &'a Catalog,
    /// The findings, in order.
    pub findings: Vec<&'a Finding>,
    /// The day on which all was judged.
    pub as_of: Date,
    /// Ids of the workspaces that are held back.
    pub held_back: Vec<String>,
    /// What no report prints.
    pub masks: Masks,
    /// The content folder as it was named: code hosts want paths from where the program stands.
    pub content: &'a Path,
}

/// How many findings stand at each level, waived ones not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
}

impl Report<'_> {
    /// How many findings stand at each level.
    pub fn totals(&self) -> Totals {
        let count = |level| {
            self.findings
                .iter()
                .filter(|finding| finding.level == level && finding.waived.is_none())
                .count()
        };
        Totals {
            error: count(Level::Error),
            warning: count(Level::Warning),
            note: count(Level::Note),
        }
    }

    /// The file of a finding, from the content folder.
    pub fn file(&self, finding: &Finding) -> &str {
        &self.catalog.source(finding.source).path
    }

    /// The file of a finding, from where the program stands.
    pub fn file_from_here(&self, finding: &Finding) -> String {
        let content = self.content.to_string_lossy().replace('\\', "/");
        let content = content.trim_start_matches("./").trim_end_matches('/');
        match content {
            "" | "." => self.file(finding).to_owned(),
            content => format!("{content}/{}", self.file(finding)),
        }
    }

    /// Where it begins and ends.
    pub fn place(&self, finding: &Finding) -> (LineColumn, LineColumn) {
        let text = &self.catalog.source(finding.source).text;
        (
            line_column(text, finding.span.start as usize),
            line_column(text, finding.span.end as usize),
        )
    }

    /// Who waived it and why, if somebody did.
    pub fn waiver(&self, finding: &Finding) -> Option<(String, String)> {
        let record = finding.record.filter(|record| record.kind == Kind::Workspace)?;
        let waiver = &self.catalog.workspaces[record.index].waivers[finding.waived?];
        Some((waiver.by.as_ref()?.to_string(), waiver.reason.as_ref()?.to_string()))
    }

    /// `3 errors, 9 warnings, 4 notes`.
    pub fn totals_in_words(&self) -> String {
        let totals = self.totals();
        let count = |count: usize, word: &str| {
            format!("{count} {word}{}", if count == 1 { "" } else { "s" })
        };
        format!(
            "{}, {}, {}",
            count(totals.error, "error"),
            count(totals.warning, "warning"),
            count(totals.note, "note")
        )
    }
}
