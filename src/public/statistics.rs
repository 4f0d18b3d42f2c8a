//! Statistics: how many projects there are of each kind and of each year.
//!
//! Every number counts projects of the directory, each at most once under a value. Where a project can
//! have several values the numbers of a tally add up to more than there are projects.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::public::directory::Directory;
use crate::public::facet::FacetKind;
use crate::records::vocabulary::{DISSEMINATION, INSTITUTION_KINDS};

/// By what projects are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Why the data are used.
    Purpose,
    /// Groups that they center on.
    Population,
    /// The access tier.
    Tier,
    /// The data release.
    DataVersion,
    /// The kinds of institutions that people of their teams work at.
    InstitutionKind,
    /// The institutions themselves, those with most projects first.
    Institution,
    /// How results will be shared.
    Dissemination,
}

impl Subject {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Purpose,
        Self::Population,
        Self::Tier,
        Self::DataVersion,
        Self::InstitutionKind,
        Self::Institution,
        Self::Dissemination,
    ];

    /// As in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::InstitutionKind => "institution-kind",
            Self::Institution => "institution",
            Self::Dissemination => "dissemination",
            Self::Purpose | Self::Population | Self::Tier | Self::DataVersion => {
                self.facet().map_or("", FacetKind::slug)
            }
        }
    }

    /// The facet by which the same projects can be browsed.
    pub fn facet(self) -> Option<FacetKind> {
        match self {
            Self::Purpose => Some(FacetKind::Purpose),
            Self::Population => Some(FacetKind::Population),
            Self::Tier => Some(FacetKind::Tier),
            Self::DataVersion => Some(FacetKind::DataVersion),
            Self::InstitutionKind | Self::Institution | Self::Dissemination => None,
        }
    }

    /// Whether a project can be counted under several values.
    pub fn repeats(self) -> bool {
        !matches!(self, Self::Tier | Self::DataVersion)
    }
}

/// A value and how many projects have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count<'a> {
    /// The official code, the release's or the institution's id.
    pub code: Cow<'a, str>,
    /// What people read, in English.
    pub label: Cow<'a, str>,
    /// How many projects.
    pub projects: usize,
}

/// The projects of the directory, counted by one subject.
#[derive(Debug)]
pub struct Tally<'a> {
    /// By what.
    pub subject: Subject,
    /// The values, none of them empty: tiers and releases in their order, others with most projects first.
    pub counts: Vec<Count<'a>>,
    /// How many projects have no value.
    pub without: usize,
    /// How many values there are; more than `counts` where only the largest are counted.
    pub values: usize,
}

/// How many projects were created in each year, in order and without a gap. Where a record or the day of the data is
/// centuries away, only the years with a project and the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Years(Vec<(i16, usize)>);

/// No program is older: what spans more years has a mistyped day, and no chart shows them all.
const CENTURY: i16 = 100;

/// The numbers of the statistics page.
#[derive(Debug)]
pub struct Statistics<'a> {
    /// How many projects by year of creation, up to the day of the data.
    pub years: Years,
    /// How many by each subject.
    pub tallies: Vec<Tally<'a>>,
}

/// How many institutions are counted one by one.
pub const INSTITUTIONS: usize = 10;

/// The fewest projects, and the fewest years with one, that make a chart of a part of the directory.
const ENOUGH: (usize, usize) = (5, 2);

impl<'a> Statistics<'a> {
    /// Counts the projects of a directory.
    pub fn new(directory: &Directory<'a>) -> Self {
        let every: Vec<u32> = (0..).take(directory.projects.len()).collect();
        Self {
            years: Years::of(directory, &every),
            tallies: Subject::ALL.into_iter().map(|subject| tally(directory, subject)).collect(),
        }
    }
}

impl Years {
    /// The projects at some places, over the years that the directory covers.
    pub fn of(directory: &Directory<'_>, places: &[u32]) -> Self {
        let oldest = directory.projects.last().map(|project| project.created.0.year());
        let newest = directory.projects.first().map(|project| project.created.0.year());
        let today = directory.as_of.year();
        let (first, last) = (oldest.unwrap_or(today), newest.unwrap_or(today).max(today));
        let created = places.iter().map(|place| directory.projects[*place as usize].year());
        Self::new(first.min(last), last, created)
    }

    /// Counts years; those before `first` or after `last` are left out.
    fn new(first: i16, last: i16, years: impl Iterator<Item = i16>) -> Self {
        let gapless = if last.saturating_sub(first) < CENTURY { first..=last } else { last..=last };
        let mut projects: BTreeMap<i16, usize> = gapless.map(|year| (year, 0)).collect();
        for year in years.filter(|year| (first..=last).contains(year)) {
            *projects.entry(year).or_default() += 1;
        }
        Self(projects.into_iter().collect())
    }

    /// Whether there is enough to draw for a part of the directory.
    pub fn are_enough(&self) -> bool {
        let with_one = self.iter().filter(|(_, projects)| *projects > 0).count();
        self.iter().map(|(_, projects)| projects).sum::<usize>() >= ENOUGH.0 && with_one >= ENOUGH.1
    }

    /// Each year and its count.
    pub fn iter(&self) -> impl Iterator<Item = (i16, usize)> + '_ {
        self.0.iter().copied()
    }
}

fn tally<'a>(directory: &Directory<'a>, subject: Subject) -> Tally<'a> {
    match subject {
        Subject::InstitutionKind => institution_kinds(directory),
        Subject::Institution => institutions(directory),
        Subject::Dissemination => dissemination(directory),
        _ => facet(directory, subject),
    }
}

