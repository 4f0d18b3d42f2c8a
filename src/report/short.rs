//! Findings, one a line: `file:line:column: level CODE message`.

use std::fmt::Write as _;

use crate::report::view::Report;

/// All findings, one a line.
pub fn render(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let (start, _) = report.place(finding);
        let waived = if finding.waived.is_some() { " (waived)" } else { "" };
        let _ = writeln!(
            text,
            "{}:{}:{}: {} {} {}{waived}",
            report.file(finding),
            start.line,
            start.column,
            finding.level.word(),
            finding.rule.code,
            finding.message
        );
    }
    text
}
