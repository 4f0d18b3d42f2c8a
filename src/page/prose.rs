//! Prose pages: the site's own Markdown, and the program's where the site has none.

use serde::Serialize;

use crate::base::error::{Error, Result};
use crate::model::catalog::Catalog;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::page::markdown;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::theme::Theme;
use crate::public::day::Day;
use crate::records::text::is_web_address;

#[derive(Serialize)]
struct View<'a> {
    heading: &'a str,
    body: String,
    policies: Vec<PolicyView<'a>>,
}

#[derive(Serialize)]
struct PolicyView<'a> {
    title: &'a str,
    url: &'a str,
    version: Option<&'a str>,
    retrieved: Option<Day>,
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
    let own = View {
        heading: &prose.title,
        body: markdown::to_html(&prose.body),
        policies: if &*prose.name == "code-of-conduct" { policies(renderer) } else { Vec::new() },
    };
    shell::render(renderer, "prose.html", &head, &own)
}

/// The policies that the Code names, for its own page.
fn policies<'r>(renderer: &'r Renderer<'_>) -> Vec<PolicyView<'r>> {
    let sound = renderer.policies.iter().filter(|policy| is_web_address(&policy.url));
    let view = |policy: &'r Policy| PolicyView {
        title: &policy.title,
        url: &policy.url,
        version: policy.version.as_deref(),
        retrieved: policy.retrieved.map(Day),
    };
    sound.map(view).collect()
}

#[derive(Serialize)]
struct Nothing {}

/// Shown for any address that doesn't exist, at any depth: its links begin at the host's root.
pub fn not_found(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let mut head =
        Head::new(renderer, path, "", "Page not found", "There is no page at this address.");
    head.root = root_on_host(&renderer.settings.base_url).into();
    head.noindex = true;
    shell::render(renderer, "not-found.html", &head, &Nothing {})
}

/// The path of the site's address: `/directory/` of `https://example.org/directory/`.
pub fn root_on_host(base_url: &str) -> &str {
    let host = base_url.find("://").map_or(0, |at| at + 3);
    base_url[host..].find('/').map_or("/", |at| &base_url[host + at..])
}
