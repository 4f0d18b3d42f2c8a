//! Everything that rendering in one language needs, made once: templates, words, prose, each project's
//! entry and rows.

use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Tera};

use crate::base::error::Result;
use crate::model::catalog::Catalog;
use crate::model::policy::Policy;
use crate::model::prose::Prose;
use crate::model::settings::Settings;
use crate::page::address::{AzKind, What};
use crate::page::az::Az;
use crate::page::edition::Edition;
use crate::page::glossary::Glossary;
use crate::page::mail::mailto;
use crate::page::project::EntryTexts;
use crate::page::shell::SiteView;
use crate::page::theme::{Theme, broken};
use crate::page::words::{ENGLISH, Words};
use crate::page::{
    az, bulk, changes, data, feed, home, institution, list, opensearch, person, project, prose,
    rule, search, sitemap, statistics, violator,
};
use crate::public::day::Day;
use crate::public::directory::Directory;
use crate::public::facet::{FacetKind, FacetValue};
use crate::public::project::Project;
use crate::public::statistics::Statistics;
use crate::search::client;
use crate::search::shards::File;

/// Stands for the way to the root in an entry, which is made once and spliced into lists of every
/// depth. Control characters never come out of the public view.
const ROOT_MARK: char = '\u{1}';

/// Renders any page of a site in one of its languages.
pub struct Renderer<'a> {
    /// The settings.
    pub settings: &'a Settings,
    /// The public view.
    pub directory: &'a Directory<'a>,
    /// The theme.
    pub theme: &'a Theme,
    /// The templates.
    pub tera: Tera,
    /// What the site says in this language.
    pub words: Arc<Words>,
    /// All languages of the site.
    pub editions: Vec<Edition>,
    place: usize,
    /// The policies that the Code names.
    pub policies: &'a [Policy],
    /// The prose pages, in this language where there is a text in it.
    pub prose: Vec<Prose>,
    /// The words that are explained beside a project's texts.
    pub glossary: Glossary,
    /// The lists by letter.
    pub az: Arc<Vec<Az>>,
    /// The numbers of projects.
    pub statistics: Arc<Statistics<'a>>,
    /// The files of the search.
    pub search: &'a [File],
    /// Each project's row and entry, made when first asked for, then spliced into every list.
    rows: Vec<OnceLock<data::ProjectRow>>,
    entries: Vec<OnceLock<String>>,
}

/// What the renderers of all languages share.
pub struct Shared<'a> {
    catalog: &'a Catalog,
    directory: &'a Directory<'a>,
    theme: &'a Theme,
    search: &'a [File],
    az: Arc<Vec<Az>>,
    statistics: Arc<Statistics<'a>>,
}

impl<'a> Shared<'a> {
    /// Orders and counts what every language shows alike.
    pub fn new(
        catalog: &'a Catalog,
        directory: &'a Directory<'a>,
        theme: &'a Theme,
        search: &'a [File],
    ) -> Self {
        let az = AzKind::ALL.into_iter().map(|kind| Az::new(kind, directory)).collect();
        let statistics = Arc::new(Statistics::new(directory));
        Self { catalog, directory, theme, search, az: Arc::new(az), statistics }
    }
}

impl<'a> Renderer<'a> {
    /// Makes what the pages of a language share: that at a place of the settings.
    pub fn new(shared: &Shared<'a>, place: usize) -> Result<Self> {
        let Shared { catalog, directory, theme, search, .. } = *shared;
        let settings = &catalog.settings;
        let editions = Edition::all(&settings.languages);
        let language = editions[place].language;
        let words = Arc::new(theme.words(language)?);
        let mut tera = theme.tera(&words)?;
        tera.global_context().insert("site", &site_view(settings, directory, &words));
        let pages = prose::all(catalog, theme, language)?;
        let glossary = pages.iter().find(|page| &*page.name == prose::GLOSSARY);
        Ok(Self {
            settings,
            directory,
            theme,
            tera,
            words,
            editions,
            place,
            policies: &catalog.policies,
            glossary: glossary.map_or_else(Glossary::default, |page| Glossary::new(&page.body)),
            prose: pages,
            az: Arc::clone(&shared.az),
            statistics: Arc::clone(&shared.statistics),
            search,
            rows: directory.projects.iter().map(|_| OnceLock::new()).collect(),
            entries: directory.projects.iter().map(|_| OnceLock::new()).collect(),
        })
    }

    /// The language that it renders.
    pub fn edition(&self) -> &Edition {
        &self.editions[self.place]
    }

