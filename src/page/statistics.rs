//! The statistics page. Each of its charts is a figure with a title, what it counts, a table, and its
//! numbers as data.

pub mod years;

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::{Data, What, data_stem};
use crate::page::chart::{bar::bar, scale};
use crate::page::data::cell::Cell;
use crate::page::data::row::Row as DataRow;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::facet::Facet;
use crate::public::statistics::{Subject, Tally};

/// Values of `statistics.html`.
#[derive(Serialize)]
struct Page {
    /// How many projects are counted.
    projects: usize,
    /// The charts, each with its table.
    charts: Vec<Chart>,
}

/// A chart and its table, for `chart.html`.
#[derive(Serialize)]
pub struct Chart {
    /// Its name in addresses.
    id: &'static str,
    /// Its title.
    title: String,
    /// What it tells, in a sentence.
    about: String,
    /// The image, as markup; none where the table's rows have bars.
    svg: Option<String>,
    /// What the first column of the table holds.
    head: String,
    /// The rows of the table.
    rows: Vec<Row>,
    /// Where its data are, from the site's root and without their ending.
    stem: String,
}

/// A row of a table beside a chart.
#[derive(Serialize)]
struct Row {
    /// What is counted.
    label: String,
    /// The page of these projects, from the root of the language.
    path: Option<String>,
    /// Its bar, as markup; none beside an image.
    bar: Option<String>,
    /// How many projects.
    projects: usize,
    /// Their share of all, as `12.5%`.
    share: Option<String>,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let statistics = &renderer.statistics;
    let mut charts = vec![years::of_all(renderer)];
    for (place, tally) in statistics.tallies.iter().enumerate() {
        charts.push(bars(renderer, place, tally));
    }
    let own = Page { projects: renderer.directory.projects.len(), charts };
    let (title, description) = (words.say("statistics-title"), words.say("statistics-description"));
    let head = Head::new(renderer, path, "statistics", title, description);
    shell::render(renderer, "statistics.html", &head, &own)
}

/// The projects of the directory by a subject, as a table whose rows have bars.
fn bars(renderer: &Renderer<'_>, place: usize, tally: &Tally<'_>) -> Chart {
    let words = &renderer.words;
    let slug = tally.subject.slug();
    let all = renderer.directory.projects.len();
    let counts = tally.counts.iter().map(|count| count.projects);
    let most = counts.chain([tally.without]).max().unwrap_or(0);
    let row = |label: String, path: Option<String>, projects: usize| Row {
        label,
        path,
        bar: Some(bar(projects, most)),
        projects,
        share: Some(scale::share(projects, all)),
    };
    let mut rows: Vec<Row> = (0..tally.counts.len())
        .map(|value| {
            let (label, path) = name(renderer, tally, value);
            row(label, path, tally.counts[value].projects)
        })
        .collect();
    if tally.without > 0 {
        let label = words.label("statistics-without", slug).to_owned();
        rows.push(row(label, None, tally.without));
    }
    let numbers = [("shown", tally.counts.len().into()), ("n", tally.values.into())];
    Chart {
        id: slug,
        title: words.label("statistics-title", slug).to_owned(),
        about: words.with(&format!("statistics-about-{slug}"), &numbers),
        svg: None,
        head: words.label("statistics-head", slug).to_owned(),
        rows,
        stem: data_stem(renderer, Data::Tally(place)),
    }
}

/// What people read for a value of a tally, and the page of its projects.
fn name(renderer: &Renderer<'_>, tally: &Tally<'_>, value: usize) -> (String, Option<String>) {
    let directory = renderer.directory;
    let count = &tally.counts[value];
    let english = || (count.label.to_string(), None);
    match tally.subject {
        Subject::InstitutionKind | Subject::Dissemination => {
            (renderer.words.label(tally.subject.slug(), &count.code).to_owned(), None)
        }
        Subject::Institution => {
            let found = directory.institutions.iter().position(|one| one.id == count.code);
            let path = found.map(|index| What::Institution(index, 1).place(renderer));
            (count.label.to_string(), path)
        }
        _ => {
            let of = |facet: &Facet<'_>| Some(facet.kind) == tally.subject.facet();
            let Some(facet) = directory.facets.iter().position(of) else { return english() };
            let of = &directory.facets[facet];
            let found = of.values.iter().position(|value| value.slug == count.code);
            let Some(value) = found else { return english() };
            let label = renderer.facet_label(of.kind, &of.values[value]).to_owned();
            (label, Some(What::FacetValue(facet, value, 1).place(renderer)))
        }
    }
}

/// A tally as data (`column::TALLY`).
pub fn rows<'r>(renderer: &'r Renderer<'_>, place: usize) -> Vec<DataRow<'r>> {
    let tally = &renderer.statistics.tallies[place];
    let row = |code: Cell<'r>, label: &'r str, projects: usize| {
        let of = renderer.directory.projects.len();
        vec![code, Cell::text(label), Cell::count(projects), Cell::count(of)]
    };
    let counts = tally.counts.iter();
    let mut rows: Vec<_> =
        counts.map(|count| row(Cell::text(&*count.code), &count.label, count.projects)).collect();
    if tally.without > 0 {
        let label = renderer.words.label("statistics-without", tally.subject.slug());
        rows.push(row(Cell::Nothing, label, tally.without));
    }
    rows
}
