//! The kinds of pages and their addresses. Flat files under stable ids, so that the site works under
//! any path, on any static host and from a disk; further pages of a list stand below its stem.

use crate::page::data::schema::SCHEMAS;
use crate::page::feed::Followed;
use crate::page::renderer::Renderer;
use crate::public::news::CHANGES;
use crate::public::published::RECORDS;

/// A list that is browsed by letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AzKind {
    /// Projects by title.
    Projects,
    /// Researchers by family name.
    Researchers,
    /// Institutions by name.
    Institutions,
    /// The list of violators by family name.
    Violators,
}

impl AzKind {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Projects, Self::Researchers, Self::Institutions, Self::Violators];

    /// The stem of its address.
    pub fn stem(self) -> &'static str {
        match self {
            Self::Projects => "projects-a-z",
            Self::Researchers => "researchers",
            Self::Institutions => "institutions",
            Self::Violators => "violators-a-z",
        }
    }
}

/// A list that can be downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Data {
    /// All projects, newest first.
    Projects,
    /// All projects by title.
    ProjectsAz,
    /// The values of a facet, with counts.
    Facet(usize),
    /// The projects of a facet's value.
    FacetValue(usize, usize),
    /// All researchers.
    Researchers,
    /// All institutions, with counts.
    Institutions,
    /// The projects of an institution.
    Institution(usize),
    /// The list of violators.
    Violators,
    /// The same, beside its list by letter.
    ViolatorsAz,
    /// The rules.
    Rules,
    /// The numbers of projects by year.
    Years,
    /// A tally of the statistics.
    Tally(usize),
    /// The projects of a facet's value, by year.
    FacetValueYears(usize, usize),
    /// The projects of an institution, by year.
    InstitutionYears(usize),
}

/// The form of a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

/// What a page is. Numbers of pages are from 1, all others are places in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The first page that people see.
    Home,
    /// All projects, newest first.
    Projects(usize),
    /// One project.
    Project(usize),
    /// The values of a facet.
    Facet(usize),
    /// The projects of a facet's value.
    FacetValue(usize, usize, usize),
    /// Letters, or everything where it is little.
    Az(AzKind),
    /// The entries of one letter.
    AzLetter(AzKind, &'static str, usize),
    /// One researcher.
    Person(usize, usize),
    /// One institution.
    Institution(usize, usize),
    /// The list of violators.
    Violators(usize),
    /// One listing.
    Violator(usize),
    /// What somebody can do who is taken for a person on the list.
    NotMe,
    /// A prose page.
    Prose(usize),
    /// Search among projects.
    SearchProjects,
    /// Search in the list of violators.
    SearchViolators,
    /// How many projects there are of each kind.
    Statistics,
    /// All rules.
    Rules,
    /// All clauses of the Code.
    Clauses,
    /// One rule.
    Rule(usize),
    /// What changed since an earlier site.
    Changes,
    /// The same as a feed.
    ChangesFeed,
    /// The same as data.
    ChangesData(Form),
    /// A list as data.
    Data(Data, Form),
    /// Everything that is public of all projects, a JSON object a line.
    Lines,
    /// A JSON Schema of published data.
    Schema(usize),
    /// What can be downloaded, for people.
    Downloads,
    /// The same, for catalogs of public data.
    Catalog,
    /// What is new in a list.
    Feed(Followed),
    /// How a browser can search the site.
    OpenSearch,
    /// Shown for an address that doesn't exist.
    NotFound,
    /// All addresses, or the list of such lists.
    Sitemap,
    /// A part of the addresses, from 1.
    SitemapPart(usize),
    /// What robots may read.
    Robots,
    /// A module of the search.
    Script(usize),
    /// A file of the theme.
    Asset(usize),
    /// A file of the search.
    Search(usize),
    /// `.gitkeep`: keeps the folder in the repository.
    Keep,
}

impl What {
    /// The address, from the site's root.
    pub fn path(self, renderer: &Renderer<'_>) -> String {
        let place = self.place(renderer);
        if self.is_shared() { place } else { format!("{}{place}", renderer.edition().prefix) }
    }

