//! Lists of projects: all of them, and those of a facet's value; and the lists of a facet's values.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::{Data, data_stem, facet_stem};
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::search;
use crate::page::shell::{self, Head};
use crate::public::facet::FacetKind;

#[derive(Serialize)]
struct List<'a> {
    heading: &'a str,
    above: Option<Link<'a>>,
    about: Option<&'a str>,
    entries: String,
    paged: Paged,
    stem: String,
    search: String,
}

#[derive(Serialize)]
struct Link<'a> {
    title: &'a str,
    path: String,
}

#[derive(Serialize)]
struct FacetPage<'a> {
    heading: &'a str,
    about: &'a str,
    values: Vec<ValueView<'a>>,
    stem: String,
}

#[derive(Serialize)]
struct ValueView<'a> {
    label: &'a str,
    path: String,
    count: usize,
}

/// All projects, newest first.
pub fn projects(renderer: &Renderer<'_>, path: &str, page: usize) -> Result<Vec<u8>> {
    let paged = Paged::new("projects", page, renderer.directory.projects.len(), PAGE);
    let head_title =
        if page == 1 { "All projects".to_owned() } else { format!("All projects, page {page}") };
    let head =
        Head::new(renderer, path, "projects", &head_title, "All research projects, newest first.");
    let range = if paged.total == 0 { 0..0 } else { paged.from - 1..paged.to };
    let own = List {
        heading: "All projects",
        above: None,
        about: Some("Newest first."),
        entries: renderer.entries(range, &head.root)?,
        paged,
        stem: "projects".into(),
        search: "search.html".into(),
    };
    shell::render(renderer, "list.html", &head, &own)
}

/// The projects of a facet's value.
pub fn facet_value(
    renderer: &Renderer<'_>,
    path: &str,
    facet: usize,
    value: usize,
    page: usize,
) -> Result<Vec<u8>> {
    let of = &renderer.directory.facets[facet];
    let value_of = &of.values[value];
    let stem = facet_stem(renderer, facet, value);
    let paged = Paged::new(&stem, page, value_of.projects.len(), PAGE);
    let kind = of.kind.title();
    let mut title = format!("{kind}: {}", value_of.label);
    if page > 1 {
        title.push_str(&format!(", page {page}"));
    }
    let description = format!("Research projects by {}: {}.", kind.to_lowercase(), value_of.label);
    let head = Head::new(renderer, path, "browse", &title, &description);
    let own = List {
        heading: &value_of.label,
        above: Some(Link { title: kind, path: format!("{}.html", of.kind.slug()) }),
        about: tier_in_words(of.kind, &value_of.slug),
        entries: renderer.entries(
            paged.slice(&value_of.projects).iter().map(|index| *index as usize),
            &head.root,
        )?,
        paged,
        stem,
        search: format!("search.html?{}={}", search::key(of.kind), value_of.slug),
    };
    shell::render(renderer, "list.html", &head, &own)
}

/// The values of a facet, with counts.
pub fn facet(renderer: &Renderer<'_>, path: &str, facet: usize) -> Result<Vec<u8>> {
    let of = &renderer.directory.facets[facet];
    let value = |(index, value): (usize, &'_ crate::public::facet::FacetValue<'_>)| {
        (index, value.label.to_string(), value.projects.len())
    };
    let values: Vec<_> = of.values.iter().enumerate().map(value).collect();
    let own = FacetPage {
        heading: of.kind.title(),
        about: about(of.kind),
        values: values
            .iter()
            .map(|(index, label, count)| ValueView {
                label,
                path: format!("{}.html", facet_stem(renderer, facet, *index)),
                count: *count,
            })
            .collect(),
        stem: data_stem(renderer, Data::Facet(facet)),
    };
    let title = format!("Projects by {}", of.kind.title().to_lowercase());
    let head = Head::new(renderer, path, "browse", &title, about(of.kind));
    shell::render(renderer, "facet.html", &head, &own)
}

fn about(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::Purpose => "Why researchers use the data. A project can have several purposes.",
        FacetKind::Population => {
            "Groups that a project centers on because medical research has often left them out. Many projects center on no group in particular."
        }
        FacetKind::Tier => "How closely access to the data is guarded.",
        FacetKind::DataVersion => "Which release of the program's data a project uses.",
        FacetKind::Year => "The year in which a project's workspace was created.",
    }
}

fn tier_in_words(kind: FacetKind, slug: &str) -> Option<&'static str> {
    match (kind, slug) {
        (FacetKind::Tier, "controlled") => Some(
            "This tier holds more detailed data, such as genetic data. Researchers need extra training and approval. All work with the data is logged and may be checked.",
        ),
        (FacetKind::Tier, _) => Some(
            "This tier holds data with a lower risk that somebody could be identified. Researchers must log in. All work with the data is logged and may be checked.",
        ),
        _ => None,
    }
}
