//! The two search pages. Each is a form, the lists that lead to the same records without script, and
//! what the script needs to know, as data: labels and words.

mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::AzKind;
use crate::page::mail::mailto;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::facet::FacetKind;
use crate::records::vocabulary::STATUSES;
use crate::search::client;

#[derive(Serialize)]
struct View<'a> {
    searched: &'static str,
    preload: Vec<&'static str>,
    data: String,
    ways: Vec<Way<'a>>,
    total: usize,
    correction: String,
}

/// A list that leads on without script, or a value of it.
#[derive(Serialize)]
struct Way<'a> {
    title: &'a str,
    path: String,
}

/// What the script is told.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(rename = "in")]
    searched: &'static str,
    lang: &'a str,
    as_of: String,
    facets: Vec<FacetLabels<'a>>,
    words: BTreeMap<&'static str, &'static str>,
}

/// A facet and its values' codes and labels, in their order.
#[derive(Serialize)]
struct FacetLabels<'a> {
    key: &'static str,
    title: &'static str,
    values: Vec<(&'a str, &'a str)>,
}

/// Search among projects.
pub fn projects(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let directory = renderer.directory;
    let head = Head::new(
        renderer,
        path,
        "search",
        "Search projects",
        "Search all research projects by words, disease, institution, purpose or population.",
    );
    let mut ways = vec![
        Way { title: "All projects, newest first", path: "projects.html".into() },
        Way { title: "By title, A–Z", path: "projects-a-z.html".into() },
        Way { title: "By institution", path: "institutions.html".into() },
        Way { title: "By researcher", path: "researchers.html".into() },
    ];
    ways.extend(directory.facets.iter().map(|facet| Way {
        title: match facet.kind {
            FacetKind::Purpose => "By research purpose",
            FacetKind::Population => "By population",
            FacetKind::Tier => "By access tier",
            FacetKind::DataVersion => "By data version",
            FacetKind::Year => "By year",
        },
        path: format!("{}.html", facet.kind.slug()),
    }));
    let told = told(renderer, "projects", facets(renderer), words::PROJECTS);
    render(renderer, "search.html", &head, &told, ways, directory.projects.len())
}

/// Search in the list of violators.
pub fn violators(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let mut head = Head::new(
        renderer,
        path,
        "violators",
        "Search the list of violators",
        "Look a name up in the list of those who broke the Data User Code of Conduct.",
    );
    head.noindex = true;
    let ways = vec![
        Way { title: "The whole list", path: "violators.html".into() },
        Way { title: "The list by letter", path: format!("{}.html", AzKind::Violators.stem()) },
    ];
    let told = told(renderer, "violators", Vec::new(), words::VIOLATORS);
    render(renderer, "violators-search.html", &head, &told, ways, renderer.directory.listings.len())
}

fn told<'a>(
    renderer: &Renderer<'a>,
    searched: &'static str,
    facets: Vec<FacetLabels<'a>>,
    own: &[words::Word],
) -> Told<'a> {
    Told {
        searched,
        lang: renderer.settings.languages.first().copied().unwrap_or("en"),
        as_of: renderer.directory.as_of.to_string(),
        facets,
        words: words::COMMON.iter().chain(own).copied().collect(),
    }
}

/// Labels of everything that projects can be filtered by.
fn facets<'a>(renderer: &Renderer<'a>) -> Vec<FacetLabels<'a>> {
    let directory = renderer.directory;
    let mut facets: Vec<_> = directory
        .facets
        .iter()
        .map(|facet| FacetLabels {
            key: key(facet.kind),
            title: facet.kind.title(),
            values: facet.values.iter().map(|value| (&*value.slug, &*value.label)).collect(),
        })
        .collect();
    let institutions = directory.institutions.iter().zip(&directory.projects_of_institutions);
    facets.push(FacetLabels {
        key: "institution",
        title: "Institution",
        values: institutions
            .filter(|(_, projects)| !projects.is_empty())
            .map(|(institution, _)| (institution.id, &*institution.name))
            .collect(),
    });
    facets.push(FacetLabels {
        key: "status",
        title: "Status",
        values: STATUSES.codes.iter().map(|status| (status.code, status.label)).collect(),
    });
    facets
}

/// A facet's name in the search and in its addresses.
pub fn key(kind: FacetKind) -> &'static str {
    match kind {
        FacetKind::DataVersion => "version",
        kind => kind.slug(),
    }
}

fn render(
    renderer: &Renderer<'_>,
    template: &str,
    head: &Head<'_>,
    told: &Told<'_>,
    ways: Vec<Way<'_>>,
    total: usize,
) -> Result<Vec<u8>> {
    let names = client::FILES.iter().map(|(name, _)| *name);
    let own = View {
        searched: told.searched,
        preload: names.filter(|name| name.starts_with("page-") || *name == "client.js").collect(),
        data: script_data(&serde_json::to_string(told).unwrap_or_default()),
        ways,
        total,
        correction: mailto(
            &renderer.settings.corrections,
            "A mistake in the list of violators",
            &format!("{}\n\nWhat is wrong:\n", head.canonical),
        ),
    };
    shell::render(renderer, template, head, &own)
}

/// JSON that can stand in a script element whatever it says: no tag and no comment can begin in it.
fn script_data(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::script_data;

    #[test]
    fn data_cannot_end_its_element() {
        let told = serde_json::json!({ "label": "</script><!-- & \u{2028}" });
        let safe = script_data(&told.to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).expect("JSON"), told);
    }
}
