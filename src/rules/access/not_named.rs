//! AC030: no name, no affiliation or no profile to publish.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// No name or no affiliation to publish; as a note, no profile.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC030", "not-named", Level::Error, include_str!("not_named.md"))
        .clauses(&[66])
        .checks(&[Check::Researcher(check)]);

fn check(_: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let start = researcher.span;
    if researcher.display_name().is_none() {
        let help =
            "add `given_name` and `family_name`, or `name`: the Code says that it is published";
        sink.report(Place::missing("name", start), "the name is missing", help);
    }
    if !researcher.affiliations.iter().any(|affiliation| affiliation.institution.is_some()) {
        let help = "add one: the Code says that the affiliation is published";
        sink.report(Place::missing("affiliations", start), "the affiliation is missing", help);
    }
    if researcher.profile.is_none() {
        let place = Place::missing("profile", researcher.name_span());
        sink.report_as(
            Level::Note,
            place,
            "the profile is missing",
            "ask for a sentence on the person's interests",
        );
    }
}
