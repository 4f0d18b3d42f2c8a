//! Everything that rendering needs, made once: the theme, the prose, each project's entry and rows.

use std::sync::OnceLock;

use serde::Serialize;
use tera::Context;

use crate::base::error::Result;
use crate::model::catalog::Catalog;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::model::settings::Settings;
use crate::page::address::{AzKind, What};
use crate::page::az::Az;
use crate::page::mail::mailto;
use crate::page::shell::SiteView;
use crate::page::theme::{Theme, broken};
use crate::page::{
    az, data, home, institution, list, person, project, prose, rule, search, sitemap, violator,
};
use crate::public::day::Day;
use crate::public::directory::Directory;
use crate::public::project::Project;
use crate::search::client;
use crate::search::shards::File;

/// Stands for the way to the root in an entry, which is made once and spliced into lists of every
/// depth. Control characters never come out of the public view.
const ROOT_MARK: char = '\u{1}';

/// Renders any page of a site.
pub struct Renderer<'a> {
    /// The settings.
    pub settings: &'a Settings,
    /// The public view.
    pub directory: &'a Directory<'a>,
    /// The theme.
    pub theme: &'a Theme,
    /// The policies that the Code names.
    pub policies: &'a [Policy],
    /// The prose pages in the site's language: the site's own, then the program's.
    pub prose: Vec<Prose>,
    /// The lists by letter.
    pub az: Vec<Az>,
    /// The files of the search.
    pub search: Vec<File>,
    /// Each project's row and entry, made when first asked for, then spliced into every list.
    rows: Vec<OnceLock<data::Row>>,
    entries: Vec<OnceLock<String>>,
}

impl<'a> Renderer<'a> {
    /// Makes what pages share.
    pub fn new(
        catalog: &'a Catalog,
        directory: &'a Directory<'a>,
        theme: &'a mut Theme,
        search: Vec<File>,
    ) -> Result<Self> {
        let settings = &catalog.settings;
        theme.tera.global_context().insert("site", &site_view(settings, directory));
        let theme: &'a Theme = theme;
        Ok(Self {
            settings,
            directory,
            theme,
            policies: &catalog.policies,
            prose: prose::all(catalog, theme)?,
            az: AzKind::ALL.into_iter().map(|kind| Az::new(kind, directory)).collect(),
            search,
            rows: directory.projects.iter().map(|_| OnceLock::new()).collect(),
            entries: directory.projects.iter().map(|_| OnceLock::new()).collect(),
        })
    }

    /// The bytes of a page.
    pub fn render(&self, what: What) -> Result<Vec<u8>> {
        let path = what.path(self);
        match what {
            What::Home => home::render(self, &path),
            What::Projects(page) => list::projects(self, &path, page),
            What::Project(index) => project::render(self, &path, index),
            What::Facet(facet) => list::facet(self, &path, facet),
            What::FacetValue(facet, value, page) => {
                list::facet_value(self, &path, facet, value, page)
            }
            What::Az(kind) => az::hub(self, &path, kind),
            What::AzLetter(kind, letter, page) => az::letter(self, &path, kind, letter, page),
            What::Person(index, page) => person::render(self, &path, index, page),
            What::Institution(index, page) => institution::render(self, &path, index, page),
            What::Violators(page) => violator::list(self, &path, page),
            What::Violator(index) => violator::render(self, &path, index),
            What::Prose(index) => prose::render(self, &path, index),
            What::SearchProjects => search::projects(self, &path),
            What::SearchViolators => search::violators(self, &path),
            What::Rules => rule::list(self, &path),
            What::Clauses => rule::clauses(self, &path),
            What::Rule(index) => rule::render(self, &path, index),
            What::Data(data, form) => data::render(self, data, form),
            What::NotFound => prose::not_found(self, &path),
            What::Sitemap => Ok(sitemap::index(self)),
            What::SitemapPart(part) => Ok(sitemap::part(self, part)),
            What::Robots => Ok(sitemap::robots(self)),
            What::Search(index) => Ok(self.search[index].1.clone()),
            What::Script(index) => Ok(client::shipped(client::FILES[index].1).into_bytes()),
            What::Asset(index) => Ok(self.theme.assets[index].1.clone()),
            What::Keep => Ok(Vec::new()),
        }
    }

    /// The list entries of some projects, for a page whose way to the root is `root`.
    pub fn entries(&self, projects: impl Iterator<Item = usize>, root: &str) -> Result<String> {
        let mut html = String::new();
        for index in projects {
            for (part, text) in self.entry(index)?.split(ROOT_MARK).enumerate() {
                if part > 0 {
                    html.push_str(root);
                }
                html.push_str(text);
            }
        }
        Ok(html)
    }

    /// A project's row, as data.
    pub fn row(&self, index: usize) -> &data::Row {
        self.rows[index].get_or_init(|| {
            data::Row::new(&self.directory.projects[index], &self.settings.base_url)
        })
    }

    fn entry(&self, index: usize) -> Result<&str> {
        if let Some(made) = self.entries[index].get() {
            return Ok(made);
        }
        let made = entry(self.theme, &self.directory.projects[index])?;
        Ok(self.entries[index].get_or_init(|| made))
    }
}

#[derive(Serialize)]
struct Entry<'a> {
    project: &'a Project<'a>,
    lead: String,
    root: char,
}

fn entry(theme: &Theme, project: &Project<'_>) -> Result<String> {
    let own = Entry { project, lead: project::lead(project), root: ROOT_MARK };
    let context = Context::from_serialize(&own).map_err(|error| broken(&error))?;
    theme.tera.render("entry.html", &context).map_err(|error| broken(&error))
}

fn site_view<'a>(settings: &'a Settings, directory: &Directory<'_>) -> SiteView<'a> {
    SiteView {
        title: &settings.title,
        program: &settings.program,
        official: settings.official,
        notice: settings.notice.as_deref(),
        language: settings.languages.first().copied().unwrap_or("en"),
        as_of: Day(directory.as_of),
        corrections: mailto(
            &settings.corrections,
            "A mistake on the site",
            "What is wrong, and on which page:\n",
        ),
        code_of_conduct: settings.code_of_conduct,
        projects: directory.projects.len(),
    }
}
