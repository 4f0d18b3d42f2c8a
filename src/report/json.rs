//! Findings as one JSON object, for programs.

use serde::Serialize;

use crate::base::json;
use crate::report::view::Report;
use crate::rules::finding::Finding;

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    as_of: String,
    findings: Vec<Entry<'a>>,
    summary: Summary<'a>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    level: &'a str,
    message: &'a str,
    help: &'a str,
    clauses: &'a [u32],
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    record: Option<RecordName<'a>>,
    field: Option<&'a str>,
    fingerprint: String,
    waived: Option<Waived>,
}

#[derive(Serialize)]
struct RecordName<'a> {
    kind: &'a str,
    id: &'a str,
}

#[derive(Serialize)]
struct Waived {
    by: String,
    reason: String,
}

#[derive(Serialize)]
struct Summary<'a> {
    workspaces: usize,
    researchers: usize,
    institutions: usize,
    decisions: usize,
    error: usize,
    warning: usize,
    note: usize,
    held_back: &'a [String],
}

/// All findings and the summary.
pub fn render(report: &Report<'_>) -> String {
    let totals = report.totals();
    let output = Output {
        version: 1,
        as_of: report.as_of.to_string(),
        findings: report.findings.iter().map(|finding| entry(report, finding)).collect(),
        summary: Summary {
            workspaces: report.catalog.workspaces.len(),
            researchers: report.catalog.researchers.len(),
            institutions: report.catalog.institutions.len(),
            decisions: report.catalog.decisions.len(),
            error: totals.error,
            warning: totals.warning,
            note: totals.note,
            held_back: &report.held_back,
        },
    };
    json::pretty(&output)
}

fn entry<'a>(report: &'a Report<'_>, finding: &'a Finding) -> Entry<'a> {
    let (start, end) = report.place(finding);
    Entry {
        code: finding.rule.code,
        name: finding.rule.name,
        level: finding.level.word(),
        message: &finding.message,
        help: &finding.help,
        clauses: finding.rule.clauses,
        file: report.file(finding),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        record: finding.record.map(|record| RecordName {
            kind: record.kind.word(),
            id: report.catalog.id_of(record),
        }),
        field: Some(&*finding.field).filter(|field| !field.is_empty()),
        fingerprint: finding.fingerprint(report.catalog),
        waived: report.waiver(finding).map(|(by, reason)| Waived { by, reason }),
    }
}
