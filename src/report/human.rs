//! Findings for people: source lines with what they point at, the reason and the repair.

use annotate_snippets::{AnnotationKind, Level as Severity, Renderer, Snippet};

use crate::base::terminal::one_line;
use crate::report::masked::excerpt;
use crate::report::view::Report;
use crate::rules::clauses;
use crate::rules::finding::Finding;
use crate::rules::level::Level;

/// All findings, and the totals.
pub fn render(report: &Report<'_>) -> String {
    let renderer = Renderer::styled();
    let mut text = String::new();
    for finding in &report.findings {
        text.push_str(&one(report, finding, &renderer));
        text.push_str("\n\n");
    }
    text.push_str(&report.totals_in_words());
    text.push('\n');
    if !report.held_back.is_empty() {
        let held_back = report.held_back.join(", ");
        text.push_str(&format!("held back: {}\n", one_line(&held_back)));
    }
    text
}

fn one(report: &Report<'_>, finding: &Finding, renderer: &Renderer) -> String {
    let severity = match finding.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
        Level::Note => Severity::NOTE,
    };
    let excerpt = excerpt(&report.masks, &report.catalog.source(finding.source).text, finding);
    let snippet = Snippet::source(excerpt.text.as_str())
        .line_start(excerpt.first_line)
        .path(report.file(finding))
        .annotation(AnnotationKind::Primary.span(excerpt.marked));
    let mut group = severity
        .primary_title(&*finding.message)
        .id(finding.rule.code)
        .element(snippet)
        .element(Severity::HELP.message(&*finding.help));
    if let Some(clause) = finding.rule.clauses.first().and_then(|number| clauses::find(*number)) {
        let why = format!(
            "clause {}: {} `daylight explain {}` says more",
            clause.number, clause.words, finding.rule.code
        );
        group = group.element(Severity::NOTE.message(why));
    }
    if let Some((by, reason)) = report.waiver(finding) {
        group = group.element(Severity::NOTE.message(format!("waived by {by}: {reason}")));
    }
    renderer.render(&[group])
}
