//! Facets: by what projects can be browsed, with the projects of each value, newest first.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::public::institution::Institution;
use crate::public::project::Project;
use crate::records::vocabulary::{ACCESS_TIERS, POPULATIONS, PURPOSES, Vocabulary};

/// By what projects can be browsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FacetKind {
    /// Why the data are used.
    Purpose,
    /// Groups that it centers on.
    Population,
    /// The access tier.
    Tier,
    /// The data release.
    DataVersion,
    /// The year of creation.
    Year,
}

impl FacetKind {
    /// All but institutions, whose pages are the institutions' own.
    pub const ALL: [Self; 5] =
        [Self::Purpose, Self::Population, Self::Tier, Self::DataVersion, Self::Year];

    /// As in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Population => "population",
            Self::Tier => "tier",
            Self::DataVersion => "data-version",
            Self::Year => "year",
        }
    }
}

/// A value of a facet and its projects.
#[derive(Debug)]
pub struct FacetValue<'a> {
    /// As in addresses.
    pub slug: Cow<'a, str>,
    /// What people read.
    pub label: Cow<'a, str>,
    /// Places of the projects, newest first.
    pub projects: Vec<u32>,
}

/// A facet and its values, none of them empty.
#[derive(Debug)]
pub struct Facet<'a> {
    /// Which.
    pub kind: FacetKind,
    /// In the official order; years newest first.
    pub values: Vec<FacetValue<'a>>,
}

/// The facets of some projects, which are in order, newest first.
pub fn facets<'a>(projects: &[Project<'a>]) -> Vec<Facet<'a>> {
    FacetKind::ALL.into_iter().map(|kind| Facet { kind, values: values(kind, projects) }).collect()
}

/// A value's place in the official order and its slug.
type Slot<'a> = (usize, Cow<'a, str>);
/// A value's label and the places of its projects.
type Found<'a> = (Cow<'a, str>, Vec<u32>);

fn values<'a>(kind: FacetKind, projects: &[Project<'a>]) -> Vec<FacetValue<'a>> {
    let mut values: BTreeMap<Slot<'a>, Found<'a>> = BTreeMap::new();
    let mut add = |order: usize, slug: Cow<'a, str>, label: Cow<'a, str>, index: usize| {
        let entry = values.entry((order, slug)).or_insert_with(|| (label, Vec::new()));
        entry.1.push(u32::try_from(index).unwrap_or(u32::MAX));
    };
    let place = |codes: &Vocabulary, code: &str| {
        codes.codes.iter().position(|known| known.code == code).unwrap_or(0)
    };
    for (index, project) in projects.iter().enumerate() {
        match kind {
            FacetKind::Purpose => project.purposes.iter().for_each(|code| {
                add(place(&PURPOSES, code.code), code.code.into(), code.label.into(), index);
            }),
            FacetKind::Population => project.populations.iter().for_each(|code| {
                add(place(&POPULATIONS, code.code), code.code.into(), code.label.into(), index);
            }),
            FacetKind::Tier => {
                let tier = project.tier;
                add(place(&ACCESS_TIERS, tier.code), tier.code.into(), tier.label.into(), index);
            }
            FacetKind::DataVersion => {
                let version = &project.data_version;
                let order = usize::MAX - version.release as usize;
                add(order, version.id.into(), version.name.clone(), index);
            }
            FacetKind::Year => {
                let year = project.year();
                let order = usize::MAX - usize::try_from(year).unwrap_or(0);
                add(order, year.to_string().into(), year.to_string().into(), index);
            }
        }
    }
    let value = |((_, slug), (label, projects))| FacetValue { slug, label, projects };
    values.into_iter().map(value).collect()
}

/// The institutions of the projects' teams, each with its projects, newest first; in the order of
/// `institutions`.
pub fn by_institution(projects: &[Project<'_>], institutions: &[Institution<'_>]) -> Vec<Vec<u32>> {
    let places: BTreeMap<&str, usize> = institutions
        .iter()
        .enumerate()
        .map(|(index, institution)| (institution.id, index))
        .collect();
    let mut lists = vec![Vec::new(); institutions.len()];
    for (index, project) in projects.iter().enumerate() {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let affiliations = project.team.iter().flat_map(|member| &member.person.affiliations);
        for place in affiliations.filter_map(|affiliation| places.get(affiliation.institution?)) {
            let list: &mut Vec<u32> = &mut lists[*place];
            if list.last() != Some(&index) {
                list.push(index);
            }
        }
    }
    lists
}
