//! Findings as SARIF 2.1.0, for code hosts and editors.

use serde_json::{Value, json};

use crate::base::json;
use crate::report::view::Report;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::page;
use crate::rules::rule::Rule;
use crate::rules::table::RULES;

/// The whole log.
pub fn render(report: &Report<'_>) -> String {
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "daylight",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": RULES.iter().map(|rule| describe(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": report.findings.iter().map(|finding| result(report, finding)).collect::<Vec<_>>(),
        }],
    });
    json::pretty(&log)
}

fn describe(rule: &Rule) -> Value {
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": page::summary(rule)},
        "defaultConfiguration": {"level": rule.level.word()},
    })
}

fn result(report: &Report<'_>, finding: &Finding) -> Value {
    let (start, end) = report.place(finding);
    let level = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let mut result = json!({
        "ruleId": finding.rule.code,
        "level": level,
        "message": {"text": format!("{}. Repair: {}", finding.message, finding.help)},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": uri(&report.file_from_here(finding))},
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        }}],
        "partialFingerprints": {"daylight/v1": finding.fingerprint(report.catalog)},
    });
    if let Some((by, reason)) = report.waiver(finding) {
        result["suppressions"] =
            json!([{"kind": "external", "justification": format!("{reason} ({by})")}]);
    }
    result
}

/// A path as a relative URI reference (RFC 3986).
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
        uri
    })
}
