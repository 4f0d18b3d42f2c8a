//! A project as published data have it, to be compared with the same project on another site: all that
//! its page says. It is read from a line of the site's JSON Lines, or from a row of a list, which lacks
//! the texts; and made from what a build is about to publish. Both give the same record.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Deserialize;

use crate::public::label::Label;
use crate::public::project::{Project, Review, Translation};

/// What of a project is compared. A field that a row lacks is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Line")]
pub struct Record<'a> {
    /// The workspace's id.
    pub id: Cow<'a, str>,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// `active` or `inactive`.
    pub status: Cow<'a, str>,
    /// The access tier's code.
    pub access_tier: Cow<'a, str>,
    /// The data release's id.
    pub data_version: Cow<'a, str>,
    /// Codes of the purposes.
    pub purposes: Vec<Cow<'a, str>>,
    /// Which disease.
    pub disease: Cow<'a, str>,
    /// Which other purpose.
    pub other_purpose: Cow<'a, str>,
    /// Codes of the groups that it centers on.
    pub populations: Vec<Cow<'a, str>>,
    /// Which other group.
    pub other_population: Cow<'a, str>,
    /// Names of who leads it: to be counted, never told.
    pub owners: Vec<Cow<'a, str>>,
    /// Names of who else works on it.
    pub collaborators: Vec<Cow<'a, str>>,
    /// Names of the team's institutions, each once.
    pub institutions: Vec<Cow<'a, str>>,
    /// The scientific questions; a blank line between paragraphs.
    pub questions: Cow<'a, str>,
    /// Data, methods and tools.
    pub approaches: Cow<'a, str>,
    /// What is expected.
    pub findings: Cow<'a, str>,
    /// The code of how AI/AN data are handled.
    pub ai_an_approach: Cow<'a, str>,
    /// The same in the researchers' words.
    pub ai_an_details: Cow<'a, str>,
    /// Codes of how results will be shared.
    pub dissemination: Vec<Cow<'a, str>>,
    /// Codes of what it hopes to bring about.
    pub outcomes: Vec<Cow<'a, str>>,
    /// `not_requested`, `pending` or `passed`.
    pub review: Cow<'a, str>,
    /// Its texts in other languages, each with its language: to be compared, never told.
    pub translations: Vec<Cow<'a, str>>,
}

impl<'a> Record<'a> {
    /// What a site publishes of a project.
    pub fn new(project: &'a Project<'a>) -> Self {
        let optional = |text: &'a Option<Cow<'a, str>>| text.as_deref().unwrap_or("").into();
        let ai_an = project.ai_an.as_ref();
        Self {
            id: project.id.into(),
            title: (*project.title).into(),
            status: project.status.code.into(),
            access_tier: project.tier.code.into(),
            data_version: project.data_version.id.into(),
            purposes: codes(&project.purposes),
            disease: optional(&project.disease),
            other_purpose: optional(&project.other_purpose),
            populations: codes(&project.populations),
            other_population: optional(&project.other_population),
            owners: names(project, true),
            collaborators: names(project, false),
            institutions: once(project.team.iter().flat_map(|member| {
                member.person.affiliations.iter().map(|affiliation| (*affiliation.name).into())
            })),
            questions: whole(&project.questions),
            approaches: whole(&project.approaches),
            findings: whole(&project.findings),
            ai_an_approach: ai_an
                .and_then(|ai_an| ai_an.approach)
                .map_or("", |approach| approach.code)
                .into(),
            ai_an_details: ai_an.map_or("".into(), |ai_an| optional(&ai_an.details)),
            dissemination: codes(&project.dissemination),
            outcomes: codes(&project.outcomes),
            review: review(project.review).into(),
            translations: project.translations.iter().map(translated).collect(),
        }
    }
}

