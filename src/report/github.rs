//! Findings as workflow commands: GitHub shows them beside the changed lines.

use std::fmt::Write as _;

use crate::report::view::Report;
use crate::rules::level::Level;

/// One command a finding that stands.
pub fn render(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in report.findings.iter().filter(|finding| finding.waived.is_none()) {
        let (start, end) = report.place(finding);
        let command = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "notice",
        };
        let _ = writeln!(
            text,
            "::{command} file={},line={},col={},endLine={},endColumn={},title={}::{}",
            property(&report.file_from_here(finding)),
            start.line,
            start.column,
            end.line,
            end.column,
            property(&format!("{} {}", finding.rule.code, finding.rule.name)),
            data(&format!("{}. Repair: {}", finding.message, finding.help)),
        );
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
