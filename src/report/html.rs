//! The review queue: one self-contained page for staff, with every finding, the text that it is about, the clause,
//! and the waiver to copy. Private: it is never part of the site.

use std::fmt::Write as _;

use crate::base::fingerprint;
use crate::base::span::floor_boundary;
use crate::base::terminal::one_line;
use crate::records::kind::Kind;
use crate::report::view::Report;
use crate::rules::clauses;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::page;

const STYLE: &str = include_str!("queue/queue.css");
const SCRIPT: &str = include_str!("queue/queue.js");
/// The longest text that is shown around a finding, in bytes.
const LONGEST: usize = 4000;

/// The whole page.
pub fn render(report: &Report<'_>) -> String {
    let mut html = String::with_capacity(report.findings.len() * 2000);
    let day = crate::base::date::long(report.as_of);
    let hash =
        |text: &str| format!("'sha256-{}'", fingerprint::base64_of(format!("\n{text}").as_bytes()));
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'\">\n\
         <title>Review queue, {day}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<p class=\"private\"><strong>Private.</strong> For staff only: this page holds texts that are not published, and must not be put on the site.</p>\n\
         <h1>Review queue</h1>\n<p>As of {day}: {}. Held back: {}.</p>\n",
        report.totals_in_words(),
        if report.held_back.is_empty() {
            "none".to_owned()
        } else {
            escape(&one_line(&report.held_back.join(", ")))
        },
    );
    controls(report, &mut html);
    html.push_str("</header>\n<main id=\"queue\">\n");
    let mut open: Option<String> = None;
    let mut ordered: Vec<&Finding> = report.findings.clone();
    ordered.sort_by_key(|finding| (finding.source, std::cmp::Reverse(finding.level), finding.span));
    for (index, finding) in ordered.iter().enumerate() {
        let heading = heading(report, finding);
        if open.as_ref() != Some(&heading) {
            if open.is_some() {
                html.push_str("</section>\n");
            }
            let _ = writeln!(html, "<section>\n<h2>{}</h2>", escape(&one_line(&heading)));
            open = Some(heading);
        }
        one(report, finding, index, &mut html);
    }
    if open.is_some() {
        html.push_str("</section>\n");
    } else {
        html.push_str("<p>There is nothing to review.</p>\n");
    }
    let _ = write!(
        html,
        "</main>\n<p id=\"status\" role=\"status\"></p>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    );
    html
}

/// Filters, and what the keys do.
fn controls(report: &Report<'_>, html: &mut String) {
    let mut rules: Vec<(&str, &str)> =
        report.findings.iter().map(|finding| (finding.rule.code, finding.rule.name)).collect();
    rules.sort_unstable();
    rules.dedup();
    let mut families: Vec<&str> = rules.iter().map(|(code, _)| &code[..2]).collect();
    families.dedup();
    html.push_str("<form id=\"filters\">\n<label>Level <select name=\"level\"><option value=\"\">All</option><option>error</option><option>warning</option><option>note</option></select></label>\n<label>Family <select name=\"family\"><option value=\"\">All</option>");
    for family in families {
        let _ = write!(html, "<option>{family}</option>");
    }
    html.push_str(
        "</select></label>\n<label>Rule <select name=\"rule\"><option value=\"\">All</option>",
    );
    for (code, name) in rules {
        let _ = write!(html, "<option value=\"{code}\">{code} {}</option>", name.replace('-', " "));
    }
    html.push_str(
        "</select></label>\n<label>Record or words <input name=\"words\" type=\"search\"></label>\n<label><input name=\"open\" type=\"checkbox\"> Only what is not looked at</label>\n</form>\n\
         <p class=\"keys\">Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>x</kbd> looked at, <kbd>c</kbd> copy the waiver, <kbd>/</kbd> filter, <kbd>Esc</kbd> back to the queue. What you mark stays in this tab only.</p>\n",
    );
}

fn heading(report: &Report<'_>, finding: &Finding) -> String {
    match finding.record {
        Some(record) => format!(
            "{} {} ({})",
            record.kind.word(),
            report.catalog.id_of(record),
            report.file(finding)
        ),
        None => report.file(finding).to_owned(),
    }
}

