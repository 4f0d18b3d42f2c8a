//! EX005: external data whose name or source hints at identifiers.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::external::words::first_of;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// External data whose name or source hints at identifiers.
pub(in crate::rules) const RULE: Rule =
    Rule::new("EX005", "identifiers-likely", Level::Warning, include_str!("identifiers_likely.md"))
        .clauses(&[26])
        .checks(&[Check::Workspace(check)]);

/// What names of files with identifiers are made of.
const HINTS: &[&str] = &[
    "names",
    "mrn",
    "medical record number",
    "ssn",
    "social security",
    "address list",
    "home addresses",
    "street addresses",
    "phone numbers",
    "email addresses",
    "emails",
    "identified",
    "identifiable",
    "patient names",
    "date of birth",
    "dates of birth",
    "contact list",
];

fn check(_: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (index, data) in workspace.external_data.iter().enumerate() {
        for (key, text) in [("name", &data.name), ("source", &data.source)] {
            let Some(text) = text else { continue };
            if let Some(word) = first_of(text, HINTS) {
                let place = Place::new(format!("external_data[{index}].{key}"), text.span);
                let message = format!("\u{201c}{word}\u{201d} hints at identifiers in these data");
                sink.report(place, message, "make sure that nobody can be identified by them");
            }
        }
    }
}
