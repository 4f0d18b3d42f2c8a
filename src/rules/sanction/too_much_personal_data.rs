//! SN005: more personal data than name and affiliation in a public text.

use crate::base::span::Span;
use crate::language::words::Words;
use crate::model::decision::Decision;
use crate::model::located::Text;
use crate::records::place::Offsets;
use crate::rules::case::Case;
use crate::rules::identifiers::detect;
use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sanction::personal::find;
use crate::rules::sink::{Place, Sink};

/// More personal data than name and affiliation in a public text.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "SN005",
    "too-much-personal-data",
    Level::Error,
    include_str!("too_much_personal_data.md"),
)
.clauses(&[12, 70])
.masking()
.checks(&[Check::Decision(check)]);

fn check(case: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    let source = &case.catalog.source(decision.source).text;
    let mut report = |field: &str, text: &Text, found: Vec<(&'static str, Span)>| {
        if found.is_empty() {
            return;
        }
        let offsets = Offsets::new(source, text.span, text);
        for (what, inner) in found {
            let span = offsets.locate(inner);
            let help = "the Code makes name and affiliation public, and nothing else: take it out";
            let message = format!("a public text holds {what}");
            sink.report(Place::new(field.to_owned(), span), message, help);
        }
    };
    for (field, text) in told(decision).chain(names(decision)) {
        let mut found = find(text);
        for (what, span) in identifiers(text) {
            let is_known =
                |(_, known): &(_, Span)| known.start < span.end && span.start < known.end;
            if !found.iter().any(is_known) {
                found.push((what, span));
            }
        }
        found.sort_by_key(|(_, span)| span.start);
        report(&field, text, found);
    }
}

/// What somebody wrote of the decision.
fn told(decision: &Decision) -> impl Iterator<Item = (String, &Text)> {
    let violations = decision.violations.iter().enumerate().filter_map(|(index, violation)| {
        Some((format!("violations[{index}].summary"), violation.summary.as_ref()?))
    });
    let events = decision.events.iter().enumerate();
    let notes = events
        .filter_map(|(index, event)| Some((format!("events[{index}].note"), event.note.as_ref()?)));
    let summary = decision.summary.iter().map(|text| ("summary".to_owned(), text));
    summary.chain(violations).chain(notes)
}

/// Names, and names of places.
fn names(decision: &Decision) -> impl Iterator<Item = (String, &Text)> {
    let namesakes = decision.not_this_person.iter().enumerate();
    let namesakes = namesakes.filter_map(|(index, namesake)| {
        Some((format!("not_this_person[{index}].affiliation"), namesake.affiliation.as_ref()?))
    });
    let own = [
        ("name.given", &decision.given),
        ("name.family", &decision.family),
        ("name.full", &decision.full),
        ("decided_by", &decision.decided_by),
        ("affiliation", &decision.affiliation),
    ];
    let own = own.into_iter().filter_map(|(field, text)| Some((field.to_owned(), text.as_ref()?)));
    namesakes.chain(own)
}

/// What the rules on identifiers are sure of, but for names and days: a decision tells of a person, and of days.
fn identifiers(text: &str) -> impl Iterator<Item = (&'static str, Span)> {
    let found = detect::all(&Words::new(text)).into_iter();
    found.filter(|found| found.level == Level::Error).filter_map(|found| {
        let what = match found.kind {
            Kind::Mail => "an e-mail address",
            Kind::Phone => "a phone number",
            Kind::SocialSecurity => "a Social Security number",
            Kind::Address => "a street address",
            Kind::Payment => "a payment number",
            Kind::MedicalRecord => "a medical record number",
            Kind::HealthPlan => "a health plan number",
            Kind::License => "a license number",
            Kind::Device => "a device's number",
            Kind::BirthDate => "a birth date",
            Kind::ParticipantId => "a participant's number",
            Kind::Credential => "a password or key",
            Kind::CareDate
            | Kind::NameAndHealth
            | Kind::NamedRelative
            | Kind::Quasi
            | Kind::Name => return None,
        };
        Some((what, found.span))
    })
}

#[cfg(test)]
mod tests {
    use super::identifiers;

    #[test]
    fn what_identifies_is_found_and_the_person_and_the_days_are_not() {
        let what = |text: &str| identifiers(text).map(|(what, _)| what).collect::<Vec<_>>();
        assert_eq!(
            what("Sent the chart with MRN 00482913 to a friend."),
            ["a medical record number"]
        );
        assert_eq!(
            what("Wrote to 1420 Maple Street, Springfield, IL 62704."),
            ["a street address"]
        );
        assert_eq!(what("Posted the password: hunter2-Blue."), ["a password or key"]);
        let usual =
            "On April 11, 2026, Rowan Halloway matched records of 1,204 people with diabetes.";
        assert_eq!(what(usual), [] as [&str; 0]);
    }
}
