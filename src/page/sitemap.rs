//! Sitemap and robots.

use std::fmt::Write as _;

use crate::base::date::Date;
use crate::page::address::What;
use crate::page::feed;
use crate::page::markup::escape;
use crate::page::paged::pages;
use crate::page::plan::pages_of;
use crate::page::renderer::Renderer;

/// The most addresses of one sitemap file (sitemaps.org: 50,000).
pub const MOST: usize = 50_000;

const XMLNS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// All addresses or, where they are too many, the list of the parts.
pub fn index(renderer: &Renderer<'_>) -> Vec<u8> {
    let listed = listed(renderer);
    if listed.len() <= MOST {
        return urls(renderer, &listed);
    }
    let mut xml =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{XMLNS}\">\n");
    for part in 1..=pages(listed.len(), MOST) {
        let _ = writeln!(
            xml,
            "<sitemap><loc>{}sitemap-{part}.xml</loc></sitemap>",
            escape(&renderer.settings.base_url)
        );
    }
    xml.push_str("</sitemapindex>\n");
    xml.into_bytes()
}

/// A part of the addresses, from 1.
pub fn part(renderer: &Renderer<'_>, part: usize) -> Vec<u8> {
    let listed = listed(renderer);
    urls(renderer, &listed[(part - 1) * MOST..(part * MOST).min(listed.len())])
}

/// Every listed page in every language: what its address begins with, and what it is.
fn listed<'r>(renderer: &'r Renderer<'_>) -> Vec<(&'r str, What)> {
    let pages = pages_of(renderer).into_iter().filter(|what| what.is_listed(renderer));
    let in_all = |what| renderer.editions.iter().map(move |edition| (&*edition.prefix, what));
    pages.flat_map(in_all).collect()
}

fn urls(renderer: &Renderer<'_>, listed: &[(&str, What)]) -> Vec<u8> {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{XMLNS}\" xmlns:xhtml=\"{XHTML}\">\n"
    );
    let several = renderer.editions.len() > 1;
    for (prefix, what) in listed {
        let place = what.place(renderer);
        let place = place.trim_end_matches("index.html");
        let address =
            |prefix: &str| escape(&format!("{}{prefix}{place}", renderer.settings.base_url));
        let _ = write!(xml, "<url><loc>{}</loc>", address(prefix));
        if let Some(day) = changed(renderer, *what) {
            let _ = write!(xml, "<lastmod>{day}</lastmod>");
        }
        for edition in renderer.editions.iter().filter(|_| several) {
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                edition.language,
                address(&edition.prefix)
            );
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// The day of a page's last change, where its records tell it.
fn changed(renderer: &Renderer<'_>, what: What) -> Option<Date> {
    let directory = renderer.directory;
    let project = |index: usize| {
        let project = &directory.projects[index];
        project.modified.unwrap_or(project.created).0
    };
    let latest = |list: &[u32]| list.iter().map(|index| project(*index as usize)).max();
    match what {
        What::Project(index) => Some(project(index)),
        What::FacetValue(facet, value, _) => {
            latest(&directory.facets[facet].values[value].projects)
        }
        What::Person(index, _) => latest(&directory.projects_of_people[index]),
        What::Institution(index, _) => latest(&directory.projects_of_institutions[index]),
        What::Violator(index) => Some(feed::changed(&directory.listings[index])),
        _ => None,
    }
}

/// What robots may read.
pub fn robots(renderer: &Renderer<'_>) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", renderer.settings.base_url)
        .into_bytes()
}
