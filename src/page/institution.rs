//! An institution's page.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::Data;
use crate::page::feed::Followed;
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::statistics::{Chart, years};
use crate::page::structured::{self, Place};
use crate::public::institution::Institution;

/// Values of `institution.html`.
#[derive(Serialize)]
struct View<'a> {
    /// The institution.
    institution: &'a Institution<'a>,
    /// Its projects on this page of the list, as markup.
    entries: String,
    /// Which page of the list.
    paged: Paged,
    /// Where its projects' data are, from the site's root and without their ending.
    stem: String,
    /// Its projects by year, on the first page.
    chart: Option<Chart>,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize, page: usize) -> Result<Vec<u8>> {
    let institution = &renderer.directory.institutions[index];
    let projects = &renderer.directory.projects_of_institutions[index];
    let stem = format!("institutions/{}", institution.id);
    let paged = Paged::new(&stem, page, projects.len(), PAGE);
    let title = renderer.numbered_title(&institution.name, page);
    let name = &*institution.name;
    let description = renderer.words.with("institution-description", &[("name", name.into())]);
    let mut head = Head::new(renderer, path, "institutions", &title, &description);
    head.feed = Some(Followed::Institution(index).link(renderer));
    let place = Place::new(renderer, &head.canonical);
    head.structured = Some(structured::institution(&place, institution));
    let entries =
        renderer.entries(paged.slice(projects).iter().map(|index| *index as usize), &head.root)?;
    let chart = || years::of_part(renderer, projects, name, Data::InstitutionYears(index));
    let chart = (page == 1).then(chart).flatten();
    let own = View { institution, entries, paged, stem, chart };
    shell::render(renderer, "institution.html", &head, &own)
}
