//! EX005: external data whose name or source hints at identifiers.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::external::words::hints;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

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
    for (place, word) in hints(workspace, HINTS) {
        sink.report(
            place,
            format!("\u{201c}{word}\u{201d} hints at identifiers in these data"),
            "make sure that nobody can be identified by them",
        );
    }
}
