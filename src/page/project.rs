//! A project's page.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::mail::mailto;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::project::Project;

#[derive(Serialize)]
struct View<'a> {
    project: &'a Project<'a>,
    concern: String,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let project = &renderer.directory.projects[index];
    let description = lead(project);
    let head = Head::new(renderer, path, "projects", &project.title, &description);
    let subject = format!("Concern about project {}", project.id);
    let body = format!(
        "I have a concern about this project:\n{}\n{}\n\nMy concern:\n",
        project.title, head.canonical
    );
    let own = View { project, concern: mailto(&renderer.settings.concerns, &subject, &body) };
    shell::render(renderer, "project.html", &head, &own)
}

/// The first words of the questions, up to the end of a word.
pub fn lead(project: &Project<'_>) -> String {
    const MOST: usize = 180;
    let text = project.questions.first().map_or("", |paragraph| &**paragraph);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(MOST) else { return words };
    let end = words[..end].rfind(' ').unwrap_or(end);
    format!("{} …", words[..end].trim_end_matches([',', ';', ':', '–', '—']))
}
