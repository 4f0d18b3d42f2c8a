//! Researchers, decoded.

use std::borrow::Cow;

use crate::base::span::Span;
use crate::model::located::{Coded, Day, Flag, Located, Text};
use crate::model::name::Name;
use crate::model::reader::Reader;
use crate::records::source::SourceId;
use crate::records::tree::Node;
use crate::records::vocabulary::{self as codes, Code};

/// Where a person works.
#[derive(Debug)]
pub struct Affiliation {
    /// The institution's id.
    pub institution: Option<Text>,
    /// A role code or a text.
    pub role: Option<Text>,
    /// Whether the institution confirmed it.
    pub verified: bool,
}

impl Affiliation {
    /// The role as people read it.
    pub fn role_label(&self) -> Option<&str> {
        let role = self.role.as_ref()?;
        Some(codes::ROLES.find(role).map_or(role, |code| code.label))
    }
}

/// What a person says of themself.
#[derive(Debug)]
pub struct Profile {
    /// A page about the person.
    pub url: Option<Text>,
    /// A sentence.
    pub interests: Option<Text>,
}

/// The signed Code.
#[derive(Debug)]
pub struct Signature {
    /// The mapping's place.
    pub span: Span,
    /// The version signed.
    pub version: Option<Located<u32>>,
    /// The day.
    pub signed: Option<Day>,
    /// The name as signed.
    pub signature: Option<Text>,
    /// The statements initialed.
    pub initials: Vec<Coded>,
}

/// An answer to the misconduct form.
#[derive(Debug)]
pub struct Disclosure {
    /// The mapping's place.
    pub span: Span,
    /// Whether there were penalties.
    pub penalties: Option<Flag>,
    /// The day that the form was handed in.
    pub reported: Option<Day>,
}

/// How a person came to be authorized. Private, whole.
#[derive(Debug)]
pub struct Authorization {
    /// The mapping's place.
    pub span: Span,
    /// One person's own login.
    pub account: Option<Text>,
    /// `individual`, or it is a finding.
    pub account_kind: Option<Text>,
    /// When the identity was verified.
    pub identity_verified: Option<Day>,
    /// When the trainings were done: tier and day.
    pub training: Vec<(&'static Code, Day)>,
    /// When the trainings were last refreshed: tier and day.
    pub training_refreshed: Vec<(&'static Code, Day)>,
    /// The signed Code.
    pub code_of_conduct: Option<Signature>,
    /// All other steps.
    pub onboarding_complete: Option<Flag>,
    /// The tiers granted.
    pub tiers: Vec<Coded>,
    /// Where the research is done.
    pub jurisdictions: Vec<Text>,
    /// Answers to the misconduct form.
    pub disclosures: Vec<Disclosure>,
    /// Whether the account may be used.
    pub status: Option<Coded>,
}

/// A researcher.
#[derive(Debug)]
pub struct Researcher {
    /// The file.
    pub source: SourceId,
    /// The whole record.
    pub span: Span,
    /// The id; empty where it can't be read.
    pub id: Box<str>,
    /// The id's place.
    pub id_span: Span,
    /// Given names.
    pub given_name: Option<Text>,
    /// Family names.
    pub family_name: Option<Text>,
    /// The whole name, where its parts are not known apart.
    pub name: Option<Text>,
    /// Former names, native script.
    pub other_names: Vec<Text>,
    /// Degrees.
    pub degrees: Vec<Coded>,
    /// Where the person works.
    pub affiliations: Vec<Affiliation>,
    /// What the person says of themself.
    pub profile: Option<Profile>,
    /// How the person came to be authorized.
    pub authorization: Option<Authorization>,
    /// The place of the key `authorization`.
    pub authorization_key: Span,
}

impl Researcher {
    /// Decodes a researcher.
    pub fn decode(source: SourceId, node: &Node) -> Self {
        let reader = Reader::new(Some(node));
        let affiliation = |(reader, _): (Reader<'_>, Span)| Affiliation {
            institution: reader.text("institution"),
            role: reader.text("role"),
            verified: reader.flag("verified").is_some_and(|flag| flag.value),
        };
        Self {
            source,
            span: node.span,
            id: reader.text("id").map(|id| id.value).unwrap_or_default(),
            id_span: reader.get("id").map_or(node.span, |id| id.span),
            given_name: reader.text("given_name"),
            family_name: reader.text("family_name"),
            name: reader.text("name"),
            other_names: reader.texts("other_names"),
            degrees: reader.codes("degrees", &codes::DEGREES),
            affiliations: reader.maps("affiliations").map(affiliation).collect(),
            profile: reader.map("profile").map(|(profile, _)| Profile {
                url: profile.text("url"),
                interests: profile.text("interests"),
            }),
            authorization: reader
                .map("authorization")
                .map(|(reader, span)| authorization(reader, span)),
            authorization_key: reader.key_span("authorization"),
        }
    }

    /// The name, in the parts that are written.
    pub fn written_name(&self) -> Name<'_> {
        Name {
            full: self.name.as_ref(),
            given: self.given_name.as_ref(),
            family: self.family_name.as_ref(),
        }
    }

    /// The name as it is shown.
    pub fn display_name(&self) -> Option<Cow<'_, str>> {
        self.written_name().shown()
    }

    /// The place of the name.
    pub fn name_span(&self) -> Span {
        let name = self.name.as_ref().or(self.family_name.as_ref()).or(self.given_name.as_ref());
        name.map_or(Span { start: self.span.start, end: self.span.start }, |name| name.span)
    }
}

fn authorization(reader: Reader<'_>, span: Span) -> Authorization {
    let days = |key| {
        let training = reader.map(key).map(|(training, _)| training);
        let tiers = codes::ACCESS_TIERS.codes.iter();
        tiers.filter_map(|tier| Some((tier, training?.day(tier.code)?))).collect()
    };
    let disclosure = |(reader, span): (Reader<'_>, Span)| Disclosure {
        span,
        penalties: reader.flag("penalties"),
        reported: reader.day("reported"),
    };
    Authorization {
        span,
        account: reader.text("account"),
        account_kind: reader.text("account_kind"),
        identity_verified: reader.day("identity_verified"),
        training: days("training"),
        training_refreshed: days("training_refreshed"),
        code_of_conduct: reader.map("code_of_conduct").map(|(reader, span)| Signature {
            span,
            version: reader.number("version"),
            signed: reader.day("signed"),
            signature: reader.text("signature"),
            initials: reader.codes("initials", &codes::INITIALS),
        }),
        onboarding_complete: reader.flag("onboarding_complete"),
        tiers: reader.codes("tiers", &codes::ACCESS_TIERS),
        jurisdictions: reader.texts("jurisdictions"),
        disclosures: reader.maps("disclosures").map(disclosure).collect(),
        status: reader.code("status", &codes::ACCOUNT_STATUSES),
    }
}
