//! The home page: what this is, the numbers, the latest projects, the ways in.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};

#[derive(Serialize)]
struct Home<'a> {
    projects: usize,
    researchers: usize,
    institutions: usize,
    violators: usize,
    latest: String,
    facets: Vec<FacetView<'a>>,
}

#[derive(Serialize)]
struct FacetView<'a> {
    title: &'a str,
    slug: &'a str,
    values: usize,
}

/// How many of the newest projects it shows.
const LATEST: usize = 5;

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let directory = renderer.directory;
    let own = Home {
        projects: directory.projects.len(),
        researchers: directory.people.len(),
        institutions: directory.institutions.len(),
        violators: directory.listings.len(),
        latest: renderer.entries(0..directory.projects.len().min(LATEST), "")?,
        facets: directory
            .facets
            .iter()
            .map(|facet| FacetView {
                title: facet.kind.title(),
                slug: facet.kind.slug(),
                values: facet.values.len(),
            })
            .collect(),
    };
    let description = format!(
        "What research is done with the data of the {}, by whom and why, and who broke the rules.",
        renderer.settings.program
    );
    let head = Head::new(renderer, path, "home", &renderer.settings.title, &description);
    shell::render(renderer, "home.html", &head, &own)
}
