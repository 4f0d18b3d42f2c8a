//! Lists of projects: all of them, and those of a facet's value; and the lists of a facet's values.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::{Data, data_stem, facet_stem};
use crate::page::feed::Followed;
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::search;
use crate::page::shell::{self, Head, Link};
use crate::page::statistics::{Chart, years};
use crate::public::facet::{FacetKind, FacetValue};

/// Values of `list.html`.
#[derive(Serialize)]
struct List<'a> {
    /// The page's heading.
    heading: &'a str,
    /// The page above.
    above: Option<Link<'a>>,
    /// What is listed, in a sentence.
    about: Option<&'a str>,
    /// The projects on this page, as markup.
    entries: String,
    /// Which page of the list.
    paged: Paged,
    /// Where the list's data are, from the site's root and without their ending.
    stem: String,
    /// The search among these projects, from the root of the language.
    search: String,
    /// The projects by year, on the first page.
    chart: Option<Chart>,
}

/// Values of `facet.html`.
#[derive(Serialize)]
struct FacetPage<'a> {
    /// The page's heading.
    heading: &'a str,
    /// What it is, in a sentence.
    about: &'a str,
    /// Its values.
    values: Vec<ValueView>,
    /// Where the data are, from the site's root and without their ending.
    stem: String,
}

/// A value of a facet.
#[derive(Serialize)]
struct ValueView {
    /// What people read.
    label: String,
    /// Its page, from the root of the language.
    path: String,
    /// How many projects have it.
    count: usize,
}

/// All projects, newest first.
pub fn projects(renderer: &Renderer<'_>, path: &str, page: usize) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let paged = Paged::new("projects", page, renderer.directory.projects.len(), PAGE);
    let heading = words.say("all-projects");
    let title = renderer.numbered_title(heading, page);
    let description = words.say("all-projects-description");
    let mut head = Head::new(renderer, path, "projects", &title, description);
    head.feed = Some(Followed::Projects.link(renderer));
    let range = if paged.total == 0 { 0..0 } else { paged.from - 1..paged.to };
    let own = List {
        heading,
        above: None,
        about: Some(words.say("newest-first")),
        entries: renderer.entries(range, &head.root)?,
        paged,
        stem: "projects".into(),
        search: "search.html".into(),
        chart: None,
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
    let words = &renderer.words;
    let of = &renderer.directory.facets[facet];
    let value_of = &of.values[value];
    let stem = facet_stem(renderer, facet, value);
    let paged = Paged::new(&stem, page, value_of.projects.len(), PAGE);
    let kind = words.label("facet", of.kind.slug());
    let label = renderer.facet_label(of.kind, value_of);
    let values = [("facet", kind.into()), ("value", label.into())];
    let title = renderer.numbered_title(&words.with("facet-value", &values), page);
    let description = words.with("facet-value-description", &values);
    let mut head = Head::new(renderer, path, "browse", &title, &description);
    head.feed = Some(Followed::FacetValue(facet, value).link(renderer));
    let about = (of.kind == FacetKind::Tier).then(|| words.label("tier-about", &value_of.slug));
    let chart = || {
        let data = Data::FacetValueYears(facet, value);
        years::of_part(renderer, &value_of.projects, label, data)
    };
    let own = List {
        heading: label,
        above: Some(Link { title: kind, path: format!("{}.html", of.kind.slug()) }),
        about,
        entries: renderer.entries(
            paged.slice(&value_of.projects).iter().map(|index| *index as usize),
            &head.root,
        )?,
        paged,
        stem,
        search: format!("search.html?{}={}", search::key(of.kind), value_of.slug),
        chart: (page == 1).then(chart).flatten(),
    };
    shell::render(renderer, "list.html", &head, &own)
}

/// The values of a facet.
pub fn facet(renderer: &Renderer<'_>, path: &str, facet: usize) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let of = &renderer.directory.facets[facet];
    let value = |(index, value): (usize, &'_ FacetValue<'_>)| ValueView {
        label: renderer.facet_label(of.kind, value).to_owned(),
        path: format!("{}.html", facet_stem(renderer, facet, index)),
        count: value.projects.len(),
    };
    let about = words.label("facet-about", of.kind.slug());
    let own = FacetPage {
        heading: words.label("facet", of.kind.slug()),
        about,
        values: of.values.iter().enumerate().map(value).collect(),
        stem: data_stem(renderer, Data::Facet(facet)),
    };
    let title = words.label("facet-title", of.kind.slug());
    let head = Head::new(renderer, path, "browse", title, about);
    shell::render(renderer, "facet.html", &head, &own)
}