fn whole<'a>(paragraphs: &'a [Cow<'a, str>]) -> Cow<'a, str> {
    match paragraphs {
        [only] => (**only).into(),
        _ => paragraphs.join("\n\n").into(),
    }
}

fn translated(own: &Translation<'_>) -> Cow<'static, str> {
    let texts = [&own.questions, &own.approaches, &own.findings].map(|text| text.join("\n\n"));
    let [questions, approaches, findings] = texts;
    let title = own.title.as_deref().unwrap_or_default();
    [own.language, title, &questions, &approaches, &findings].join("\n\n").into()
}

fn codes(labels: &[Label]) -> Vec<Cow<'static, str>> {
    labels.iter().map(|label| label.code.into()).collect()
}

fn names<'a>(project: &'a Project<'a>, owner: bool) -> Vec<Cow<'a, str>> {
    let members = project.team.iter().filter(|member| member.owner == owner);
    members.map(|member| (*member.person.name).into()).collect()
}

fn once<'a>(names: impl Iterator<Item = Cow<'a, str>>) -> Vec<Cow<'a, str>> {
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(name.clone())).collect()
}

fn review(review: Review) -> &'static str {
    match review {
        Review::NotRequested => "not_requested",
        Review::Pending => "pending",
        Review::Passed => "passed",
    }
}

/// A line of `data/projects.jsonl`, or a row of `projects.json`. Only the id must be there: sites of
/// other versions have other fields.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Line {
    id: String,
    title: String,
    status: String,
    access_tier: String,
    data_version: Version,
    purposes: Vec<Cow<'static, str>>,
    disease: Option<String>,
    other_purpose: Option<String>,
    populations: Vec<Cow<'static, str>>,
    other_population: Option<String>,
    team: Vec<Member>,
    owners: Vec<Cow<'static, str>>,
    collaborators: Vec<Cow<'static, str>>,
    institutions: Vec<Cow<'static, str>>,
    questions: String,
    approaches: String,
    findings: String,
    ai_an: Option<AiAn>,
    dissemination: Vec<Cow<'static, str>>,
    outcomes: Vec<Cow<'static, str>>,
    review: String,
    translations: Vec<Translated>,
}

/// Lines name the release, rows only its id.
#[derive(Deserialize)]
#[serde(untagged)]
enum Version {
    Id(String),
    Named { id: String },
}

impl Default for Version {
    fn default() -> Self {
        Self::Id(String::new())
    }
}

#[derive(Deserialize)]
struct Member {
    name: String,
    owner: bool,
    #[serde(default)]
    affiliations: Vec<Affiliation>,
}

#[derive(Deserialize)]
struct Affiliation {
    name: String,
}

#[derive(Deserialize)]
struct AiAn {
    approach: Option<String>,
    details: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Translated {
    language: String,
    title: Option<String>,
    questions: Option<String>,
    approaches: Option<String>,
    findings: Option<String>,
}

impl From<Translated> for Cow<'_, str> {
    fn from(own: Translated) -> Self {
        let texts = [own.title, own.questions, own.approaches, own.findings];
        let texts = texts.map(Option::unwrap_or_default);
        [&[own.language], &texts[..]].concat().join("\n\n").into()
    }
}

impl From<Line> for Record<'_> {
    fn from(line: Line) -> Self {
        let optional = |text: Option<String>| text.unwrap_or_default().into();
        let (approach, details) =
            line.ai_an.map_or((None, None), |ai_an| (ai_an.approach, ai_an.details));
        let (Version::Id(version) | Version::Named { id: version }) = line.data_version;
        let (mut owners, mut collaborators) = (line.owners, line.collaborators);
        let mut institutions = line.institutions;
        for member in line.team {
            let part = if member.owner { &mut owners } else { &mut collaborators };
            part.push(member.name.into());
            institutions.extend(member.affiliations.into_iter().map(|at| at.name.into()));
        }
        Self {
            id: line.id.into(),
            title: line.title.into(),
            status: line.status.into(),
            access_tier: line.access_tier.into(),
            data_version: version.into(),
            purposes: line.purposes,
            disease: optional(line.disease),
            other_purpose: optional(line.other_purpose),
            populations: line.populations,
            other_population: optional(line.other_population),
            owners,
            collaborators,
            institutions: once(institutions.into_iter()),
            questions: line.questions.into(),
            approaches: line.approaches.into(),
            findings: line.findings.into(),
            ai_an_approach: optional(approach),
            ai_an_details: optional(details),
            dissemination: line.dissemination,
            outcomes: line.outcomes,
            review: line.review.into(),
            translations: line.translations.into_iter().map(Into::into).collect(),
        }
    }
}
