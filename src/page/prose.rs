//! Prose pages: the site's own Markdown, and the program's where the site has none.

use serde::Serialize;

use crate::base::error::{Error, Result};
use crate::model::catalog::Catalog;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::page::glossary;
use crate::page::markdown;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::tested::{PLACE, TESTED, Tested};
use crate::page::theme::Theme;
use crate::page::words::ENGLISH;
use crate::public::day::Day;
use crate::records::text::is_web_address;

/// The name of the page whose words are explained in place.
pub const GLOSSARY: &str = "glossary";

/// Values of `prose.html`.
#[derive(Serialize)]
struct View<'a> {
    /// The page's heading.
    heading: &'a str,
    /// The language of the text, where it is not the page's.
    foreign: Option<&'a str>,
    /// The text, as markup.
    body: String,
    /// Links to official policies, below the text.
    policies: Vec<PolicyView<'a>>,
    /// What the tests of the program's own look found, on a page whose text links to `#tested`.
    tested: Option<&'static Tested>,
    /// Whether the site has templates or assets of its own, which those tests did not look at.
    own_look: bool,
}

/// An official policy.
#[derive(Serialize)]
struct PolicyView<'a> {
    /// What it is called.
    title: &'a str,
    /// Where it is.
    url: &'a str,
    /// Its version.
    version: Option<&'a str>,
    /// When it was looked at.
    retrieved: Option<Day>,
}

/// Every page, in a language where it has a text: the site's own texts go before the program's, a text in
/// the language before one in another. Each page says its language.
pub fn all(catalog: &Catalog, theme: &Theme, language: &str) -> Result<Vec<Prose>> {
    let default = catalog.settings.languages[0];
    let mut pages: Vec<Prose> = Vec::new();
    let own = catalog.prose.iter().cloned().map(|page| in_language(page, default));
    let mut of_theme = Vec::new();
    for (name, text) in &theme.prose {
        let page =
            Prose::read(None, &format!("pages/{name}.md"), text).map_err(|(_, reason)| {
                Error::Theme(format!("the theme's pages/{name}.md is broken: {reason}"))
            })?;
        of_theme.push(in_language(page, ENGLISH));
    }
    let rank = |page: &Prose| match page.language.as_deref() {
        Some(of) if of == language => Some(0),
        Some(of) if of == default => Some(1),
        Some(ENGLISH) => Some(2),
        _ => None,
    };
    for group in [own.collect::<Vec<_>>(), of_theme] {
        let mut ranked: Vec<_> =
            group.into_iter().filter_map(|page| Some((rank(&page)?, page))).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        for (_, page) in ranked {
            if pages.iter().all(|there| there.name != page.name) {
                pages.push(page);
            }
        }
    }
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pages)
}

fn in_language(page: Prose, default: &str) -> Prose {
    let language = page.language.clone().unwrap_or_else(|| default.into());
    Prose { language: Some(language), ..page }
}

/// A prose page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let prose = &renderer.prose[index];
    let summary = prose.summary.as_deref().unwrap_or(&prose.title);
    let head = Head::new(renderer, path, &prose.name, &prose.title, summary);
    let body = match &*prose.name {
        GLOSSARY => glossary::readable(&prose.body, |names| {
            renderer.words.with("glossary-also", &[("names", names.into())])
        }),
        _ => prose.body.to_string(),
    };
    let own = View {
        heading: &prose.title,
        foreign: prose.language.as_deref().and_then(|language| renderer.foreign(language)),
        body: markdown::to_html(&body),
        policies: if &*prose.name == "code-of-conduct" { policies(renderer) } else { Vec::new() },
        tested: prose.body.contains(PLACE).then(|| &*TESTED),
        own_look: renderer.theme.has_own_look,
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

/// Values of `not-found.html`: it has none of its own.
#[derive(Serialize)]
struct Nothing {}

/// Shown for any address that doesn't exist, at any depth: its links begin at the host's root.
pub fn not_found(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let (title, description) = (words.say("not-found-title"), words.say("not-found-description"));
    let mut head = Head::new(renderer, path, "", title, description);
    head.top = root_on_host(&renderer.settings.base_url).into();
    head.root = format!("{}{}", head.top, renderer.edition().prefix);
    for (other, edition) in head.languages.iter_mut().zip(&renderer.editions) {
        other.path = format!("{}{}{path}", head.top, edition.prefix);
    }
    head.noindex = true;
    shell::render(renderer, "not-found.html", &head, &Nothing {})
}

/// The path of the site's address: `/directory/` of `https://example.org/directory/`.
pub fn root_on_host(base_url: &str) -> &str {
    let host = base_url.find("://").map_or(0, |at| at + 3);
    base_url[host..].find('/').map_or("/", |at| &base_url[host + at..])
}
