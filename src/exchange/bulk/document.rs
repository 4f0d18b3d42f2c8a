//! Projects and listings as flat documents for a search engine, built field by field from the public
//! view. What has no value is left out. The fields stand also in `opensearch/` and `quickwit/`; both
//! engines are told to refuse others.

use serde::Serialize;

use crate::public::label::Label;
use crate::public::listing::Listing;
use crate::public::project::{Member, Project as Public};

/// A project.
#[derive(Debug, Serialize)]
pub struct Project<'a> {
    id: &'a str,
    url: String,
    title: &'a str,
    questions: String,
    approaches: String,
    findings: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    disease: Option<&'a str>,
    purposes: &'a [Label],
    #[serde(skip_serializing_if = "Option::is_none")]
    other_purpose: Option<&'a str>,
    populations: &'a [Label],
    #[serde(skip_serializing_if = "Option::is_none")]
    other_population: Option<&'a str>,
    tier: Label,
    data_version: DataVersion<'a>,
    institutions: Vec<Institution<'a>>,
    team: Vec<Person<'a>>,
    status: Label,
    created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    year: i16,
}

#[derive(Debug, Serialize)]
struct DataVersion<'a> {
    id: &'a str,
    name: &'a str,
}

/// Its id is known if it has a page.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Institution<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    name: &'a str,
}

#[derive(Debug, Serialize)]
struct Person<'a> {
    name: &'a str,
    role: &'static str,
    affiliation: Vec<&'a str>,
}

impl<'a> Project<'a> {
    /// What the engine gets of a project.
    pub fn new(project: &'a Public<'_>, base_url: &str) -> Self {
        Self {
            id: project.id,
            url: format!("{base_url}projects/{}.html", project.id),
            title: &project.title,
            questions: project.questions.join("\n\n"),
            approaches: project.approaches.join("\n\n"),
            findings: project.findings.join("\n\n"),
            disease: project.disease.as_deref(),
            purposes: &project.purposes,
            other_purpose: project.other_purpose.as_deref(),
            populations: &project.populations,
            other_population: project.other_population.as_deref(),
            tier: project.tier,
            data_version: DataVersion {
                id: project.data_version.id,
                name: &project.data_version.name,
            },
            institutions: institutions(&project.team),
            team: project.team.iter().map(person).collect(),
            status: project.status,
            created: project.created.0.to_string(),
            modified: project.modified.map(|day| day.0.to_string()),
            year: project.year(),
        }
    }
}

fn person<'a>(member: &'a Member<'_>) -> Person<'a> {
    let affiliations = member.person.affiliations.iter();
    Person {
        name: &member.person.name,
        role: if member.owner { "owner" } else { "collaborator" },
        affiliation: affiliations.map(|affiliation| &*affiliation.name).collect(),
    }
}

/// Where the team works, each once.
fn institutions<'a>(team: &'a [Member<'_>]) -> Vec<Institution<'a>> {
    let mut institutions = Vec::new();
    for affiliation in team.iter().flat_map(|member| &member.person.affiliations) {
        let institution = Institution { id: affiliation.institution, name: &affiliation.name };
        if !institutions.contains(&institution) {
            institutions.push(institution);
        }
    }
    institutions
}

/// A person on the list of violators, by one decision.
#[derive(Debug, Serialize)]
pub struct Decision<'a> {
    id: &'a str,
    url: String,
    name: &'a str,
    other_names: Vec<&'a str>,
    affiliation: &'a str,
    summary: String,
    clauses: Vec<&'static str>,
    measures: &'a [Label],
    appeal: &'static str,
    decided: String,
    listed: String,
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

impl<'a> Decision<'a> {
    /// What the engine gets of a listing.
    pub fn new(listing: &'a Listing<'_>, base_url: &str) -> Self {
        Self {
            id: listing.id,
            url: format!("{base_url}violators/{}.html", listing.id),
            name: &listing.name,
            other_names: listing.other_names.iter().map(|name| &**name).collect(),
            affiliation: &listing.affiliation,
            summary: listing.summary.join("\n\n"),
            clauses: listing.violations.iter().map(|violation| violation.clause_id).collect(),
            measures: &listing.measures,
            appeal: listing.appeal.word(),
            decided: listing.decided.0.to_string(),
            listed: listing.listed.0.to_string(),
            from: listing.from.0.to_string(),
            until: listing.until.map(|day| day.0.to_string()),
        }
    }
}
