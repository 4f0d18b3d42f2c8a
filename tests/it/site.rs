//! The built demonstration site: valid, whole, linked, small, and asking nobody else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::page::edition::Editions;
use daylight::page::theme::Theme;
use daylight::public::directory::Directory;
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::site::memory::Memory;
use daylight::site::stream::stream;

use crate::tools::{built, in_nu_checker};

/// Builds the site of a content folder into memory.
pub(crate) fn build(content: &Path) -> BTreeMap<String, Vec<u8>> {
    build_on(content, "2026-11-22")
}

/// The same, on a day.
pub(crate) fn build_on(content: &Path, day: &str) -> BTreeMap<String, Vec<u8>> {
    let catalog = Catalog::read(content).expect("usable settings");
    let as_of = date::parse(day).expect("a day");
    let findings = engine::run(&catalog, Days::at(as_of));
    let directory = Directory::new(&catalog, &findings, as_of);
    let theme = Theme::load(None).expect("the theme");
    let search = daylight::search::files(&directory, None).expect("an index");
    let editions = Editions::new(&catalog, &directory, &theme, &search).expect("entries");
    let memory = Memory::default();
    stream(&editions, &editions.plan(), &memory).expect("pages");
    memory.into_files()
}

pub(crate) fn demonstration() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The files of a site, by their paths.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The demonstration site, built once for all tests that look at it.
pub(crate) fn demonstration_site() -> &'static Files {
    static SITE: LazyLock<Files> = LazyLock::new(|| build(&demonstration()));
    &SITE
}

fn pages() -> (&'static Files, BTreeMap<&'static str, &'static str>) {
    let files = demonstration_site();
    let html = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let text = |bytes: &'static Vec<u8>| std::str::from_utf8(bytes).expect("UTF-8");
    (files, html.map(|(path, bytes)| (path.as_str(), text(bytes))).collect())
}

/// The values of an attribute on a page.
pub(crate) fn values<'p>(html: &'p str, attribute: &str) -> Vec<&'p str> {
    let marker = format!(" {attribute}=\"");
    html.match_indices(&marker)
        .filter_map(|(at, _)| html[at + marker.len()..].split('"').next())
        .collect()
}

