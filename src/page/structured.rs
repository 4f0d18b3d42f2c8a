//! What search engines are told of a page, in schema.org's terms, as JSON-LD. A project is described by
//! its page, which has days and a language; what the page is about is a `ResearchProject`, which in
//! schema.org is an organization and has neither. Pages of the list of violators have none of this.

use serde::Serialize;
use serde_json::json;

use crate::base::json;
use crate::page::address::What;
use crate::page::markup::script_data;
use crate::page::renderer::Renderer;
use crate::public::day::Day;
use crate::public::institution::Institution;
use crate::public::person::Person;
use crate::public::project::Project;

/// Where a page stands and what its words are.
#[derive(Debug)]
pub struct Place<'a> {
    /// The site's name.
    pub site: &'a str,
    /// The full address of the site's first page in this language.
    pub home: String,
    /// The full address of the page.
    pub url: &'a str,
    /// The code of the page's language.
    pub language: &'a str,
}

impl<'a> Place<'a> {
    /// The place of a page with a full address.
    pub fn new(renderer: &'a Renderer<'_>, url: &'a str) -> Self {
        let home = What::Home.address(renderer);
        Self { site: renderer.title(), home, url, language: renderer.words.language }
    }
}

/// A text and the code of its language.
pub type Said<'a> = (&'a str, &'a str);

/// A project's page; keys in the order of their names, as in the other blocks.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProjectPage<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    date_created: Day,
    date_modified: Day,
    in_language: &'a str,
    is_part_of: Site<'a>,
    main_entity: ResearchProject<'a>,
    url: &'a str,
}

#[derive(Serialize)]
struct Site<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResearchProject<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    description: Literal<'a>,
    founder: Vec<Human<'a>>,
    founding_date: Day,
    identifier: &'a str,
    keywords: Vec<&'a str>,
    member: Vec<Human<'a>>,
    name: Literal<'a>,
    url: &'a str,
}

/// A text with its language.
#[derive(Serialize)]
struct Literal<'a> {
    #[serde(rename = "@language")]
    language: &'a str,
    #[serde(rename = "@value")]
    value: &'a str,
}

#[derive(Serialize)]
struct Human<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    affiliation: Vec<Organization<'a>>,
    name: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Organization<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

/// The data block of a project's page. `lead` are its first words.
pub fn project(
    place: &Place<'_>,
    project: &Project<'_>,
    title: Said<'_>,
    lead: Said<'_>,
) -> String {
    let people = |owner: bool| {
        let members = project.team.iter().filter(|member| member.owner == owner);
        members.map(|member| human(place, &member.person)).collect()
    };
    let purposes = project.purposes.iter().map(|purpose| purpose.label);
    let page = ProjectPage {
        context: "https://schema.org",
        kind: "WebPage",
        date_created: project.created,
        date_modified: project.modified.unwrap_or(project.created),
        in_language: place.language,
        is_part_of: Site { kind: "WebSite", name: place.site, url: &place.home },
        main_entity: ResearchProject {
            kind: "ResearchProject",
            description: Literal { value: lead.0, language: lead.1 },
            founder: people(true),
            founding_date: project.created,
            identifier: project.id,
            keywords: purposes.chain(project.disease.as_deref()).collect(),
            member: people(false),
            name: Literal { value: title.0, language: title.1 },
            url: place.url,
        },
        url: place.url,
    };
    script_data(&json::line(&page))
}

fn human<'a>(place: &Place<'_>, person: &'a Person<'_>) -> Human<'a> {
    let affiliations = person.affiliations.iter();
    Human {
        kind: "Person",
        affiliation: affiliations
            .map(|affiliation| Organization { kind: "Organization", name: &affiliation.name })
            .collect(),
        name: &person.name,
        url: format!("{}researchers/{}.html", place.home, person.id),
    }
}

/// The data block of the first page: the site, and how to search it.
pub fn site(place: &Place<'_>, publisher: &str) -> String {
    let site = json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": place.site,
        "url": place.url,
        "inLanguage": place.language,
        "publisher": { "@type": "Organization", "name": publisher },
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": format!("{}search.html?q={{search_term_string}}", place.home),
            },
            "query-input": "required name=search_term_string",
        },
    });
    script_data(&site.to_string())
}

/// The data block of an institution's page.
pub fn institution(place: &Place<'_>, institution: &Institution<'_>) -> String {
    let organization = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": &*institution.name,
        "identifier": institution.id,
        "mainEntityOfPage": place.url,
    });
    script_data(&organization.to_string())
}
