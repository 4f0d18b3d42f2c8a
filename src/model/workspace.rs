//! Workspaces, decoded: one research project each.

use crate::base::span::Span;
use crate::model::located::{Coded, Day, Flag, Text};
use crate::model::reader::Reader;
use crate::records::source::SourceId;
use crate::records::tree::{Node, Value};
use crate::records::vocabulary as codes;

/// Why a data version is used that was not current.
#[derive(Debug)]
pub struct OlderVersion {
    /// The mapping's place.
    pub span: Span,
    /// `continue` or `replicate`.
    pub reason: Option<Coded>,
    /// The study.
    pub study: Option<Text>,
}

/// How American Indian and Alaska Native data are handled.
#[derive(Debug)]
pub struct AiAn {
    /// The mapping's place.
    pub span: Span,
    /// The approach.
    pub approach: Option<Coded>,
    /// In a sentence.
    pub details: Option<Text>,
}

/// Data brought in from elsewhere.
#[derive(Debug)]
pub struct ExternalData {
    /// The mapping's place.
    pub span: Span,
    /// What they are called.
    pub name: Option<Text>,
    /// Where they come from.
    pub source: Option<Text>,
    /// Whether they are linked to participants.
    pub linked_to_participants: Option<Flag>,
    /// `aggregate` or `participant`.
    pub level: Option<Coded>,
    /// The permission on record.
    pub permission: Option<Text>,
    /// License or terms of use.
    pub terms: Option<Text>,
    /// What identifiers they contain; none where nobody said.
    pub contains_identifiers: Option<Coded>,
    /// Who brought them in.
    pub imported: Option<Imported>,
}

/// Who brought external data in.
#[derive(Debug)]
pub struct Imported {
    /// The mapping's place.
    pub span: Span,
    /// A researcher's id.
    pub by: Option<Text>,
    /// The day.
    pub on: Option<Day>,
    /// Whether that person answers for it.
    pub responsibility_accepted: Option<Flag>,
}

/// The texts in another language.
#[derive(Debug)]
pub struct Translation {
    /// The language's code.
    pub language: Box<str>,
    /// The title.
    pub title: Option<Text>,
    /// The questions.
    pub questions: Option<Text>,
    /// The approaches.
    pub approaches: Option<Text>,
    /// The findings.
    pub findings: Option<Text>,
}

/// What the program allowed in writing.
#[derive(Debug)]
pub struct Exception {
    /// `small_counts`, `endorsement` or `linkage`.
    pub kind: Option<Coded>,
    /// The last day that it holds.
    pub until: Option<Day>,
}

/// What a workspace said before.
#[derive(Debug)]
pub struct Earlier {
    /// The questions then.
    pub questions: Option<Text>,
    /// The approaches then.
    pub approaches: Option<Text>,
    /// The findings then.
    pub findings: Option<Text>,
    /// The purposes then.
    pub purposes: Vec<Coded>,
}

/// What a review decided.
#[derive(Debug)]
pub struct ReviewDecision {
    /// The mapping's place.
    pub span: Span,
    /// The day.
    pub on: Option<Day>,
    /// `publish` or `exclude`.
    pub display: Option<Coded>,
    /// `none`, `disable` or `disable_and_review_researchers`.
    pub access: Option<Coded>,
}

/// An accountable exception to a rule.
#[derive(Debug)]
pub struct Waiver {
    /// The mapping's place.
    pub span: Span,
    /// The rule's code.
    pub rule: Option<Text>,
    /// The field that it was given for.
    pub field: Option<Text>,
    /// Of the text that it was given for.
    pub fingerprint: Option<Text>,
    /// Why.
    pub reason: Option<Text>,
    /// Who answers for it.
    pub by: Option<Text>,
    /// The first day that it holds.
    pub on: Option<Day>,
    /// Whether `on` is written, readable or not.
    pub on_written: bool,
    /// The last day that it holds.
    pub until: Option<Day>,
}

