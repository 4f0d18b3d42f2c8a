//! The plan: every page of the site, in order.

use crate::page::address::{Data, Form, What};
use crate::page::data::schema::SCHEMAS;
use crate::page::feed::Followed;
use crate::page::paged::{PAGE, pages};
use crate::page::renderer::Renderer;
use crate::page::sitemap;
use crate::public::statistics::Years;
use crate::rules::table::RULES;
use crate::search::client;

/// Every page of an edition, in an order that depends on nothing but the records. What all languages
/// share stands in the plan of the first.
pub fn plan(renderer: &Renderer<'_>) -> Vec<What> {
    let mut plan = pages_of(renderer);
    if renderer.is_first() {
        let listed = plan.iter().filter(|what| what.is_listed(renderer)).count();
        let listed = renderer.editions.len() * listed;
        plan.extend([What::Robots, What::Keep, What::Sitemap, What::Catalog, What::Lines]);
        plan.extend((0..SCHEMAS.len()).map(What::Schema));
        if renderer.directory.changes.is_some() {
            plan.extend([Form::Csv, Form::Json].map(What::ChangesData));
        }
        if listed > sitemap::MOST {
            plan.extend((1..=pages(listed, sitemap::MOST)).map(What::SitemapPart));
        }
        plan.extend((0..client::FILES.len()).map(What::Script));
        plan.extend((0..renderer.theme.assets.len()).map(What::Asset));
        plan.extend((0..renderer.search.len()).map(What::Search));
        for data in datasets(renderer) {
            plan.extend([What::Data(data, Form::Csv), What::Data(data, Form::Json)]);
        }
    }
    plan
}

/// The pages that every language has.
pub fn pages_of(renderer: &Renderer<'_>) -> Vec<What> {
    let directory = renderer.directory;
    let mut plan = vec![What::Home, What::NotFound, What::Rules, What::Clauses];
    plan.extend([What::SearchProjects, What::SearchViolators, What::Statistics]);
    plan.extend([What::Downloads, What::OpenSearch, What::NotMe]);
    if directory.changes.is_some() {
        plan.extend([What::Changes, What::ChangesFeed]);
    }
    plan.extend((0..renderer.prose.len()).map(What::Prose));
    plan.extend((0..RULES.len()).map(What::Rule));
    plan.extend((0..directory.projects.len()).map(What::Project));
    plan.extend((1..=pages(directory.projects.len(), PAGE)).map(What::Projects));
    for (facet, values) in directory.facets.iter().enumerate() {
        plan.push(What::Facet(facet));
        for (value, of) in values.values.iter().enumerate() {
            plan.extend(
                (1..=pages(of.projects.len(), PAGE))
                    .map(|page| What::FacetValue(facet, value, page)),
            );
        }
    }
    for (index, projects) in directory.projects_of_people.iter().enumerate() {
        plan.extend((1..=pages(projects.len(), PAGE)).map(|page| What::Person(index, page)));
    }
    for (index, projects) in directory.projects_of_institutions.iter().enumerate() {
        plan.extend((1..=pages(projects.len(), PAGE)).map(|page| What::Institution(index, page)));
    }
    plan.extend((1..=pages(directory.listings.len(), PAGE)).map(What::Violators));
    plan.extend((0..directory.listings.len()).map(What::Violator));
    for az in renderer.az.iter() {
        plan.push(What::Az(az.kind));
        for (letter, pages) in az.letter_pages() {
            plan.extend((1..=pages).map(|page| What::AzLetter(az.kind, letter, page)));
        }
    }
    plan.extend(followed(renderer).map(What::Feed));
    plan
}

fn followed(renderer: &Renderer<'_>) -> impl Iterator<Item = Followed> {
    let facets = renderer.directory.facets.iter().enumerate();
    let values = facets.flat_map(|(facet, values)| {
        (0..values.values.len()).map(move |value| Followed::FacetValue(facet, value))
    });
    let institutions = (0..renderer.directory.institutions.len()).map(Followed::Institution);
    [Followed::Projects, Followed::Violators].into_iter().chain(values).chain(institutions)
}

fn datasets(renderer: &Renderer<'_>) -> Vec<Data> {
    let directory = renderer.directory;
    let mut datasets = vec![
        Data::Projects,
        Data::ProjectsAz,
        Data::Researchers,
        Data::Institutions,
        Data::Violators,
        Data::ViolatorsAz,
        Data::Rules,
    ];
    for (facet, values) in directory.facets.iter().enumerate() {
        datasets.push(Data::Facet(facet));
        datasets.extend((0..values.values.len()).map(|value| Data::FacetValue(facet, value)));
    }
    datasets.extend((0..directory.institutions.len()).map(Data::Institution));
    datasets.push(Data::Years);
    datasets.extend((0..renderer.statistics.tallies.len()).map(Data::Tally));
    datasets.extend(years_of_parts(renderer));
    datasets
}

/// The parts of the directory whose years are drawn.
fn years_of_parts(renderer: &Renderer<'_>) -> Vec<Data> {
    let directory = renderer.directory;
    let drawn = |projects: &[u32]| Years::of(directory, projects).are_enough();
    let mut datasets = Vec::new();
    for (facet, of) in directory.facets.iter().enumerate() {
        let values = (0..of.values.len()).filter(|value| drawn(&of.values[*value].projects));
        datasets.extend(values.map(|value| Data::FacetValueYears(facet, value)));
    }
    let institutions = (0..directory.institutions.len())
        .filter(|index| drawn(&directory.projects_of_institutions[*index]));
    datasets.extend(institutions.map(Data::InstitutionYears));
    datasets
}
