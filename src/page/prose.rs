//! Prose pages: the site's own Markdown, and the program's where the site has none.

use serde::Serialize;

use crate::base::error::{Error, Result};
use crate::model::catalog::Catalog;
use crate::model::prose::Prose;
use crate::page::markdown;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::theme::Theme;

#[derive(Serialize)]
struct View<'a> {
    heading: &'a str,
    body: String,
}

/// The pages in the site's first language, by name: the site's own go before the program's.
pub fn all(catalog: &Catalog, theme: &Theme) -> Result<Vec<Prose>> {
    let mut pages: Vec<Prose> =
        catalog.prose.iter().filter(|prose| prose.language.is_none()).cloned().collect();
    for (name, text) in &theme.prose {
        if pages.iter().all(|page| *page.name != **name) {
            let page =
                Prose::read(None, &format!("pages/{name}.md"), text).map_err(|(_, reason)| {
                    Error::Theme(format!("the theme's pages/{name}.md is broken: {reason}"))
                })?;
            pages.push(page);
        }
    }
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pages)
}

/// A prose page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let prose = &renderer.prose[index];
    let summary = prose.summary.as_deref().unwrap_or(&prose.title);
    let head = Head::new(renderer, path, &prose.name, &prose.title, summary);
    let own = View { heading: &prose.title, body: markdown::to_html(&prose.body) };
    shell::render(renderer, "prose.html", &head, &own)
}

#[derive(Serialize)]
struct Nothing {}

/// Shown for any address that doesn't exist, at any depth: its links are whole addresses.
pub fn not_found(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let mut head =
        Head::new(renderer, path, "", "Page not found", "There is no page at this address.");
    head.root = renderer.settings.base_url.to_string();
    head.noindex = true;
    shell::render(renderer, "not-found.html", &head, &Nothing {})
}
