//! A project as one row of published data: everything that its page says, by codes. What a site writes
//! in this form a later version can read, to tell what changed.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::public::label::Label;
use crate::public::project::{Project, Review};

/// The full record of a project. Only `id` must be there when it is read: sites of other versions
/// have other fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record<'a> {
    /// The workspace's id.
    pub id: Cow<'a, str>,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// The address of its page.
    pub url: Cow<'a, str>,
    /// `active` or `inactive`.
    pub status: Cow<'a, str>,
    /// The day of its creation.
    pub created: Cow<'a, str>,
    /// The day of its last change.
    pub modified: Option<Cow<'a, str>>,
    /// The access tier's code.
    pub access_tier: Cow<'a, str>,
    /// The data release's id.
    pub data_version: Cow<'a, str>,
    /// Codes of the purposes.
    pub purposes: Vec<Cow<'a, str>>,
    /// Which disease.
    pub disease: Option<Cow<'a, str>>,
    /// Codes of the groups that it centers on.
    pub populations: Vec<Cow<'a, str>>,
    /// Names of who leads it.
    pub owners: Vec<Cow<'a, str>>,
    /// Names of who else works on it.
    pub collaborators: Vec<Cow<'a, str>>,
    /// Names of the team's institutions, each once.
    pub institutions: Vec<Cow<'a, str>>,
    /// The scientific questions; a blank line between paragraphs. None where a site's data lack texts.
    pub questions: Option<Cow<'a, str>>,
    /// Data, methods and tools.
    pub approaches: Option<Cow<'a, str>>,
    /// What is expected.
    pub findings: Option<Cow<'a, str>>,
    /// Which other purpose.
    pub other_purpose: Option<Cow<'a, str>>,
    /// Which other group.
    pub other_population: Option<Cow<'a, str>>,
    /// The code of how AI/AN data are handled.
    pub ai_an_approach: Option<Cow<'a, str>>,
    /// The same in the researchers' words.
    pub ai_an_details: Option<Cow<'a, str>>,
    /// Codes of how results will be shared.
    pub dissemination: Vec<Cow<'a, str>>,
    /// Codes of what it hopes to bring about.
    pub outcomes: Vec<Cow<'a, str>>,
    /// `not_requested`, `pending` or `passed`.
    pub review: Cow<'a, str>,
}

impl<'a> Record<'a> {
    /// The row of a project, for a site at `base_url`.
    pub fn new(project: &'a Project<'a>, base_url: &str) -> Self {
        Self {
            id: project.id.into(),
            title: borrowed(&project.title),
            url: format!("{base_url}projects/{}.html", project.id).into(),
            status: project.status.code.into(),
            created: project.created.0.to_string().into(),
            modified: project.modified.map(|day| day.0.to_string().into()),
            access_tier: project.tier.code.into(),
            data_version: project.data_version.id.into(),
            purposes: codes(&project.purposes),
            disease: project.disease.as_deref().map(Cow::Borrowed),
            populations: codes(&project.populations),
            owners: names(project, true),
            collaborators: names(project, false),
            institutions: institutions(project),
            questions: Some(whole(&project.questions)),
            approaches: Some(whole(&project.approaches)),
            findings: Some(whole(&project.findings)),
            other_purpose: project.other_purpose.as_deref().map(Cow::Borrowed),
            other_population: project.other_population.as_deref().map(Cow::Borrowed),
            ai_an_approach: project
                .ai_an
                .as_ref()
                .and_then(|ai_an| ai_an.approach)
                .map(|approach| approach.code.into()),
            ai_an_details: project
                .ai_an
                .as_ref()
                .and_then(|ai_an| ai_an.details.as_deref())
                .map(Cow::Borrowed),
            dissemination: codes(&project.dissemination),
            outcomes: codes(&project.outcomes),
            review: review(project.review).into(),
        }
    }
}

fn borrowed<'a>(text: &'a Cow<'a, str>) -> Cow<'a, str> {
    Cow::Borrowed(text)
}

fn whole<'a>(paragraphs: &'a [Cow<'a, str>]) -> Cow<'a, str> {
    match paragraphs {
        [only] => borrowed(only),
        _ => Cow::Owned(paragraphs.join("\n\n")),
    }
}

fn codes(labels: &[Label]) -> Vec<Cow<'static, str>> {
    labels.iter().map(|label| label.code.into()).collect()
}

fn names<'a>(project: &'a Project<'a>, owner: bool) -> Vec<Cow<'a, str>> {
    let members = project.team.iter().filter(|member| member.owner == owner);
    members.map(|member| borrowed(&member.person.name)).collect()
}

fn institutions<'a>(project: &'a Project<'a>) -> Vec<Cow<'a, str>> {
    let mut institutions: Vec<Cow<'a, str>> = Vec::new();
    for affiliation in project.team.iter().flat_map(|member| &member.person.affiliations) {
        if !institutions.contains(&affiliation.name) {
            institutions.push(borrowed(&affiliation.name));
        }
    }
    institutions
}

fn review(review: Review) -> &'static str {
    match review {
        Review::NotRequested => "not_requested",
        Review::Pending => "pending",
        Review::Passed => "passed",
    }
}
