//! The values of each published record, in the order of its columns.

use std::borrow::Cow;

use crate::page::data::cell::Cell;
use crate::page::data::column;
use crate::public::listing::Listing;
use crate::public::person::Person;
use crate::public::project::{Member, Project, Review, Translation};

/// A row of a table.
pub type Row<'a> = Vec<Cell<'a>>;

/// A project in lists (`column::PROJECT`).
pub fn project<'a>(project: &'a Project<'_>, base_url: &str) -> Row<'a> {
    let mut institutions: Vec<&str> = Vec::new();
    for affiliation in project.team.iter().flat_map(|member| &member.person.affiliations) {
        if !institutions.contains(&&*affiliation.name) {
            institutions.push(&affiliation.name);
        }
    }
    let names = |owner: bool| {
        let members = project.team.iter().filter(move |member| member.owner == owner);
        Cell::texts(members.map(|member| &*member.person.name))
    };
    let mut row = head(project, base_url);
    row.extend([
        Cell::text(project.data_version.id),
        Cell::texts(project.purposes.iter().map(|purpose| purpose.code)),
        Cell::optional(project.disease.as_deref(), Cell::text),
        Cell::texts(project.populations.iter().map(|population| population.code)),
        names(true),
        names(false),
        Cell::texts(institutions),
    ]);
    row
}

/// Everything that is public of a project (`column::WHOLE_PROJECT`).
pub fn whole_project<'a>(project: &'a Project<'_>, base_url: &str) -> Row<'a> {
    let version = &project.data_version;
    let mut row = head(project, base_url);
    row.extend([
        Cell::Record(
            column::DATA_VERSION,
            vec![
                Cell::text(version.id),
                Cell::text(&*version.name),
                Cell::Number(version.release.into()),
                Cell::day(version.released.0),
                Cell::optional(version.participants, |number| Cell::Number(number.into())),
            ],
        ),
        Cell::List(project.team.iter().map(member).collect()),
        Cell::texts(project.purposes.iter().map(|purpose| purpose.code)),
        Cell::optional(project.disease.as_deref(), Cell::text),
        Cell::optional(project.other_purpose.as_deref(), Cell::text),
        Cell::text(project.questions.join("\n\n")),
        Cell::text(project.approaches.join("\n\n")),
        Cell::text(project.findings.join("\n\n")),
        Cell::texts(project.populations.iter().map(|population| population.code)),
        Cell::optional(project.other_population.as_deref(), Cell::text),
        Cell::optional(project.ai_an.as_ref(), |ai_an| {
            let approach = Cell::optional(ai_an.approach, |approach| Cell::text(approach.code));
            let details = Cell::optional(ai_an.details.as_deref(), Cell::text);
            Cell::Record(column::AI_AN_HANDLING, vec![approach, details])
        }),
        Cell::texts(project.dissemination.iter().map(|way| way.code)),
        Cell::texts(project.outcomes.iter().map(|outcome| outcome.code)),
        Cell::text(match project.review {
            Review::NotRequested => "not_requested",
            Review::Pending => "pending",
            Review::Passed => "passed",
        }),
        Cell::List(project.translations.iter().map(translation).collect()),
    ]);
    row
}

fn translation<'a>(translation: &'a Translation<'_>) -> Cell<'a> {
    let text = |paragraphs: &[Cow<'_, str>]| match paragraphs {
        [] => Cell::Nothing,
        paragraphs => Cell::text(paragraphs.join("\n\n")),
    };
    Cell::Record(
        column::TRANSLATION,
        vec![
            Cell::text(translation.language),
            Cell::optional(translation.title.as_deref(), Cell::text),
            text(&translation.questions),
            text(&translation.approaches),
            text(&translation.findings),
        ],
    )
}

/// What a project's row begins with, in lists and as a whole.
fn head<'a>(project: &'a Project<'_>, base_url: &str) -> Row<'a> {
    vec![
        Cell::text(project.id),
        Cell::text(&*project.title),
        Cell::text(format!("{base_url}projects/{}.html", project.id)),
        Cell::text(project.status.code),
        Cell::day(project.created.0),
        Cell::optional(project.modified, |day| Cell::day(day.0)),
        Cell::text(project.tier.code),
    ]
}

fn member<'a>(member: &'a Member<'_>) -> Cell<'a> {
    let affiliations = member.person.affiliations.iter().map(|affiliation| {
        let institution = Cell::optional(affiliation.institution, Cell::text);
        let role = Cell::optional(affiliation.role.as_deref(), Cell::text);
        Cell::Record(column::AFFILIATION, vec![institution, Cell::text(&*affiliation.name), role])
    });
    Cell::Record(
        column::MEMBER,
        vec![
            Cell::text(member.person.id),
            Cell::text(&*member.person.name),
            Cell::texts(member.person.degrees.iter().copied()),
            Cell::Flag(member.owner),
            Cell::List(affiliations.collect()),
        ],
    )
}

/// A researcher (`column::RESEARCHER`) with a number of projects.
pub fn researcher<'a>(person: &'a Person<'_>, projects: usize, url: String) -> Row<'a> {
    vec![
        Cell::text(person.id),
        Cell::text(&*person.name),
        Cell::texts(person.degrees.iter().copied()),
        Cell::texts(person.affiliations.iter().map(|affiliation| &*affiliation.name)),
        Cell::count(projects),
        Cell::text(url),
    ]
}

/// A listing (`column::VIOLATOR`).
pub fn violator<'a>(listing: &'a Listing<'_>, url: String) -> Row<'a> {
    let violations = listing.violations.iter().map(|violation| {
        let summary = Cell::optional(violation.summary.as_deref(), Cell::text);
        Cell::Record(column::VIOLATION, vec![Cell::text(violation.clause_id), summary])
    });
    let corrections = listing.corrections.iter().map(|correction| {
        let note = Cell::optional(correction.note.as_deref(), Cell::text);
        Cell::Record(column::CORRECTION, vec![Cell::day(correction.on.0), note])
    });
    let namesakes = listing.not_this_person.iter().map(|namesake| {
        let cells = vec![Cell::text(&*namesake.name), Cell::text(&*namesake.affiliation)];
        Cell::Record(column::NAMESAKE, cells)
    });
    vec![
        Cell::text(listing.id),
        Cell::text(&*listing.name),
        Cell::texts(listing.other_names.iter().map(|name| &**name)),
        Cell::text(&*listing.affiliation),
        Cell::texts(listing.violations.iter().map(|violation| violation.clause_id)),
        Cell::texts(listing.measures.iter().map(|measure| measure.code)),
        Cell::day(listing.decided.0),
        Cell::day(listing.listed.0),
        Cell::day(listing.from.0),
        Cell::optional(listing.until, |until| Cell::day(until.0)),
        Cell::text(listing.appeal.word()),
        Cell::text(url),
        Cell::optional(listing.code_of_conduct, |version| Cell::Number(version.into())),
        Cell::text(&*listing.decided_by),
        Cell::List(violations.collect()),
        Cell::text(listing.summary.join("\n\n")),
        Cell::optional(listing.notice, Cell::text),
        Cell::List(corrections.collect()),
        Cell::List(namesakes.collect()),
    ]
}