    /// The address from the root of its language, for links between the pages of a language.
    pub fn place(self, renderer: &Renderer<'_>) -> String {
        let directory = renderer.directory;
        match self {
            Self::Home => "index.html".into(),
            Self::Projects(page) => numbered("projects", page),
            Self::Project(index) => format!("projects/{}.html", directory.projects[index].id),
            Self::Facet(facet) => format!("{}.html", directory.facets[facet].kind.slug()),
            Self::FacetValue(facet, value, page) => {
                numbered(&facet_stem(renderer, facet, value), page)
            }
            Self::Az(kind) => format!("{}.html", kind.stem()),
            Self::AzLetter(kind, letter, page) => numbered(&letter_stem(kind, letter), page),
            Self::Person(index, page) => {
                numbered(&format!("researchers/{}", directory.people[index].id), page)
            }
            Self::Institution(index, page) => {
                numbered(&format!("institutions/{}", directory.institutions[index].id), page)
            }
            Self::Violators(page) => numbered("violators", page),
            Self::Violator(index) => format!("violators/{}.html", directory.listings[index].id),
            Self::Prose(index) => format!("{}.html", renderer.prose[index].name),
            Self::NotMe => "not-me.html".into(),
            Self::SearchProjects => "search.html".into(),
            Self::SearchViolators => "violators-search.html".into(),
            Self::Statistics => "statistics.html".into(),
            Self::Rules => "rules.html".into(),
            Self::Clauses => "clauses.html".into(),
            Self::Rule(index) => {
                format!("rules/{}.html", crate::rules::table::RULES[index].code.to_lowercase())
            }
            Self::Data(data, form) => {
                format!(
                    "{}.{}",
                    data_stem(renderer, data),
                    if form == Form::Csv { "csv" } else { "json" }
                )
            }
            Self::Changes => "changes.html".into(),
            Self::ChangesFeed => "changes.xml".into(),
            Self::ChangesData(Form::Csv) => "changes.csv".into(),
            Self::ChangesData(Form::Json) => CHANGES.into(),
            Self::Lines => RECORDS.into(),
            Self::Schema(index) => SCHEMAS[index].path(),
            Self::Downloads => "downloads.html".into(),
            Self::Catalog => "data.json".into(),
            Self::Feed(followed) => {
                format!("{}.atom", followed.page().place(renderer).trim_end_matches(".html"))
            }
            Self::OpenSearch => "opensearch.xml".into(),
            Self::NotFound => "404.html".into(),
            Self::Sitemap => "sitemap.xml".into(),
            Self::SitemapPart(part) => format!("sitemap-{part}.xml"),
            Self::Robots => "robots.txt".into(),
            Self::Search(index) => renderer.search[index].0.clone(),
            Self::Script(index) => format!("search/{}", crate::search::client::FILES[index].0),
            Self::Asset(index) => format!("assets/{}", renderer.theme.assets[index].0),
            Self::Keep => ".gitkeep".into(),
        }
    }

    /// The full address in the renderer's language.
    pub fn address(self, renderer: &Renderer<'_>) -> String {
        let path = self.path(renderer);
        format!("{}{}", renderer.settings.base_url, path.trim_end_matches("index.html"))
    }

    /// Does one file serve all languages?
    pub fn is_shared(self) -> bool {
        matches!(
            self,
            Self::Data(..)
                | Self::ChangesData(_)
                | Self::Lines
                | Self::Schema(_)
                | Self::Catalog
                | Self::Sitemap
                | Self::SitemapPart(_)
                | Self::Robots
                | Self::Script(_)
                | Self::Asset(_)
                | Self::Search(_)
                | Self::Keep
        )
    }

    /// Is it a page that a sitemap lists? Single listings are kept out of search engines unless the
    /// settings say otherwise: a name is not a person.
    pub fn is_listed(self, renderer: &Renderer<'_>) -> bool {
        match self {
            Self::Violator(_) => renderer.settings.index_violators,
            Self::NotFound
            | Self::SearchViolators
            | Self::Feed(_)
            | Self::OpenSearch
            | Self::Changes
            | Self::ChangesFeed => false,
            what => !what.is_shared(),
        }
    }
}

/// `stem.html`, then `stem/page/2.html`: below the stem, where no record's id can be.
pub fn numbered(stem: &str, page: usize) -> String {
    if page == 1 { format!("{stem}.html") } else { format!("{stem}/page/{page}.html") }
}

/// The stem of a facet value's pages.
pub fn facet_stem(renderer: &Renderer<'_>, facet: usize, value: usize) -> String {
    let facet = &renderer.directory.facets[facet];
    format!("{}/{}", facet.kind.slug(), facet.values[value].slug)
}

fn letter_stem(kind: AzKind, letter: &str) -> String {
    format!("{}-a-z/{letter}", kind.stem().trim_end_matches("-a-z"))
}

/// The stem that a list's page and its data share.
pub fn data_stem(renderer: &Renderer<'_>, data: Data) -> String {
    match data {
        Data::Projects => "projects".into(),
        Data::ProjectsAz => AzKind::Projects.stem().into(),
        Data::Facet(facet) => renderer.directory.facets[facet].kind.slug().into(),
        Data::FacetValue(facet, value) => facet_stem(renderer, facet, value),
        Data::Researchers => AzKind::Researchers.stem().into(),
        Data::Institutions => AzKind::Institutions.stem().into(),
        Data::Institution(index) => {
            format!("institutions/{}", renderer.directory.institutions[index].id)
        }
        Data::Violators => "violators".into(),
        Data::ViolatorsAz => AzKind::Violators.stem().into(),
        Data::Rules => "rules".into(),
        Data::Years => "statistics/years".into(),
        Data::Tally(place) => {
            format!("statistics/{}", renderer.statistics.tallies[place].subject.slug())
        }
        Data::FacetValueYears(facet, value) => {
            format!("{}/years", facet_stem(renderer, facet, value))
        }
        Data::InstitutionYears(index) => {
            format!("{}/years", data_stem(renderer, Data::Institution(index)))
        }
    }
}

/// `../` as often as an address is deep: the way back to the root.
pub fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}