    /// Does its language stand at the site's root?
    pub fn is_first(&self) -> bool {
        self.place == 0
    }

    /// A text's language, where pages have to say it.
    pub fn foreign<'t>(&self, language: &'t str) -> Option<&'t str> {
        (language != self.words.language).then_some(language)
    }

    /// The bytes of a page.
    pub fn render(&self, what: What) -> Result<Vec<u8>> {
        let path = what.place(self);
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
            What::Statistics => statistics::render(self, &path),
            What::Rules => rule::list(self, &path),
            What::Clauses => rule::clauses(self, &path),
            What::Rule(index) => rule::render(self, &path, index),
            What::Changes => changes::render(self, &path),
            What::ChangesFeed => Ok(changes::feed(self, &path)),
            What::ChangesData(form) => Ok(changes::data(self, form)),
            What::Data(data, form) => Ok(data::render(self, data, form)),
            What::Lines => Ok(data::lines(self)),
            What::Schema(index) => Ok(data::schema(self, index)),
            What::Downloads => bulk::render(self, &path),
            What::Catalog => Ok(bulk::catalog(self)),
            What::Feed(followed) => Ok(feed::render(self, followed)),
            What::OpenSearch => Ok(opensearch::render(self)),
            What::NotMe => violator::not_me(self, &path),
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

    /// The site's name in this language.
    pub fn title(&self) -> &str {
        self.settings.title_in(self.words.language).0
    }

    /// The program's name in this language.
    pub fn program(&self) -> &str {
        self.settings.program_in(self.words.language)
    }

    /// What people read for a facet's value. Names of data versions and years are the same everywhere.
    pub fn facet_label<'v>(&'v self, kind: FacetKind, value: &'v FacetValue<'_>) -> &'v str {
        match kind {
            FacetKind::DataVersion | FacetKind::Year => &value.label,
            kind => self.words.label(kind.slug(), &value.slug),
        }
    }

    /// The title of a list's page.
    pub fn numbered_title(&self, title: &str, page: usize) -> String {
        if page == 1 {
            return title.to_owned();
        }
        self.words.with("page-number", &[("title", title.into()), ("page", page.into())])
    }

    /// The list entries of some projects, for a page whose way to the root is `root`.
    pub fn entries(&self, projects: impl Iterator<Item = usize>, root: &str) -> Result<String> {
        let mut html = String::with_capacity(projects.size_hint().0 * 1024);
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
    pub fn row(&self, index: usize) -> &data::ProjectRow {
        self.rows[index].get_or_init(|| {
            data::ProjectRow::new(&self.directory.projects[index], &self.settings.base_url)
        })
    }

    fn entry(&self, index: usize) -> Result<&str> {
        if let Some(made) = self.entries[index].get() {
            return Ok(made);
        }
        let made = entry(self, &self.directory.projects[index])?;
        Ok(self.entries[index].get_or_init(|| made))
    }
}

/// Values of `entry.html`, beside `site`: it stands on many pages and has no `page`.
#[derive(Serialize)]
struct Entry<'a> {
    /// The project.
    project: &'a Project<'a>,
    /// Title and first words, for this page.
    texts: EntryTexts<'a>,
    /// Stands for the way to the root of the language: write it before every address.
    root: char,
}

fn entry(renderer: &Renderer<'_>, project: &Project<'_>) -> Result<String> {
    let own = Entry { project, texts: EntryTexts::new(renderer, project), root: ROOT_MARK };
    let context = Context::from_serialize(&own).map_err(|error| broken(&error))?;
    renderer.tera.render("entry.html", &context).map_err(|error| broken(&error))
}

fn site_view<'a>(
    settings: &'a Settings,
    directory: &Directory<'_>,
    words: &'a Words,
) -> SiteView<'a> {
    let foreign = |language: &'static str| (language != words.language).then_some(language);
    let (title, title_lang) = settings.title_in(words.language);
    let notice = settings.notice_in(words.language);
    SiteView {
        title,
        title_lang: foreign(title_lang),
        program: settings.program_in(words.language),
        official: settings.official,
        notice: notice.map(|(notice, _)| notice),
        notice_lang: notice.and_then(|(_, language)| foreign(language)),
        language: words.language,
        records_lang: foreign(ENGLISH),
        as_of: Day(directory.as_of),
        corrections: mailto(
            &settings.corrections,
            words.say("mail-site-subject"),
            &format!("{}\n", words.say("mail-site-body")),
        ),
        code_of_conduct: settings.code_of_conduct,
        projects: directory.projects.len(),
        changes: directory.changes.is_some(),
    }
}