/// A workspace.
#[derive(Debug)]
pub struct Workspace {
    /// The file.
    pub source: SourceId,
    /// The whole record.
    pub span: Span,
    /// Its id; empty where it can't be read.
    pub id: Box<str>,
    /// The id's place.
    pub id_span: Span,
    /// What the project is called.
    pub title: Option<Text>,
    /// `active` or `inactive`.
    pub status: Option<Coded>,
    /// The day of its creation.
    pub created: Option<Day>,
    /// The day of its last change.
    pub modified: Option<Day>,
    /// The day that the analysis began.
    pub analysis_started: Option<Day>,
    /// Why an older data version is used.
    pub older_version: Option<OlderVersion>,
    /// The workspace that it was cloned from.
    pub derived_from: Option<Text>,
    /// Whether an import found that the official export no longer has it: also where the day can't be read.
    pub left_export: bool,
    /// Its tier, as written: also one that no workspace can have.
    pub access_tier: Option<Text>,
    /// The id of its data release.
    pub data_version: Option<Text>,
    /// Who leads it.
    pub owners: Vec<Text>,
    /// Who else works on it.
    pub collaborators: Vec<Text>,
    /// Why the data are used.
    pub purposes: Vec<Coded>,
    /// Which disease.
    pub disease: Option<Text>,
    /// Which other purpose.
    pub other_purpose: Option<Text>,
    /// The scientific questions.
    pub questions: Option<Text>,
    /// Data, methods and tools.
    pub approaches: Option<Text>,
    /// What is expected.
    pub findings: Option<Text>,
    /// Groups that it centers on.
    pub populations: Vec<Coded>,
    /// Which other group.
    pub other_population: Option<Text>,
    /// How AI/AN data are handled.
    pub ai_an: Option<AiAn>,
    /// How results will be shared.
    pub dissemination: Vec<Coded>,
    /// What it hopes to bring about.
    pub outcomes: Vec<Coded>,
    /// Data brought in.
    pub external_data: Vec<ExternalData>,
    /// The texts in other languages.
    pub translations: Vec<Translation>,
    /// What the program allowed.
    pub exceptions: Vec<Exception>,
    /// What it said before, newest first.
    pub history: Vec<Earlier>,
    /// Whether a review was asked for.
    pub review_requested: bool,
    /// What reviews decided.
    pub reviews: Vec<ReviewDecision>,
    /// Whether a part of the review can't be read, so that nobody knows what it says.
    pub review_in_doubt: bool,
    /// Exceptions to rules.
    pub waivers: Vec<Waiver>,
    /// Places of keys, for what is missing.
    pub keys: WorkspaceKeys,
}

/// Places of the keys that findings about absent values point at.
#[derive(Debug)]
pub struct WorkspaceKeys {
    /// `disease`, or the record's start.
    pub disease: Span,
    /// `other_purpose`, or the record's start.
    pub other_purpose: Span,
    /// `other_population`, or the record's start.
    pub other_population: Span,
    /// `purposes`; empty where nothing is written there.
    pub purposes: Span,
}

impl Workspace {
    /// Decodes a workspace.
    pub fn decode(source: SourceId, node: &Node) -> Self {
        let reader = Reader::new(Some(node));
        let review = reader.map("review").map(|(review, _)| review);
        Self {
            source,
            span: node.span,
            id: reader.text("id").map(|id| id.value).unwrap_or_default(),
            id_span: reader.get("id").map_or(node.span, |id| id.span),
            title: reader.text("title"),
            status: reader.code("status", &codes::STATUSES),
            created: reader.day("created"),
            modified: reader.day("modified"),
            analysis_started: reader.day("analysis_started"),
            older_version: reader.map("older_version").map(older_version),
            derived_from: reader.text("derived_from"),
            left_export: reader.is_written("left_export"),
            access_tier: reader.text("access_tier"),
            data_version: reader.text("data_version"),
            owners: reader.texts("owners"),
            collaborators: reader.texts("collaborators"),
            purposes: reader.codes("purposes", &codes::PURPOSES),
            disease: reader.text("disease"),
            other_purpose: reader.text("other_purpose"),
            questions: reader.text("questions"),
            approaches: reader.text("approaches"),
            findings: reader.text("findings"),
            populations: reader.codes("populations", &codes::POPULATIONS),
            other_population: reader.text("other_population"),
            ai_an: reader.map("ai_an").map(|(reader, span)| AiAn {
                span,
                approach: reader.code("approach", &codes::AI_AN),
                details: reader.text("details"),
            }),
            dissemination: reader.codes("dissemination", &codes::DISSEMINATION),
            outcomes: reader.codes("outcomes", &codes::OUTCOMES),
            external_data: reader.maps("external_data").map(external_data).collect(),
            translations: translations(reader),
            exceptions: reader.maps("exceptions").map(exception).collect(),
            history: reader.maps("history").map(earlier).collect(),
            review_requested: review
                .and_then(|review| review.flag("requested"))
                .is_some_and(|flag| flag.value),
            reviews: review
                .into_iter()
                .flat_map(|review| review.maps("decisions"))
                .map(review_decision)
                .collect(),
            review_in_doubt: false,
            waivers: reader.maps("waivers").map(waiver).collect(),
            keys: WorkspaceKeys {
                disease: reader.key_span("disease"),
                other_purpose: reader.key_span("other_purpose"),
                other_population: reader.key_span("other_population"),
                purposes: reader
                    .get("purposes")
                    .filter(|node| matches!(node.value, Value::List(_)))
                    .map_or(Span::default(), |_| reader.key_span("purposes")),
            },
        }
    }

