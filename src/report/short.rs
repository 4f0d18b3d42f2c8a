//! Findings, one a line: `file:line:column: level CODE message`.

use crate::base::terminal::Lines;
use crate::report::view::Report;

/// All findings, one a line.
pub fn render(report: &Report<'_>) -> String {
    let mut text = Lines::default();
    for finding in &report.findings {
        let (start, _) = report.place(finding);
        let waived = if finding.waived.is_some() { " (waived)" } else { "" };
        text.add(format_args!(
            "{}:{}:{}: {} {} {}{waived}",
            report.file(finding),
            start.line,
            start.column,
            finding.level.word(),
            finding.rule.code,
            finding.message
        ));
    }
    text.text()
}
