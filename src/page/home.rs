//! The home page: what this is, the numbers, the latest projects, the ways in.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::{AzKind, What};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::structured::{self, Place};

/// Values of `home.html`.
#[derive(Serialize)]
struct Home {
    /// How much there is.
    numbers: Vec<Number>,
    /// The newest projects, as markup.
    latest: String,
    /// Lists that lead to all projects.
    ways: Vec<Way>,
}

/// A number; `of` is its name in the messages `home-…`.
#[derive(Serialize)]
struct Number {
    /// What is counted.
    of: &'static str,
    /// How many.
    count: usize,
    /// Their page, from the root of the language.
    path: String,
}

/// A list that leads to projects; `of` is its name in the messages `way-…`.
#[derive(Serialize)]
pub struct Way {
    /// Its name.
    pub of: &'static str,
    /// Its address, from the root of the language.
    pub path: String,
}

/// How many of the newest projects it shows.
const LATEST: usize = 5;

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let directory = renderer.directory;
    let number = |of, count, what: What| Number { of, count, path: what.place(renderer) };
    let own = Home {
        numbers: vec![
            number("projects", directory.projects.len(), What::Projects(1)),
            number("researchers", directory.people.len(), What::Az(AzKind::Researchers)),
            number("institutions", directory.institutions.len(), What::Az(AzKind::Institutions)),
            number("violators", directory.listings.len(), What::Violators(1)),
        ],
        latest: renderer.entries(0..directory.projects.len().min(LATEST), "")?,
        ways: ways(renderer),
    };
    let words = &renderer.words;
    let title = renderer.title();
    let description = words.with("home-description", &[("program", renderer.program().into())]);
    let mut head = Head::new(renderer, path, "home", title, &description);
    let place = Place::new(renderer, &head.canonical);
    head.structured = Some(structured::site(&place, renderer.program()));
    shell::render(renderer, "home.html", &head, &own)
}

/// The lists that lead to all projects.
pub fn ways(renderer: &Renderer<'_>) -> Vec<Way> {
    let way = |of, what: What| Way { of, path: what.place(renderer) };
    let mut ways = vec![way("newest", What::Projects(1)), way("title", What::Az(AzKind::Projects))];
    let facets = renderer.directory.facets.iter().enumerate();
    ways.extend(facets.map(|(place, facet)| way(facet.kind.slug(), What::Facet(place))));
    ways.push(way("institution", What::Az(AzKind::Institutions)));
    ways.push(way("researcher", What::Az(AzKind::Researchers)));
    ways
}
