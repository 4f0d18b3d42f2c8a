//! Feeds: what is new in a list, in the language of its page. The feed of the list of violators is the whole
//! list, latest change first, so that a name that left the list has left the feed.

pub mod atom;

use serde::Serialize;

use crate::base::date::Date;
use crate::page::address::What;
use crate::page::feed::atom::{Entry, Feed};
use crate::page::project::EntryTexts;
use crate::page::renderer::Renderer;
use crate::public::listing::{Appeal, Listing};

/// How many of the newest projects a feed holds.
const MOST: usize = 50;

/// A list that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// All projects.
    Projects,
    /// The projects of a facet's value.
    FacetValue(usize, usize),
    /// The projects of an institution.
    Institution(usize),
    /// The list of violators.
    Violators,
}

/// A feed, for the head of the page that it follows and for the link on it.
#[derive(Serialize)]
pub struct FeedLink {
    /// What it is called.
    pub title: String,
    /// Its address, from the root of the language.
    pub path: String,
}

impl Followed {
    /// The first page of the list.
    pub fn page(self) -> What {
        match self {
            Self::Projects => What::Projects(1),
            Self::FacetValue(facet, value) => What::FacetValue(facet, value, 1),
            Self::Institution(index) => What::Institution(index, 1),
            Self::Violators => What::Violators(1),
        }
    }

    /// The feed's title: the list's and the site's.
    fn title(self, renderer: &Renderer<'_>) -> String {
        let words = &renderer.words;
        let list = match self {
            Self::Projects => words.say("all-projects").to_owned(),
            Self::FacetValue(facet, value) => {
                let of = &renderer.directory.facets[facet];
                let kind = words.label("facet", of.kind.slug());
                let label = renderer.facet_label(of.kind, &of.values[value]);
                words.with("facet-value", &[("facet", kind.into()), ("value", label.into())])
            }
            Self::Institution(index) => renderer.directory.institutions[index].name.to_string(),
            Self::Violators => words.say("violators-title").to_owned(),
        };
        format!("{list} | {}", renderer.title())
    }

    /// For the page that it follows.
    pub fn link(self, renderer: &Renderer<'_>) -> FeedLink {
        FeedLink { title: self.title(renderer), path: What::Feed(self).place(renderer) }
    }
}

/// A feed.
pub fn render(renderer: &Renderer<'_>, followed: Followed) -> Vec<u8> {
    let directory = renderer.directory;
    let newest = |list: &[u32]| list.iter().take(MOST).map(|index| *index as usize).collect();
    let (about, entries) = match followed {
        Followed::Projects => {
            let all = (0..directory.projects.len()).take(MOST).collect();
            ("all-projects-description", projects(renderer, all))
        }
        Followed::FacetValue(facet, value) => {
            let list = &directory.facets[facet].values[value].projects;
            ("feed-projects", projects(renderer, newest(list)))
        }
        Followed::Institution(index) => {
            let list = &directory.projects_of_institutions[index];
            ("feed-projects", projects(renderer, newest(list)))
        }
        Followed::Violators => ("feed-violators", violators(renderer)),
    };
    let feed = Feed {
        title: &followed.title(renderer),
        subtitle: renderer.words.say(about),
        language: renderer.words.language,
        address: &What::Feed(followed).address(renderer),
        page: &followed.page().address(renderer),
        author: renderer.program(),
        updated: entries.iter().map(|(day, _)| *day).max().unwrap_or(directory.as_of),
    };
    atom::feed(&feed, entries.iter().map(|(_, entry)| entry.as_str())).into_bytes()
}

/// Entries with the days of their last change.
fn projects(renderer: &Renderer<'_>, places: Vec<usize>) -> Vec<(Date, String)> {
    places.into_iter().map(|index| project(renderer, index)).collect()
}

fn project(renderer: &Renderer<'_>, index: usize) -> (Date, String) {
    let project = &renderer.directory.projects[index];
    let own = renderer.words.language;
    let texts = EntryTexts::new(renderer, project);
    let owners = project.team.iter().filter(|member| member.owner);
    let updated = project.modified.unwrap_or(project.created).0;
    let entry = Entry {
        title: texts.title,
        title_language: texts.title_lang.unwrap_or(own),
        summary: &texts.lead,
        summary_language: texts.lead_lang.unwrap_or(own),
        page: &What::Project(index).address(renderer),
        authors: owners.map(|member| &*member.person.name).collect(),
        published: project.created.0,
        updated,
    };
    (updated, atom::entry(&entry))
}

fn violators(renderer: &Renderer<'_>) -> Vec<(Date, String)> {
    let mut places: Vec<usize> = (0..renderer.directory.listings.len()).collect();
    places.sort_by_key(|index| {
        let listing = &renderer.directory.listings[*index];
        (std::cmp::Reverse(changed(listing)), listing.id)
    });
    places.into_iter().map(|index| violator(renderer, index)).collect()
}

fn violator(renderer: &Renderer<'_>, index: usize) -> (Date, String) {
    let listing = &renderer.directory.listings[index];
    let words = &renderer.words;
    let summary = words.with(
        "feed-listing",
        &[
            ("affiliation", (&*listing.affiliation).into()),
            ("number", listing.id.into()),
            ("listed", words.day(listing.listed.0).into()),
        ],
    );
    let updated = changed(listing);
    let entry = Entry {
        title: &listing.name,
        title_language: words.language,
        summary: &summary,
        summary_language: words.language,
        page: &What::Violator(index).address(renderer),
        authors: Vec::new(),
        published: listing.listed.0,
        updated,
    };
    (updated, atom::entry(&entry))
}

/// The latest day on which something changed in a listing.
pub fn changed(listing: &Listing<'_>) -> Date {
    let appeal = match listing.appeal {
        Appeal::Final { .. } | Appeal::Open { .. } => None,
        Appeal::Pending { appealed } | Appeal::Late { appealed } => Some(appealed),
        Appeal::Upheld { on, .. } | Appeal::Modified { on, .. } => Some(on),
    };
    let corrected = listing.corrections.iter().map(|correction| correction.on);
    let latest = corrected.chain(appeal).fold(listing.listed, Ord::max);
    latest.0
}
