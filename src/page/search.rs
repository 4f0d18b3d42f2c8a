//! The two search pages. Each is a form, the lists that lead to the same records without script, and
//! what the script needs to know, as data: labels and words.

mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::error::Result;
use crate::base::json;
use crate::page::address::{AzKind, What};
use crate::page::markup::script_data;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head, Link};
use crate::page::words::ENGLISH;
use crate::page::{home, violator};
use crate::public::facet::{Facet, FacetKind};
use crate::records::vocabulary::STATUSES;
use crate::search::client;

/// Values of `search.html` and `violators-search.html`.
#[derive(Serialize)]
struct View<'a> {
    /// `projects` or `violators`.
    searched: &'static str,
    /// Scripts that are needed at once, by name.
    preload: Vec<&'static str>,
    /// What the script is told: JSON, as markup of a script element.
    data: String,
    /// Lists that lead on without script.
    ways: Vec<Link<'a>>,
    /// How many there are to be found.
    total: usize,
    /// A mail to who hears of a mistake.
    correction: String,
}

/// What the script is told.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(rename = "in")]
    searched: &'static str,
    lang: &'a str,
    /// The language of the records, where it is not the page's.
    records: Option<&'a str>,
    /// The way from the site's root to the pages of the language.
    pages: &'a str,
    as_of: String,
    /// Whether files of results begin with the mark of UTF-8.
    csv_bom: bool,
    facets: Vec<FacetLabels<'a>>,
    words: BTreeMap<String, String>,
}

/// A facet and its values' codes and labels, in their order.
#[derive(Serialize)]
struct FacetLabels<'a> {
    key: &'static str,
    title: &'a str,
    values: Vec<(&'a str, &'a str)>,
}

/// Search among projects.
pub fn projects(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let (title, description) = (words.say("search-title"), words.say("search-description"));
    let mut head = Head::new(renderer, path, "search", title, description);
    head.script = true;
    let ways = home::ways(renderer).into_iter();
    let ways = ways.map(|way| Link { title: words.label("way", way.of), path: way.path }).collect();
    let told = told(renderer, "projects", facets(renderer));
    render(renderer, "search.html", &head, &told, ways, renderer.directory.projects.len())
}

/// Search in the list of violators.
pub fn violators(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let (title, description) = (words.say("names-title"), words.say("names-description"));
    let mut head = Head::new(renderer, path, "violators", title, description);
    head.noindex = true;
    head.script = true;
    let way = |title, what: What| Link { title: words.say(title), path: what.place(renderer) };
    let ways = vec![
        way("names-way-list", What::Violators(1)),
        way("violators-letters", What::Az(AzKind::Violators)),
    ];
    let told = told(renderer, "violators", Vec::new());
    render(renderer, "violators-search.html", &head, &told, ways, renderer.directory.listings.len())
}

fn told<'a>(
    renderer: &'a Renderer<'_>,
    searched: &'static str,
    facets: Vec<FacetLabels<'a>>,
) -> Told<'a> {
    Told {
        searched,
        lang: renderer.words.language,
        records: renderer.foreign(ENGLISH),
        pages: &renderer.edition().prefix,
        as_of: renderer.directory.as_of.to_string(),
        csv_bom: renderer.settings.csv_bom,
        facets,
        words: words::told(&renderer.words, searched),
    }
}

/// Labels of everything that projects can be filtered by.
fn facets<'a>(renderer: &'a Renderer<'_>) -> Vec<FacetLabels<'a>> {
    let (directory, words) = (renderer.directory, &renderer.words);
    let labels = |facet: &'a Facet<'_>| FacetLabels {
        key: key(facet.kind),
        title: words.label("facet", facet.kind.slug()),
        values: facet
            .values
            .iter()
            .map(|value| (&*value.slug, renderer.facet_label(facet.kind, value)))
            .collect(),
    };
    let mut facets: Vec<_> = directory.facets.iter().map(labels).collect();
    let institutions = directory.institutions.iter().zip(&directory.projects_of_institutions);
    facets.push(FacetLabels {
        key: "institution",
        title: words.say("facet-institution"),
        values: institutions
            .filter(|(_, projects)| !projects.is_empty())
            .map(|(institution, _)| (institution.id, &*institution.name))
            .collect(),
    });
    let statuses = STATUSES.codes.iter();
    facets.push(FacetLabels {
        key: "status",
        title: words.say("facet-status"),
        values: statuses.map(|of| (of.code, words.label("status", of.code))).collect(),
    });
    facets
}

/// A facet's name in the search and in its addresses.
pub fn key(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::DataVersion => "version",
        kind => kind.slug(),
    }
}

fn render(
    renderer: &Renderer<'_>,
    template: &str,
    head: &Head<'_>,
    told: &Told<'_>,
    ways: Vec<Link<'_>>,
    total: usize,
) -> Result<Vec<u8>> {
    let names = client::FILES.iter().map(|(name, _)| *name);
    let own = View {
        searched: told.searched,
        preload: names
            .filter(|name| name.starts_with("page-") || name.starts_with("client"))
            // Loaded when it is asked for.
            .filter(|name| *name != "page-csv.js")
            .collect(),
        data: script_data(&json::line(told)),
        ways,
        total,
        correction: violator::correction(renderer, head),
    };
    shell::render(renderer, template, head, &own)
}
