//! EX006: external material whose name or source hints at a malicious purpose.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::external::words::hints;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// External material whose name or source hints at a malicious purpose.
pub(in crate::rules) const RULE: Rule =
    Rule::new("EX006", "malicious-purpose", Level::Warning, include_str!("malicious_purpose.md"))
        .clauses(&[27])
        .checks(&[Check::Workspace(check)]);

/// What such material is called.
const HINTS: &[&str] = &[
    "exfiltrate",
    "exfiltration",
    "bypass",
    "scraper",
    "scraping",
    "attack",
    "de-anonymize",
    "de-anonymise",
    "deanonymize",
    "deanonymization",
    "de-anonymization",
    "re-identification",
    "reidentification",
    "crack",
    "cracker",
    "password list",
    "keylogger",
    "exploit",
];

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (place, word) in hints(workspace, HINTS) {
        sink.report(
            place,
            format!("\u{201c}{word}\u{201d} hints at a malicious purpose"),
            "find out what it is for before anything is published",
        );
    }
}
