//! What the world may see of a workspace.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::catalog::Catalog;
use crate::model::located::{Coded, Text};
use crate::model::workspace::{self, Workspace};
use crate::public::day::Day;
use crate::public::label::{Label, labels};
use crate::public::person::Person;
use crate::records::text::clean;

/// A person's part in a project.
#[derive(Debug, Clone, Serialize)]
pub struct Member<'a> {
    /// The person.
    #[serde(flatten)]
    pub person: Person<'a>,
    /// Whether the person leads it.
    pub owner: bool,
}

/// The data that a project uses.
#[derive(Debug, Clone, Serialize)]
pub struct DataVersion<'a> {
    /// The release's id.
    pub id: &'a str,
    /// Its name.
    pub name: Cow<'a, str>,
    /// Its number.
    pub release: u32,
    /// The day of its release.
    pub released: Day,
    /// How many people's data it holds.
    pub participants: Option<u32>,
}

/// How AI/AN data are handled.
#[derive(Debug, Clone, Serialize)]
pub struct AiAn<'a> {
    /// The approach.
    pub approach: Option<Label>,
    /// In the researchers' words.
    pub details: Option<Cow<'a, str>>,
}

/// Whether a review was asked for, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// Nobody asked.
    NotRequested,
    /// Asked for, not yet decided.
    Pending,
    /// Reviewed; it may be shown.
    Passed,
}

/// A text as paragraphs.
pub type Paragraphs<'a> = Vec<Cow<'a, str>>;

/// A project's texts in another language, in the researchers' words; only the parts that are there.
#[derive(Debug, Clone)]
pub struct Translation<'a> {
    /// The language's code, as `es`.
    pub language: &'a str,
    /// What the project is called.
    pub title: Option<Cow<'a, str>>,
    /// The scientific questions; empty where they are not translated.
    pub questions: Paragraphs<'a>,
    /// Data, methods and tools; empty where they are not translated.
    pub approaches: Paragraphs<'a>,
    /// What is expected; empty where it is not translated.
    pub findings: Paragraphs<'a>,
}

impl<'a> Translation<'a> {
    /// Builds it field by field.
    fn new(translation: &'a workspace::Translation) -> Self {
        let text =
            |text: &'a Option<Text>| text.as_ref().map(|text| paragraphs(text)).unwrap_or_default();
        Self {
            language: &translation.language,
            title: translation.title.as_ref().map(|title| one_line(title)),
            questions: text(&translation.questions),
            approaches: text(&translation.approaches),
            findings: text(&translation.findings),
        }
    }
}

/// A project.
#[derive(Debug, Clone, Serialize)]
pub struct Project<'a> {
    /// The workspace's id, for the page.
    pub id: &'a str,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// `active` or `inactive`.
    pub status: Label,
    /// The day of its creation.
    pub created: Day,
    /// The day of its last change.
    pub modified: Option<Day>,
    /// The access tier.
    pub tier: Label,
    /// The data that it uses.
    pub data_version: DataVersion<'a>,
    /// Who does it.
    pub team: Vec<Member<'a>>,
    /// Why the data are used.
    pub purposes: Vec<Label>,
    /// Which disease.
    pub disease: Option<Cow<'a, str>>,
    /// Which other purpose.
    pub other_purpose: Option<Cow<'a, str>>,
    /// The scientific questions. Templates are given the texts apart, in the language of their page.
    #[serde(skip)]
    pub questions: Paragraphs<'a>,
    /// Data, methods and tools.
    #[serde(skip)]
    pub approaches: Paragraphs<'a>,
    /// What is expected.
    #[serde(skip)]
    pub findings: Paragraphs<'a>,
    /// Groups that it centers on.
    pub populations: Vec<Label>,
    /// Which other group.
    pub other_population: Option<Cow<'a, str>>,
    /// How AI/AN data are handled.
    pub ai_an: Option<AiAn<'a>>,
    /// How results will be shared.
    pub dissemination: Vec<Label>,
    /// What it hopes to bring about.
    pub outcomes: Vec<Label>,
    /// Whether a review was asked for.
    pub review: Review,
    /// Its texts in other languages, in the order of the record.
    #[serde(skip)]
    pub translations: Vec<Translation<'a>>,
}

impl<'a> Project<'a> {
    /// Builds it field by field; none where a required value is missing, which a finding has said.
    pub fn new(
        catalog: &'a Catalog,
        workspace: &'a Workspace,
        team: Vec<Member<'a>>,
    ) -> Option<Self> {
        let version = catalog.data_version(workspace.data_version.as_ref()?)?;
        // A detail counts only where its box is ticked: forms keep what was typed before it was unticked.
        let detail = |text: &'a Option<Text>, codes: &[Coded], code: &str| {
            text.as_ref()
                .filter(|_| codes.iter().any(|coded| coded.code == code))
                .map(|text| clean(text))
        };
        let (purposes, populations) = (&workspace.purposes, &workspace.populations);
        Some(Self {
            id: &workspace.id,
            title: one_line(workspace.title.as_ref()?),
            status: Label::from(workspace.status?.value),
            created: Day(workspace.created?.value),
            modified: workspace.modified.map(|day| Day(day.value)),
            tier: Label::from(workspace.tier()?),
            data_version: DataVersion {
                id: &version.id,
                name: clean(&version.name),
                release: version.release,
                released: Day(version.released),
                participants: version.participants,
            },
            team,
            purposes: labels(&workspace.purposes),
            disease: detail(&workspace.disease, purposes, "disease_focused"),
            other_purpose: detail(&workspace.other_purpose, purposes, "other"),
            questions: paragraphs(workspace.questions.as_ref()?),
            approaches: paragraphs(workspace.approaches.as_ref()?),
            findings: paragraphs(workspace.findings.as_ref()?),
            populations: labels(&workspace.populations),
            other_population: detail(&workspace.other_population, populations, "other"),
            ai_an: workspace.ai_an.as_ref().map(|ai_an| AiAn {
                approach: ai_an.approach.map(|approach| Label::from(approach.value)),
                details: ai_an.details.as_ref().map(|text| clean(text)),
            }),
            dissemination: labels(&workspace.dissemination),
            outcomes: labels(&workspace.outcomes),
            review: review(workspace),
            translations: workspace.translations.iter().map(Translation::new).collect(),
        })
    }

    /// The year of its creation.
    pub fn year(&self) -> i16 {
        self.created.0.year()
    }
}

fn review(workspace: &Workspace) -> Review {
    if workspace.reviews.iter().any(|review| review.display.is_some()) {
        Review::Passed
    } else if workspace.review_requested {
        Review::Pending
    } else {
        Review::NotRequested
    }
}

/// A text's paragraphs: what blank lines part.
pub fn paragraphs(text: &str) -> Paragraphs<'_> {
    let whole = match clean(text) {
        std::borrow::Cow::Borrowed(text) => return parts(text).map(Cow::Borrowed).collect(),
        std::borrow::Cow::Owned(text) => text,
    };
    parts(&whole).map(|part| Cow::Owned(part.to_owned())).collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
}

/// A title on one line: exports break some of theirs.
fn one_line(text: &str) -> Cow<'_, str> {
    let text = clean(text);
    if text.contains(['\n', '\r', '\t']) || text.contains("  ") {
        return Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    text
}