    /// The tier's code, where it is one that workspaces have.
    pub fn tier(&self) -> Option<&'static codes::Code> {
        codes::ACCESS_TIERS.find(self.access_tier.as_deref()?)
    }

    /// Owners and collaborators, each with whether they own it and the path of their reference.
    pub fn team(&self) -> impl Iterator<Item = (&Text, bool, String)> {
        let owners =
            self.owners.iter().enumerate().map(|(i, id)| (id, true, format!("owners[{i}]")));
        let others = self.collaborators.iter().enumerate();
        owners.chain(others.map(|(i, id)| (id, false, format!("collaborators[{i}]"))))
    }

    /// Does it have a purpose?
    pub fn has_purpose(&self, code: &str) -> bool {
        self.purposes.iter().any(|purpose| purpose.code == code)
    }
}

fn external_data((reader, span): (Reader<'_>, Span)) -> ExternalData {
    ExternalData {
        span,
        name: reader.text("name"),
        source: reader.text("source"),
        linked_to_participants: reader.flag("linked_to_participants"),
        level: reader.code("level", &codes::LEVELS),
        permission: reader.text("permission"),
        terms: reader.text("terms"),
        contains_identifiers: reader.code("contains_identifiers", &codes::IDENTIFIERS),
        imported: reader.map("imported").map(|(reader, span)| Imported {
            span,
            by: reader.text("by"),
            on: reader.day("on"),
            responsibility_accepted: reader.flag("responsibility_accepted"),
        }),
    }
}

fn translations(reader: Reader<'_>) -> Vec<Translation> {
    let translation = |(language, _, node): (&str, Span, &Node)| {
        let reader = Reader::new(Some(node));
        Translation {
            language: language.into(),
            title: reader.text("title"),
            questions: reader.text("questions"),
            approaches: reader.text("approaches"),
            findings: reader.text("findings"),
        }
    };
    reader.entries("translations").map(translation).collect()
}

fn exception((reader, _): (Reader<'_>, Span)) -> Exception {
    Exception { kind: reader.code("kind", &codes::EXCEPTIONS), until: reader.day("until") }
}

fn older_version((reader, span): (Reader<'_>, Span)) -> OlderVersion {
    OlderVersion {
        span,
        reason: reader.code("reason", &codes::OLDER_VERSION_REASONS),
        study: reader.text("study"),
    }
}

fn earlier((reader, _): (Reader<'_>, Span)) -> Earlier {
    Earlier {
        questions: reader.text("questions"),
        approaches: reader.text("approaches"),
        findings: reader.text("findings"),
        purposes: reader.codes("purposes", &codes::PURPOSES),
    }
}

fn review_decision((reader, span): (Reader<'_>, Span)) -> ReviewDecision {
    ReviewDecision {
        span,
        on: reader.day("on"),
        display: reader.code("display", &codes::REVIEW_DISPLAY),
        access: reader.code("access", &codes::REVIEW_ACCESS),
    }
}

fn waiver((reader, span): (Reader<'_>, Span)) -> Waiver {
    Waiver {
        span,
        rule: reader.text("rule"),
        field: reader.text("field"),
        fingerprint: reader.text("fingerprint"),
        reason: reader.text("reason"),
        by: reader.text("by"),
        on: reader.day("on"),
        on_written: reader.is_written("on"),
        until: reader.day("until"),
    }
}