fn one(report: &Report<'_>, finding: &Finding, index: usize, html: &mut String) {
    let rule = finding.rule;
    let level = finding.level.word();
    let (place, _) = report.place(finding);
    let _ = write!(
        html,
        "<article id=\"f{index}\" tabindex=\"-1\" data-level=\"{level}\" data-family=\"{}\" data-rule=\"{}\">\n<h3><span class=\"level {level}\">{level}</span> {} {}{}</h3>\n",
        rule.family(),
        rule.code,
        rule.code,
        rule.name.replace('-', " "),
        if finding.waived.is_some() { " (waived)" } else { "" },
    );
    let field = if finding.field.is_empty() {
        String::new()
    } else {
        format!(" \u{b7} <code>{}</code>", escape(&finding.field))
    };
    let _ = write!(
        html,
        "<p class=\"place\">line {}, column {}{field}</p>\n<p class=\"message\">{}</p>\n",
        place.line,
        place.column,
        escape(&finding.message)
    );
    text(report, finding, html);
    let _ = writeln!(html, "<p><strong>Repair:</strong> {}</p>", escape(&finding.help));
    for clause in rule.clauses.iter().filter_map(|number| clauses::find(*number)) {
        let _ = writeln!(
            html,
            "<p class=\"clause\"><strong>Clause {}:</strong> {}</p>",
            clause.number,
            escape(clause.words)
        );
    }
    if let Some(why) = page::section(rule, "Why") {
        let _ = writeln!(
            html,
            "<details><summary>Why it matters</summary><p>{}</p></details>",
            escape(why)
        );
    }
    if let Some((by, reason)) = report.waiver(finding) {
        let _ = writeln!(html, "<p>Waived by {}: {}</p>", escape(&by), escape(&reason));
    } else if finding.record.is_some_and(|record| record.kind == Kind::Workspace)
        && finding.level >= Level::Warning
    {
        waiver(report, finding, index, html);
    }
    html.push_str(
        "<label class=\"done\"><input type=\"checkbox\"> Looked at</label>\n</article>\n",
    );
}

/// The text that a finding is about, with its words marked and every identifier covered.
fn text(report: &Report<'_>, finding: &Finding, html: &mut String) {
    let source = &report.catalog.source(finding.source).text;
    let start = floor_boundary(source, finding.field_span.start as usize);
    let end = floor_boundary(source, finding.field_span.end as usize)
        .min(floor_boundary(source, start + LONGEST));
    if start >= end || finding.field.is_empty() {
        return;
    }
    let from = floor_boundary(source, finding.span.start as usize).clamp(start, end);
    let to = floor_boundary(source, finding.span.end as usize).clamp(from, end);
    let (shown, marked) = report.masks.cover(finding.source, source, start..end, from..to);
    let _ = writeln!(
        html,
        "<blockquote>{}<mark>{}</mark>{}</blockquote>",
        escape(shown[..marked.start].trim_start_matches(['|', '>', '-', '+'])),
        escape(&shown[marked.clone()]),
        escape(&shown[marked.end..]),
    );
}

/// The waiver's YAML, to copy into the record.
fn waiver(report: &Report<'_>, finding: &Finding, index: usize, html: &mut String) {
    let day = report.as_of;
    let until = crate::base::date::plus_months(day, 12);
    let yaml = format!(
        "waivers:\n  - {{rule: {}, field: {}, fingerprint: {}, reason: \"\", by: \"\", on: {day}, until: {until}}}",
        finding.rule.code,
        field_in_yaml(&finding.field),
        finding.fingerprint(report.catalog),
    );
    let _ = writeln!(
        html,
        "<details class=\"waiver\"><summary>Waiver to copy: say why, and who answers for it</summary><pre id=\"w{index}\">{}</pre><button type=\"button\" data-copy=\"w{index}\">Copy</button></details>",
        escape(&yaml)
    );
}

/// A path as YAML in flow style: brackets want quotes.
fn field_in_yaml(field: &str) -> String {
    if field.contains(['[', ']', '{', '}', ',', ' ']) {
        format!("\"{field}\"")
    } else {
        field.to_owned()
    }
}

/// A text in HTML, as text and never as markup.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