/// Counts what the facet's own pages list.
fn facet<'a>(directory: &Directory<'a>, subject: Subject) -> Tally<'a> {
    let facet = directory.facets.iter().find(|facet| Some(facet.kind) == subject.facet());
    let values = || facet.into_iter().flat_map(|facet| &facet.values);
    let counts = values().map(|value| Count {
        code: value.slug.clone(),
        label: value.label.clone(),
        projects: value.projects.len(),
    });
    // Tiers and releases have an order of their own.
    let counts: Vec<Count<'a>> =
        if subject.repeats() { largest_first(counts) } else { counts.collect() };
    let with = values().flat_map(|value| value.projects.iter().copied());
    Tally { subject, values: counts.len(), counts, without: without(directory, with) }
}

fn institution_kinds<'a>(directory: &Directory<'a>) -> Tally<'a> {
    let mut kinds: BTreeMap<&'static str, BTreeSet<u32>> = BTreeMap::new();
    for (institution, projects) in
        directory.institutions.iter().zip(&directory.projects_of_institutions)
    {
        if let Some(kind) = institution.kind {
            kinds.entry(kind.code).or_default().extend(projects);
        }
    }
    let count = |code: &'static crate::records::vocabulary::Code| {
        let projects = kinds.get(code.code).map_or(0, BTreeSet::len);
        Count { code: code.code.into(), label: code.label.into(), projects }
    };
    let counts = largest_first(INSTITUTION_KINDS.codes.iter().map(count));
    let with = kinds.values().flatten().copied();
    Tally {
        subject: Subject::InstitutionKind,
        values: counts.len(),
        counts,
        without: without(directory, with),
    }
}

fn institutions<'a>(directory: &Directory<'a>) -> Tally<'a> {
    let each = directory.institutions.iter().zip(&directory.projects_of_institutions);
    let mut counts = largest_first(each.map(|(institution, projects)| Count {
        code: institution.id.into(),
        label: institution.name.clone(),
        projects: projects.len(),
    }));
    let values = counts.len();
    counts.truncate(INSTITUTIONS);
    let with = directory.projects_of_institutions.iter().flatten().copied();
    Tally { subject: Subject::Institution, counts, without: without(directory, with), values }
}

fn dissemination<'a>(directory: &Directory<'a>) -> Tally<'a> {
    let mut ways: BTreeMap<&'static str, usize> = BTreeMap::new();
    for way in directory.projects.iter().flat_map(|project| &project.dissemination) {
        *ways.entry(way.code).or_default() += 1;
    }
    let counts = largest_first(DISSEMINATION.codes.iter().map(|code| Count {
        code: code.code.into(),
        label: code.label.into(),
        projects: ways.get(code.code).copied().unwrap_or(0),
    }));
    let silent = directory.projects.iter().filter(|project| project.dissemination.is_empty());
    Tally { subject: Subject::Dissemination, values: counts.len(), counts, without: silent.count() }
}

/// Values with most projects first; equal ones stay in their order, empty ones go.
fn largest_first<'a>(counts: impl Iterator<Item = Count<'a>>) -> Vec<Count<'a>> {
    let mut counts: Vec<_> = counts.filter(|count| count.projects > 0).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.projects));
    counts
}

/// How many projects of the directory are none of these.
fn without(directory: &Directory<'_>, with: impl Iterator<Item = u32>) -> usize {
    let mut found = vec![false; directory.projects.len()];
    with.for_each(|place| found[place as usize] = true);
    found.into_iter().filter(|found| !found).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_counted_without_a_gap_and_without_strangers() {
        let years = Years::new(2021, 2025, [2021, 2021, 2024, 2019, 2030].into_iter());
        assert_eq!(
            years.iter().collect::<Vec<_>>(),
            [(2021, 2), (2022, 0), (2023, 0), (2024, 1), (2025, 0)]
        );
        assert_eq!(Years::new(2026, 2026, std::iter::empty()).0, [(2026, 0)]);
        let far = Years::new(2021, 9999, [2021, 2024, 2024].into_iter());
        assert_eq!(far.0, [(2021, 1), (2024, 2), (9999, 0)]);
    }

    #[test]
    fn five_projects_over_two_years_make_a_chart() {
        let enough = |projects: &[usize]| {
            Years((2021..).zip(projects.iter().copied()).collect()).are_enough()
        };
        assert!(enough(&[4, 0, 1]) && enough(&[20_000, 1]));
        assert!(!enough(&[5, 0, 0]) && !enough(&[2, 2]) && !enough(&[0]));
    }

    #[test]
    fn every_subject_has_an_address_of_its_own() {
        let slugs: BTreeSet<_> = Subject::ALL.into_iter().map(Subject::slug).collect();
        assert_eq!(slugs.len(), Subject::ALL.len());
        assert!(slugs.iter().all(|slug| !slug.is_empty()));
    }

    #[test]
    fn the_largest_stand_first_and_equal_ones_keep_their_order() {
        let count = |label: &'static str, projects| Count {
            code: label.into(),
            label: label.into(),
            projects,
        };
        let sorted =
            largest_first([count("a", 1), count("b", 3), count("c", 0), count("d", 3)].into_iter());
        assert_eq!(sorted.iter().map(|count| &*count.label).collect::<Vec<_>>(), ["b", "d", "a"]);
    }
}
