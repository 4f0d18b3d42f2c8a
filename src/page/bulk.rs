//! The page of everything that can be downloaded, and the same for catalogs (`data.json`): one list of data
//! sets for both.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::{AzKind, Data, Form, What};
use crate::page::citation::{Author, Forms, Phrases, Work};
use crate::page::data;
use crate::page::data::schema::Schema;
use crate::page::dcat::{self, Dataset, Distribution, Publisher};
use crate::page::feed::{FeedLink, Followed};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};

/// The name of a part of the site in its messages.
const SECTION: &str = "downloads";

/// A data set.
struct Set {
    /// Its name in the messages `bulk-…`.
    of: String,
    /// The page that shows the same.
    page: What,
    /// The list.
    data: Data,
    /// How many records it has.
    records: usize,
}

/// All data sets; those that every list page has beside it are left to that page.
fn sets(renderer: &Renderer<'_>) -> Vec<Set> {
    let directory = renderer.directory;
    let set = |of: &str, page, data, records| Set { of: of.to_owned(), page, data, records };
    let mut sets = vec![
        set("projects", What::Projects(1), Data::Projects, directory.projects.len()),
        set(
            "researchers",
            What::Az(AzKind::Researchers),
            Data::Researchers,
            directory.people.len(),
        ),
        set(
            "institutions",
            What::Az(AzKind::Institutions),
            Data::Institutions,
            directory.institutions.len(),
        ),
        set("violators", What::Violators(1), Data::Violators, directory.listings.len()),
    ];
    for (place, facet) in directory.facets.iter().enumerate() {
        sets.push(set(
            facet.kind.slug(),
            What::Facet(place),
            Data::Facet(place),
            facet.values.len(),
        ));
    }
    sets.push(set("rules", What::Rules, Data::Rules, crate::rules::table::RULES.len()));
    sets
}

/// The files of a set: what they are, and their media types.
fn files(set: &Set) -> Vec<(&'static str, &'static str, What)> {
    let mut files = vec![
        ("CSV", "text/csv", What::Data(set.data, Form::Csv)),
        ("JSON", "application/json", What::Data(set.data, Form::Json)),
    ];
    if set.data == Data::Projects {
        files.push(("JSON Lines", "application/jsonl", What::Lines));
    }
    files
}

/// The schema of a set's file; CSV has none.
fn schema(set: &Set, format: &str) -> Option<What> {
    match format {
        "CSV" => None,
        "JSON" => Some(What::Schema(Schema::place(data::columns(set.data)))),
        _ => Some(What::Schema(Schema::place(data::column::WHOLE_PROJECT))),
    }
}

/// Values of `bulk.html`.
#[derive(Serialize)]
struct View<'a> {
    /// What can be downloaded.
    sets: Vec<SetView>,
    /// Feeds that can be followed.
    feeds: Vec<FeedLink>,
    /// The address of the license, from the settings.
    license: Option<&'a str>,
    /// How to cite the directory.
    citation: Forms,
}

/// A set of data.
#[derive(Serialize)]
struct SetView {
    /// Its name in the messages `bulk-…`.
    of: String,
    /// Its page, from the root of the language.
    page: String,
    /// How many records.
    records: usize,
    /// Its files.
    files: Vec<FileView>,
}

/// A file.
#[derive(Serialize)]
struct FileView {
    /// As people read it.
    format: &'static str,
    /// Where it is, from the site's root.
    path: String,
    /// Where its JSON Schema is, from the site's root.
    schema: Option<String>,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let title = words.say("bulk-title");
    let head = Head::new(renderer, path, SECTION, title, words.say("bulk-description"));
    let view = |set: Set| SetView {
        page: set.page.place(renderer),
        records: set.records,
        files: files(&set)
            .into_iter()
            .map(|(format, _, what)| FileView {
                format,
                path: what.place(renderer),
                schema: schema(&set, format).map(|schema| schema.place(renderer)),
            })
            .collect(),
        of: set.of,
    };
    let feeds = [Followed::Projects, Followed::Violators];
    let own = View {
        sets: sets(renderer).into_iter().map(view).collect(),
        feeds: feeds.into_iter().map(|feed| feed.link(renderer)).collect(),
        license: renderer.settings.data_catalog.license.as_deref(),
        citation: citation(renderer, &head),
    };
    shell::render(renderer, "bulk.html", &head, &own)
}

fn citation(renderer: &Renderer<'_>, head: &Head<'_>) -> Forms {
    let directory = renderer.directory;
    let work = Work {
        key: "research-projects".into(),
        authors: vec![Author::Whole(renderer.program())],
        title: renderer.title(),
        language: renderer.words.language,
        site: renderer.title(),
        publisher: renderer.program(),
        issued: directory.as_of,
        seen: directory.as_of,
        url: &head.canonical,
    };
    Forms::new(&work, &Phrases::new(renderer, "cite-kind-data", &work))
}

/// `data.json`.
pub fn catalog(renderer: &Renderer<'_>) -> Vec<u8> {
    let words = &renderer.words;
    let sets = sets(renderer);
    let datasets: Vec<Dataset<'_>> = sets
        .iter()
        .map(|set| Dataset {
            page: set.page.address(renderer),
            title: words.label("bulk", &set.of),
            about: words.label("bulk-about", &set.of),
            keywords: words.say("bulk-keywords").split(", ").collect(),
            files: files(set)
                .into_iter()
                .map(|(format, media_type, what)| Distribution {
                    format,
                    media_type,
                    address: what.address(renderer),
                    schema: schema(set, format).map(|schema| schema.address(renderer)),
                })
                .collect(),
        })
        .collect();
    let publisher = Publisher {
        name: renderer.program(),
        mail: &renderer.settings.corrections,
        language: words.language,
        modified: renderer.directory.as_of.to_string(),
        settings: &renderer.settings.data_catalog,
    };
    dcat::text(&publisher, &datasets).into_bytes()
}
