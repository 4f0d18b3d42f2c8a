//! What search engines are told of a page, in schema.org's terms, as JSON-LD. A project is described by
//! its page, which has days and a language; what the page is about is a `ResearchProject`, which in
//! schema.org is an organization and has neither. Pages of the list of violators have none of this.

use serde_json::{Value, json};

use crate::page::address::What;
use crate::page::markup::script_data;
use crate::page::renderer::Renderer;
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

/// The data block of a project's page. `lead` are its first words.
pub fn project(
    place: &Place<'_>,
    project: &Project<'_>,
    title: Said<'_>,
    lead: Said<'_>,
) -> String {
    let people = |owner: bool| -> Vec<Value> {
        let members = project.team.iter().filter(|member| member.owner == owner);
        members.map(|member| person(place, &member.person)).collect()
    };
    let purposes = project.purposes.iter().map(|purpose| purpose.label);
    let keywords: Vec<&str> = purposes.chain(project.disease.as_deref()).collect();
    let page = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": place.url,
        "inLanguage": place.language,
        "dateCreated": project.created.0.to_string(),
        "dateModified": project.modified.unwrap_or(project.created).0.to_string(),
        "isPartOf": { "@type": "WebSite", "name": place.site, "url": place.home },
        "mainEntity": {
            "@type": "ResearchProject",
            "name": { "@value": title.0, "@language": title.1 },
            "description": { "@value": lead.0, "@language": lead.1 },
            "identifier": project.id,
            "url": place.url,
            "foundingDate": project.created.0.to_string(),
            "keywords": keywords,
            "founder": people(true),
            "member": people(false),
        },
    });
    script_data(&page.to_string())
}

fn person(place: &Place<'_>, person: &Person<'_>) -> Value {
    let affiliations: Vec<Value> = person
        .affiliations
        .iter()
        .map(|affiliation| json!({ "@type": "Organization", "name": &*affiliation.name }))
        .collect();
    json!({
        "@type": "Person",
        "name": &*person.name,
        "url": format!("{}researchers/{}.html", place.home, person.id),
        "affiliation": affiliations,
    })
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
