//! The site in each of its languages. The first language stands at the root, every other in a folder of
//! its own under the same names, so that a page leads to itself in another language.

use crate::base::error::Result;
use crate::model::catalog::Catalog;
use crate::page::address::What;
use crate::page::plan::plan;
use crate::page::prose;
use crate::page::renderer::{Renderer, Shared};
use crate::page::theme::Theme;
use crate::public::directory::Directory;
use crate::records::vocabulary::LANGUAGES;
use crate::search::shards::File;

/// One language of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The language's code.
    pub language: &'static str,
    /// What the addresses of its pages begin with: nothing, or `es/`.
    pub prefix: String,
}

impl Edition {
    /// The editions of some languages, in their order.
    pub fn all(languages: &[&'static str]) -> Vec<Self> {
        let edition = |(place, language): (usize, &&'static str)| Self {
            language,
            prefix: if place == 0 { String::new() } else { format!("{language}/") },
        };
        languages.iter().enumerate().map(edition).collect()
    }

    /// What the language calls itself.
    pub fn name(&self) -> &'static str {
        LANGUAGES.find(self.language).map_or(self.language, |known| known.label)
    }
}

/// A page of one of the editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    edition: usize,
    /// What it is.
    pub what: What,
}

/// The whole site: a renderer for each of its languages.
pub struct Editions<'a> {
    renderers: Vec<Renderer<'a>>,
}

impl<'a> Editions<'a> {
    /// Makes what pages share, for every language of the settings.
    pub fn new(
        catalog: &'a Catalog,
        directory: &'a Directory<'a>,
        theme: &'a Theme,
        search: &'a [File],
    ) -> Result<Self> {
        let shared = Shared::new(catalog, directory, theme, search);
        let renderer = |place: usize| Renderer::new(&shared, place);
        let languages = catalog.settings.languages.len();
        Ok(Self { renderers: (0..languages).map(renderer).collect::<Result<_>>()? })
    }

    /// Whether a theme has all that the languages of some settings need; the error says what is missing.
    pub fn check(catalog: &Catalog, theme: &Theme) -> Result<()> {
        for language in &catalog.settings.languages {
            theme.words(language)?;
            prose::all(catalog, theme, language)?;
        }
        Ok(())
    }

    /// The edition that stands at the root.
    pub fn first(&self) -> &Renderer<'a> {
        &self.renderers[0]
    }

    /// Every page, edition after edition.
    pub fn plan(&self) -> Vec<Page> {
        let pages = |(edition, renderer)| {
            plan(renderer).into_iter().map(move |what| Page { edition, what })
        };
        self.renderers.iter().enumerate().flat_map(pages).collect()
    }

    /// A page's address, from the site's root.
    pub fn path(&self, page: Page) -> String {
        page.what.path(&self.renderers[page.edition])
    }

    /// The bytes of a page.
    pub fn render(&self, page: Page) -> Result<Vec<u8>> {
        self.renderers[page.edition].render(page.what)
    }
}
