//! A researcher's page.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::person::Person;

#[derive(Serialize)]
struct View<'a> {
    person: &'a Person<'a>,
    entries: String,
    paged: Paged,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize, page: usize) -> Result<Vec<u8>> {
    let person = &renderer.directory.people[index];
    let projects = &renderer.directory.projects_of_people[index];
    let paged = Paged::new(&format!("researchers/{}", person.id), page, projects.len(), PAGE);
    let title =
        if page == 1 { person.name.to_string() } else { format!("{}, page {page}", person.name) };
    let description = format!("{}: affiliation, profile and research projects.", person.name);
    let head = Head::new(renderer, path, "researchers", &title, &description);
    let entries =
        renderer.entries(paged.slice(projects).iter().map(|index| *index as usize), &head.root)?;
    shell::render(renderer, "person.html", &head, &View { person, entries, paged })
}
