//! The fields of a project that are compared, and how.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::public::record::Record;
use crate::records::vocabulary::{
    ACCESS_TIERS, AI_AN, DISSEMINATION, OUTCOMES, POPULATIONS, PURPOSES, STATUSES, Vocabulary,
};

/// A field of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What it is called.
    Title,
    /// The scientific questions.
    Questions,
    /// Data, methods and tools.
    Approaches,
    /// What is expected.
    Findings,
    /// Which disease.
    Disease,
    /// Which other purpose.
    OtherPurpose,
    /// Which other group.
    OtherPopulation,
    /// How AI/AN data are handled, in a sentence.
    AiAnDetails,
    /// Why the data are used.
    Purposes,
    /// Groups that it centers on.
    Populations,
    /// Whether it is active.
    Status,
    /// The access tier.
    AccessTier,
    /// The data release.
    DataVersion,
    /// How AI/AN data are handled.
    AiAnApproach,
    /// How results will be shared.
    Dissemination,
    /// What it hopes to bring about.
    Outcomes,
    /// Whether a review was asked for.
    Review,
    /// The team's institutions.
    Institutions,
    /// Who leads it.
    Owners,
    /// Who else works on it.
    Collaborators,
    /// Its texts in other languages.
    Translations,
}

/// How a field's values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Word by word.
    Text,
    /// Which values came and went.
    Values,
    /// How many people came and went: nobody's name is told.
    People,
    /// That they changed, and no more.
    Whether,
}

impl Field {
    /// All of them, in the order in which pages tell of them.
    pub const ALL: [Self; 21] = [
        Self::Title,
        Self::Questions,
        Self::Approaches,
        Self::Findings,
        Self::Translations,
        Self::Purposes,
        Self::Disease,
        Self::OtherPurpose,
        Self::Populations,
        Self::OtherPopulation,
        Self::AiAnApproach,
        Self::AiAnDetails,
        Self::Status,
        Self::AccessTier,
        Self::DataVersion,
        Self::Review,
        Self::Dissemination,
        Self::Outcomes,
        Self::Owners,
        Self::Collaborators,
        Self::Institutions,
    ];

    /// How its values compare.
    pub fn how(self) -> How {
        match self {
            Self::Title
            | Self::Questions
            | Self::Approaches
            | Self::Findings
            | Self::Disease
            | Self::OtherPurpose
            | Self::OtherPopulation
            | Self::AiAnDetails => How::Text,
            Self::Owners | Self::Collaborators => How::People,
            Self::Translations => How::Whether,
            _ => How::Values,
        }
    }

    /// Do also the rows of lists have it, which lack texts?
    pub fn is_in_rows(self) -> bool {
        !matches!(
            self,
            Self::Questions
                | Self::Approaches
                | Self::Findings
                | Self::Translations
                | Self::OtherPurpose
                | Self::OtherPopulation
                | Self::AiAnApproach
                | Self::AiAnDetails
                | Self::Dissemination
                | Self::Outcomes
                | Self::Review
        )
    }

    /// The word for it in data, as in `ai_an_details`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Questions => "questions",
            Self::Approaches => "approaches",
            Self::Findings => "findings",
            Self::Disease => "disease",
            Self::OtherPurpose => "other_purpose",
            Self::OtherPopulation => "other_population",
            Self::AiAnDetails => "ai_an_details",
            Self::Purposes => "purposes",
            Self::Populations => "populations",
            Self::Status => "status",
            Self::AccessTier => "access_tier",
            Self::DataVersion => "data_version",
            Self::AiAnApproach => "ai_an_approach",
            Self::Dissemination => "dissemination",
            Self::Outcomes => "outcomes",
            Self::Review => "review",
            Self::Translations => "translations",
            Self::Institutions => "institutions",
            Self::Owners => "owners",
            Self::Collaborators => "collaborators",
        }
    }

    /// The codes that its values are, if they are codes.
    pub fn vocabulary(self) -> Option<&'static Vocabulary> {
        match self {
            Self::Purposes => Some(&PURPOSES),
            Self::Populations => Some(&POPULATIONS),
            Self::Status => Some(&STATUSES),
            Self::AccessTier => Some(&ACCESS_TIERS),
            Self::AiAnApproach => Some(&AI_AN),
            Self::Dissemination => Some(&DISSEMINATION),
            Self::Outcomes => Some(&OUTCOMES),
            _ => None,
        }
    }

    /// A project's text, empty where it has none.
    pub fn text<'r>(self, record: &'r Record<'_>) -> &'r str {
        match self {
            Self::Title => &record.title,
            Self::Questions => &record.questions,
            Self::Approaches => &record.approaches,
            Self::Findings => &record.findings,
            Self::Disease => &record.disease,
            Self::OtherPurpose => &record.other_purpose,
            Self::OtherPopulation => &record.other_population,
            Self::AiAnDetails => &record.ai_an_details,
            _ => "",
        }
    }

    /// A project's values.
    pub fn values<'r>(self, record: &'r Record<'_>) -> Vec<&'r str> {
        let list = |values: &'r [Cow<'_, str>]| values.iter().map(|value| &**value).collect();
        let one = |value: &'r str| Some(value).filter(|value| !value.is_empty());
        match self {
            Self::Purposes => list(&record.purposes),
            Self::Populations => list(&record.populations),
            Self::Status => one(&record.status).into_iter().collect(),
            Self::AccessTier => one(&record.access_tier).into_iter().collect(),
            Self::DataVersion => one(&record.data_version).into_iter().collect(),
            Self::AiAnApproach => one(&record.ai_an_approach).into_iter().collect(),
            Self::Dissemination => list(&record.dissemination),
            Self::Outcomes => list(&record.outcomes),
            Self::Review => one(&record.review).into_iter().collect(),
            Self::Institutions => list(&record.institutions),
            Self::Owners => list(&record.owners),
            Self::Collaborators => list(&record.collaborators),
            Self::Translations => list(&record.translations),
            _ => Vec::new(),
        }
    }
}