pub(crate) fn resolve(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Where the demonstration site says that it stands.
const BASE: &str = "https://example.org/directory/";

/// The file that a link of a page leads to; none where it leaves the site.
fn target(page: &str, path: &str) -> Option<String> {
    // The page for addresses without a page is shown at any of them, so its links are whole.
    let whole = path.strip_prefix(BASE).or_else(|| path.strip_prefix("/directory/"));
    let file = match whole {
        Some(inside) => inside.to_owned(),
        None if path.contains(':') => return None,
        None if path.is_empty() => page.to_owned(),
        None => resolve(page, path),
    };
    let folder = file.is_empty() || file.ends_with('/');
    Some(if folder { format!("{file}index.html") } else { file })
}

/// In every language, with what the head of a page names, scripts and styles included.
#[test]
fn every_link_leads_somewhere() {
    let (files, html) = pages();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        html.iter().map(|(page, text)| (*page, values(text, "id").into_iter().collect())).collect();
    let mut broken = BTreeSet::new();
    let mut followed = 0;
    for (page, text) in &html {
        for link in ["href", "src", "action"].iter().flat_map(|of| values(text, of)) {
            let (path, fragment) =
                link.split_once('#').map_or((link, None), |(path, id)| (path, Some(id)));
            let path = path.split('?').next().unwrap_or("");
            let Some(file) = target(page, path) else { continue };
            followed += 1;
            if !files.contains_key(&file) {
                broken.insert(format!("{page}: {link}"));
            } else if let Some(id) = fragment
                && !ids.get(file.as_str()).is_some_and(|ids| ids.contains(id))
            {
                broken.insert(format!("{page}: {link} (fragment)"));
            }
        }
    }
    let sitemap = String::from_utf8(files["sitemap.xml"].clone()).expect("UTF-8");
    for address in sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next()) {
        let there = target("sitemap.xml", address).is_some_and(|file| files.contains_key(&file));
        if !there {
            broken.insert(format!("sitemap.xml: {address}"));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(followed > html.len() * 10 && html.keys().any(|page| page.starts_with("es/")));
}

#[test]
fn every_page_has_one_heading_a_title_of_its_own_and_landmarks() {
    let (_, html) = pages();
    let mut titles: BTreeMap<&str, &str> = BTreeMap::new();
    for (page, text) in &html {
        assert_eq!(text.matches("<h1").count(), 1, "{page}: one h1");
        let language = if page.starts_with("es/") { "es" } else { "en" };
        assert!(text.contains(&format!("<html lang=\"{language}\"")), "{page}: language");
        for landmark in ["<header", "<nav", "<main id=\"main\"", "<footer"] {
            assert!(text.contains(landmark), "{page}: {landmark}");
        }
        let title = text
            .split("<title>")
            .nth(1)
            .and_then(|rest| rest.split("</title>").next())
            .expect("a title");
        if let Some(other) = titles.insert(title, page) {
            panic!("{page} and {other} have one title: {title}");
        }
        let ids = values(text, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{page}: ids stand twice");
        headings_do_not_jump(page, text);
    }
}

fn headings_do_not_jump(page: &str, text: &str) {
    let mut last = 0;
    for (at, _) in text.match_indices("<h") {
        let Some(level) = text[at + 2..].chars().next().and_then(|c| c.to_digit(10)) else {
            continue;
        };
        assert!(level <= last + 1, "{page}: h{level} after h{last}");
        last = level;
    }
}

#[test]
fn no_page_asks_another_site_or_runs_anything() {
    let (_, html) = pages();
    for (page, text) in &html {
        // The search pages load one module of their own; see `search_page`.
        let loaded = match *page {
            "search.html" | "violators-search.html" => &["search/page.js"][..],
            "es/search.html" | "es/violators-search.html" => &["../search/page.js"][..],
            _ => &[],
        };
        let search = !loaded.is_empty();
        // What search engines are told is data, which nothing runs; see `reuse`.
        let told = text.matches("<script type=\"application/ld+json\">").count();
        assert!(search || text.matches("<script").count() == told, "{page}");
        assert!(!text.contains("<iframe") && !text.contains("<img"), "{page}");
        assert!(values(text, "src") == loaded && values(text, "style").is_empty(), "{page}");
        assert!(!values(text, "onclick").iter().any(|_| true), "{page}");
        for sheet in text
            .match_indices("rel=\"stylesheet\" href=\"")
            .map(|(at, found)| &text[at + found.len()..])
        {
            assert!(!sheet.starts_with("http") || *page == "404.html", "{page}");
        }
    }
}

#[test]
fn what_was_promised_stands_on_every_page_of_its_kind() {
    let (files, html) = pages();
    for (page, text) in &html {
        if page.starts_with("projects/") && !page.contains("/page/") {
            for promise in [
                "The views in it are theirs",
                "does not endorse or approve of this research",
                "I have a concern about this project",
                "mailto:concerns@example.org",
                "Access tier",
                "Data version",
            ] {
                assert!(text.contains(promise), "{page}: {promise}");
            }
        }
        if page.starts_with("violators/") {
            for promise in [
                "A name is not a person",
                "How to cite this page",
                "Report a mistake",
                "Appeal",
                "Term",
                "Data User Code of Conduct, version 5",
            ] {
                assert!(text.contains(promise), "{page}: {promise}");
            }
            assert!(text.contains("noindex"), "{page}");
        }
        let (disclaimer, day) = match page.starts_with("es/") {
            true => ("no garantiza la exactitud", "Datos al"),
            false => ("does not guarantee the accuracy", "Data as of"),
        };
        assert!(text.contains(disclaimer), "{page}: disclaimer");
        assert!(text.contains(day), "{page}: day of the data");
    }
    let lists = [
        "projects",
        "projects-a-z",
        "researchers",
        "institutions",
        "violators",
        "purpose",
        "population",
        "tier",
        "data-version",
        "year",
        "rules",
    ];
    for stem in lists {
        for ending in ["html", "csv", "json"] {
            assert!(files.contains_key(&format!("{stem}.{ending}")), "{stem}.{ending}");
        }
    }
}

#[test]
fn data_files_can_be_read_and_agree() {
    let (files, _) = pages();
    // Schemas and the catalog are no lists; see `reuse`.
    let list = |path: &str| {
        path.ends_with(".json")
            && path != "data.json"
            && !path.starts_with("data/")
            && !path.starts_with("search/")
    };
    for (path, bytes) in files.iter().filter(|(path, _)| list(path)) {
        let value: serde_json::Value =
            serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        let items = value["items"].as_array().expect("items").len();
        let csv = String::from_utf8(files[&path.replace(".json", ".csv")].clone()).expect("UTF-8");
        // Cells hold no line breaks here, so lines are rows.
        assert_eq!(csv.matches("\r\n").count(), items + 1, "{path}");
    }
}

#[test]
fn a_project_page_is_small() {
    let (files, _) = pages();
    let mut sizes: Vec<usize> = files
        .iter()
        .filter(|(path, _)| path.starts_with("projects/") && path.ends_with(".html"))
        .map(|(_, bytes)| bytes.len())
        .collect();
    sizes.sort_unstable();
    assert!(sizes[sizes.len() / 2] <= 14 * 1024, "median {}", sizes[sizes.len() / 2]);
}

#[test]
fn pages_are_valid_html() {
    let folder = built();
    let said = in_nu_checker(&[
        "--also-check-css".as_ref(),
        "--skip-non-html".as_ref(),
        // The checker takes the search pages' data for a script and a file's folder for no origin.
        "--filterpattern".as_ref(),
        ".*(“[a-z/.-]*” blocked by “[a-z]*-src”|script “(../)?search/page.js” blocked|Inline script violates).*".as_ref(),
        folder.as_os_str(),
    ]);
    if let Some(said) = said {
        assert!(said.trim().is_empty(), "{}", said.chars().take(4000).collect::<String>());
    }
}
