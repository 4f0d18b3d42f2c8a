//! What the world may see of an institution: name, kind, whether its agreement stands.

use std::borrow::Cow;

use serde::Serialize;

use crate::base::date::Date;
use crate::model::institution::Institution as Record;
use crate::public::label::Label;
use crate::records::text::clean;

/// What is known of an institution's agreement, in one word for the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// It stands.
    Stands,
    /// None is needed.
    NotNeeded,
    /// It is over.
    Over,
    /// The records hold none.
    NotRecorded,
}

/// An institution.
#[derive(Debug, Clone, Serialize)]
pub struct Institution<'a> {
    /// The id, for the page.
    pub id: &'a str,
    /// The name.
    pub name: Cow<'a, str>,
    /// What kind.
    pub kind: Option<Label>,
    /// What kind, where it is none of the official ones.
    pub kind_other: Option<Cow<'a, str>>,
    /// Whether its agreement stands.
    pub agreement: Agreement,
}

impl<'a> Institution<'a> {
    /// Builds it field by field; none for a record without a name.
    pub fn new(institution: &'a Record, as_of: Date) -> Option<Self> {
        Some(Self {
            id: &institution.id,
            name: clean(institution.name.as_ref()?),
            kind: institution.kind.map(|kind| Label::from(kind.value)),
            kind_other: institution.kind_other.as_ref().map(|text| clean(text)),
            agreement: match &institution.agreement {
                None => Agreement::NotRecorded,
                Some(agreement) if agreement.not_applicable.is_some() => Agreement::NotNeeded,
                Some(agreement) if agreement.stands_on(as_of) => Agreement::Stands,
                Some(_) => Agreement::Over,
            },
        })
    }
}
