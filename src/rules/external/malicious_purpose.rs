//! EX006: external material whose name or source hints at a malicious purpose.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::external::words::first_of;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

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
    for (index, data) in workspace.external_data.iter().enumerate() {
        for (key, text) in [("name", &data.name), ("source", &data.source)] {
            let Some(text) = text else { continue };
            if let Some(word) = first_of(text, HINTS) {
                let place = Place::new(format!("external_data[{index}].{key}"), text.span);
                let message = format!("\u{201c}{word}\u{201d} hints at a malicious purpose");
                sink.report(place, message, "find out what it is for before anything is published");
            }
        }
    }
}
