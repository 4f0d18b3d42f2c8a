//! AC022: a name that looks like a group or a mailbox.

use crate::model::researcher::Researcher;
use crate::rules::access::group_name::looks_like_a_group;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A name that looks like a group or a mailbox.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC022", "name-of-a-group", Level::Warning, include_str!("name_of_a_group.md"))
        .clauses(&[33])
        .checks(&[Check::Researcher(check)]);

fn check(_: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(name) = researcher.display_name() else { return };
    if let Some(reason) = looks_like_a_group(&name) {
        let help = "an account is one person's: record that person; if it is a person's name, nothing needs repair";
        let message = format!("the name {reason}");
        sink.report(Place::new("name", researcher.name_span()), message, help);
    }
}
