//! A project as the index sees it: words by field, weights, facet values, and the card that a result shows.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::public::directory::Directory;
use crate::public::listing::Listing;
use crate::public::project::{Member, Paragraphs, Project, Translation};
use crate::search::words::{is_stop_word, words};

/// A part of a project that words stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// As in `title:sleep`.
    pub name: &'static str,
    /// What a word in it counts: so many times it is put into the index.
    pub weight: usize,
}

/// The fields, each a bit of a posting's mask by its place.
pub const FIELDS: [Field; 8] = [
    Field { name: "title", weight: 8 },
    Field { name: "question", weight: 1 },
    Field { name: "approach", weight: 1 },
    Field { name: "finding", weight: 1 },
    Field { name: "disease", weight: 4 },
    Field { name: "team", weight: 3 },
    Field { name: "institution", weight: 2 },
    Field { name: "topic", weight: 1 },
];

/// By what results can be narrowed, as in `filters`.
pub const FACETS: [&str; 7] =
    ["purpose", "population", "tier", "version", "institution", "year", "status"];

/// What a result shows.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// The project's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its status, as people read it.
    pub status: &'static str,
    /// The year of its creation.
    pub year: i16,
    /// The access tier, as people read it.
    pub tier: &'static str,
    /// The first institutions of its team.
    pub institutions: String,
}

/// What a hit on the list of violators shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NameCard {
    /// The decision's id.
    pub id: String,
    /// The name as it was decided.
    pub name: String,
    /// The family name, at the end of the name, where the record tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Other names.
    pub other_names: Vec<String>,
    /// The affiliation as it was decided.
    pub affiliation: String,
    /// The day of the decision, as 2026-02-02.
    pub decided: String,
    /// The last day on the list; none: no end.
    pub until: Option<String>,
    /// Namesakes who asked to be told apart.
    pub note: Vec<String>,
}

/// The list of violators, by name.
pub fn name_cards(directory: &Directory<'_>) -> Vec<NameCard> {
    directory.listings.iter().map(name_card).collect()
}

fn name_card(listing: &Listing<'_>) -> NameCard {
    let namesake = |namesake: &crate::public::listing::Namesake<'_>| {
        format!("{}, {}", namesake.name, namesake.affiliation)
    };
    NameCard {
        id: listing.id.to_owned(),
        name: listing.name.clone().into_owned(),
        family: listing.family.clone().map(Cow::into_owned),
        other_names: listing.other_names.iter().map(|name| name.clone().into_owned()).collect(),
        affiliation: listing.affiliation.clone().into_owned(),
        decided: listing.decided.0.to_string(),
        until: listing.until.map(|until| until.0.to_string()),
        note: listing.not_this_person.iter().map(namesake).collect(),
    }
}

/// A project for the index.
#[derive(Debug)]
pub struct Document {
    /// Words by field, without stop words.
    pub words: [Vec<String>; FIELDS.len()],
    /// Words of its Spanish texts, likewise.
    pub spanish: [Vec<String>; FIELDS.len()],
    /// Codes by facet.
    pub facets: [Vec<String>; FACETS.len()],
    /// What a result shows.
    pub card: Card,
}

impl Document {
    /// Its texts in words, each with its field's number.
    pub fn texts(&self) -> impl Iterator<Item = (usize, &[String])> {
        let all = self.words.iter().enumerate().chain(self.spanish.iter().enumerate());
        all.map(|(field, words)| (field, words.as_slice()))
    }
}

/// The projects of a directory, newest first.
pub fn documents(directory: &Directory<'_>) -> Vec<Document> {
    use rayon::prelude::*;
    directory.projects.par_iter().map(document).collect()
}

/// Words of some texts, without stop words.
fn of(texts: &[&str]) -> Vec<String> {
    let all = texts.iter().flat_map(|text| words(text));
    all.filter(|word| !is_stop_word(word)).collect()
}

fn paragraphs(texts: &Paragraphs<'_>) -> Vec<String> {
    of(&texts.iter().map(|text| &**text).collect::<Vec<_>>())
}

fn spanish(translations: &[Translation<'_>]) -> [Vec<String>; FIELDS.len()] {
    let mut words: [Vec<String>; FIELDS.len()] = Default::default();
    if let Some(texts) = translations.iter().find(|texts| texts.language == "es") {
        words[0] = texts.title.iter().flat_map(|title| of(&[title])).collect();
        words[1] = paragraphs(&texts.questions);
        words[2] = paragraphs(&texts.approaches);
        words[3] = paragraphs(&texts.findings);
    }
    words
}

fn document(project: &Project<'_>) -> Document {
    let optional = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
    let team = names_of_team(project);
    let institutions = institutions_of(project);
    let names: Vec<&str> = institutions.iter().map(|(name, _)| *name).collect();
    let details = [
        optional(&project.disease),
        optional(&project.other_purpose),
        optional(&project.other_population),
    ];
    let topics: Vec<&str> = project
        .purposes
        .iter()
        .chain(&project.populations)
        .map(|label| label.label)
        .chain([project.tier.label, &*project.data_version.name])
        .collect();
    let codes = |labels: &[crate::public::label::Label]| {
        labels.iter().map(|label| label.code.to_owned()).collect::<Vec<_>>()
    };
    Document {
        words: [
            of(&[&project.title]),
            paragraphs(&project.questions),
            paragraphs(&project.approaches),
            paragraphs(&project.findings),
            of(&details.iter().flatten().map(String::as_str).collect::<Vec<_>>()),
            of(&team),
            of(&names),
            of(&topics),
        ],
        spanish: spanish(&project.translations),
        facets: [
            codes(&project.purposes),
            codes(&project.populations),
            vec![project.tier.code.to_owned()],
            vec![project.data_version.id.to_owned()],
            institutions.iter().filter_map(|(_, id)| id.map(str::to_owned)).collect(),
            vec![project.year().to_string()],
            vec![project.status.code.to_owned()],
        ],
        card: Card {
            id: project.id.to_owned(),
            title: project.title.clone().into_owned(),
            status: project.status.label,
            year: project.year(),
            tier: project.tier.label,
            institutions: shown(&names),
        },
    }
}

fn names_of_team<'p>(project: &'p Project<'_>) -> Vec<&'p str> {
    let names = |member: &'p Member<'_>| {
        let person = &member.person;
        std::iter::once(&*person.name).chain(person.other_names.iter().map(|name| &**name))
    };
    project.team.iter().flat_map(names).collect()
}

/// Names and ids, each once.
fn institutions_of<'p>(project: &'p Project<'_>) -> Vec<(&'p str, Option<&'p str>)> {
    let mut found: Vec<(&str, Option<&str>)> = Vec::new();
    for affiliation in project.team.iter().flat_map(|member| &member.person.affiliations) {
        let known = (&*affiliation.name, affiliation.institution);
        if !found.contains(&known) {
            found.push(known);
        }
    }
    found
}

/// The first two, and how many more.
fn shown(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one}; {two}"),
        [one, two, more @ ..] => format!("{one}; {two}; +{}", more.len()),
    }
}
