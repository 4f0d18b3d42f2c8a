//! A researcher's page.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::person::Person;

/// Values of `person.html`.
#[derive(Serialize)]
struct View<'a> {
    /// The person.
    person: &'a Person<'a>,
    /// Their projects on this page of the list, as markup.
    entries: String,
    /// Which page of the list.
    paged: Paged,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize, page: usize) -> Result<Vec<u8>> {
    let person = &renderer.directory.people[index];
    let projects = &renderer.directory.projects_of_people[index];
    let paged = Paged::new(&format!("researchers/{}", person.id), page, projects.len(), PAGE);
    let title = renderer.numbered_title(&person.name, page);
    let name = &*person.name;
    let description = renderer.words.with("person-description", &[("name", name.into())]);
    let head = Head::new(renderer, path, "researchers", &title, &description);
    let entries =
        renderer.entries(paged.slice(projects).iter().map(|index| *index as usize), &head.root)?;
    shell::render(renderer, "person.html", &head, &View { person, entries, paged })
}
