//! What the world may see of a researcher.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::catalog::Catalog;
use crate::model::researcher::Researcher;
use crate::records::text::{clean, cleaned, is_web_address};

/// Where a person works, and as what.
#[derive(Debug, Clone, Serialize)]
pub struct Affiliation<'a> {
    /// The institution's id, if it has a page.
    pub institution: Option<&'a str>,
    /// Its name.
    pub name: Cow<'a, str>,
    /// The role, as people read it.
    pub role: Option<Cow<'a, str>>,
}

/// A person of a team, or of a page of their own.
#[derive(Debug, Clone, Serialize)]
pub struct Person<'a> {
    /// The id, for the page.
    pub id: &'a str,
    /// The name.
    pub name: Cow<'a, str>,
    /// By what part lists file it: the family name, or the whole where the parts are not known.
    #[serde(skip)]
    pub sort_name: Cow<'a, str>,
    /// Given and family names, where they are known apart: for citations.
    #[serde(skip)]
    pub parts: Option<(Cow<'a, str>, Cow<'a, str>)>,
    /// Other names.
    pub other_names: Vec<Cow<'a, str>>,
    /// Degrees, as people read them.
    pub degrees: Vec<&'static str>,
    /// Where the person works.
    pub affiliations: Vec<Affiliation<'a>>,
    /// A page about the person.
    pub url: Option<&'a str>,
    /// What the person says of themself.
    pub interests: Option<Cow<'a, str>>,
}

impl<'a> Person<'a> {
    /// Builds it field by field; none for a record without a name. An institution that is held back
    /// is named, without a page.
    pub fn new(
        catalog: &'a Catalog,
        researcher: &'a Researcher,
        has_page: &dyn Fn(&str) -> bool,
    ) -> Option<Self> {
        let name = researcher.written_name();
        let profile = researcher.profile.as_ref();
        Some(Self {
            id: &researcher.id,
            name: cleaned(name.shown()?),
            sort_name: cleaned(name.filed()?),
            parts: name.parts().map(|(given, family)| (clean(given), clean(family))),
            other_names: researcher.other_names.iter().map(|name| clean(name)).collect(),
            degrees: researcher.degrees.iter().map(|degree| degree.label).collect(),
            affiliations: affiliations(catalog, researcher, has_page),
            url: profile
                .and_then(|profile| profile.url.as_deref())
                .map(|url| &**url)
                .filter(|url| is_web_address(url)),
            interests: profile
                .and_then(|profile| profile.interests.as_ref())
                .map(|text| clean(text)),
        })
    }
}

fn affiliations<'a>(
    catalog: &'a Catalog,
    researcher: &'a Researcher,
    has_page: &dyn Fn(&str) -> bool,
) -> Vec<Affiliation<'a>> {
    let known = researcher.affiliations.iter().filter_map(|affiliation| {
        let institution = catalog.institution(affiliation.institution.as_ref()?)?;
        Some(Affiliation {
            institution: Some(&*institution.id).filter(|id| has_page(id)),
            name: clean(institution.name.as_ref()?),
            role: affiliation.role_label().map(clean),
        })
    });
    known.collect()
}
