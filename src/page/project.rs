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
    let head = Head::new(renderer, path, "projects", &project.title, summary(project));
    let subject = format!("Concern about project {}", project.id);
    let body = format!(
        "I have a concern about this project:\n{}\n{}\n\nMy concern:\n",
        project.title, head.canonical
    );
    let own = View { project, concern: mailto(&renderer.settings.concerns, &subject, &body) };
    shell::render(renderer, "project.html", &head, &own)
}

/// The first words of the questions, up to a sentence's or a word's end.
fn summary<'p>(project: &'p Project<'_>) -> &'p str {
    const MOST: usize = 200;
    let text = project.questions.first().map_or("", |paragraph| &**paragraph);
    let Some((end, _)) = text.char_indices().nth(MOST) else { return text };
    let cut = &text[..end];
    let at = cut.rfind(". ").map(|at| at + 1).or_else(|| cut.rfind(' ')).unwrap_or(end);
    &cut[..at]
}
