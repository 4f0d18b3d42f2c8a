//! Follow and reuse: feeds, downloads with their schemas, catalogs, citations, and what search engines are
//! told. All of it is well-formed, agrees with the directory, and forgets whom the list forgets.

mod schema;
mod well_formed;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::site::{build, build_on, demonstration, demonstration_site};

type Files = BTreeMap<String, Vec<u8>>;

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn ending<'f>(files: &'f Files, ending: &'static str) -> impl Iterator<Item = (&'f str, &'f str)> {
    let those = files.iter().filter(move |(path, _)| path.ends_with(ending));
    those.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("UTF-8")))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// What stands between two marks, each time.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

/// The text of HTML or XML.
fn unescaped(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
    ];
    let text = named.iter().fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c));
    text.replace("&amp;", "&")
}

#[test]
fn every_xml_file_is_well_formed() {
    let files = demonstration_site();
    let mut seen = BTreeSet::new();
    for (path, text) in ending(files, ".atom").chain(ending(files, ".xml")) {
        let elements =
            well_formed::elements(text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        seen.insert(elements[0].clone());
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["OpenSearchDescription", "feed", "urlset"]);
}

#[test]
fn a_feed_follows_its_page_in_its_language() {
    let files = demonstration_site();
    for stem in ["projects", "violators", "purpose/genetic", "institutions/lakehaven"] {
        for (prefix, language) in [("", "en"), ("es/", "es")] {
            let feed = text(files, &format!("{prefix}{stem}.atom"));
            let address = format!("https://example.org/directory/{prefix}{stem}");
            assert!(
                feed.contains(&format!("xml:lang=\"{language}\">\n<id>{address}.atom</id>")),
                "{feed}"
            );
            assert!(feed.contains(&format!(
                "rel=\"self\" type=\"application/atom+xml\" href=\"{address}.atom\""
            )));
            assert!(feed.contains(&format!("hreflang=\"{language}\" href=\"{address}.html\"")));
            let name = stem.rsplit('/').next().unwrap_or(stem);
            let page = text(files, &format!("{prefix}{stem}.html"));
            let up = "../".repeat(stem.matches('/').count());
            let link =
                if up.is_empty() { format!("{name}.atom") } else { format!("{up}{stem}.atom") };
            assert!(page.contains("type=\"application/atom+xml\""), "{prefix}{stem}: in the head");
            assert!(
                page.matches(&format!("href=\"{link}\"")).count() == 2,
                "{prefix}{stem}: head and {link}"
            );
        }
    }
}

/// The parts that RFC 4287 asks for, once each; days of records, never the day of the build.
#[test]
fn feeds_have_what_the_standard_asks_for() {
    let files = demonstration_site();
    let later = build_on(&demonstration(), "2026-11-23");
    for (path, feed) in ending(files, ".atom") {
        let (head, entries) = feed.split_once("<entry>").unwrap_or((feed, ""));
        for once in ["<id>", "<title>", "<updated>", "<author>", "rel=\"self\""] {
            assert_eq!(head.matches(once).count(), 1, "{path}: {once}");
        }
        let entries: Vec<_> = entries.split("<entry>").filter(|entry| !entry.is_empty()).collect();
        assert!(entries.len() <= 50, "{path}");
        let mut ids = BTreeSet::new();
        for entry in &entries {
            for once in [
                "<id>",
                "<title xml:lang=",
                "<updated>",
                "<published>",
                "<summary xml:lang=",
                "rel=\"alternate\"",
            ] {
                assert_eq!(entry.matches(once).count(), 1, "{path}: {once}");
            }
            assert!(ids.insert(between(entry, "<id>", "</id>")), "{path}: an id twice");
        }
        let days = between(feed, "<updated>", "</updated>");
        assert_eq!(
            days.iter().skip(1).max().unwrap_or(&days[0]),
            &days[0],
            "{path}: the latest day"
        );
        if !path.ends_with("violators.atom") && !entries.is_empty() {
            assert_eq!(text(&later, path), feed, "{path}: another day of the data changes no feed");
        }
    }
    let spanish = text(files, "es/projects.atom");
    assert!(
        spanish.contains("<title xml:lang=\"en\">")
            && spanish.contains("<summary xml:lang=\"en\">")
    );
}

/// A name is on the list while the decision stands, and in no byte of the site afterwards.
#[test]
fn a_name_that_left_the_list_is_in_no_feed_and_no_file() {
    let name = "Corwin Aldermaston-Pike";
    let during = build_on(&demonstration(), "2026-03-14");
    let after = build_on(&demonstration(), "2026-03-15");
    for path in ["violators.atom", "es/violators.atom", "violators.json", "violators.csv"] {
        assert!(text(&during, path).contains(name), "{path}");
    }
    for (path, bytes) in &after {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Aldermaston") && !text.contains("d-2024-001"), "{path}");
    }
}

#[test]
fn every_published_json_keeps_to_its_schema() {
    let files = demonstration_site();
    let schemas: BTreeMap<&str, Value> =
        ending(files, ".schema.json").map(|(path, text)| (path, json(text))).collect();
    assert_eq!(schemas.len(), 9);
    let of = |path: &str| {
        let name = match path.split(['/', '.']).next().unwrap_or("") {
            "rules" | "researchers" | "projects" => path.split('.').next().unwrap_or(""),
            "institutions" if path == "institutions.json" => "institutions",
            "violators" | "violators-a-z" => "violators",
            "purpose" | "population" | "tier" | "data-version" | "year" if !path.contains('/') => {
                "facet"
            }
            _ if path.ends_with("/years.json") => "years",
            "statistics" => "tally",
            _ => "projects",
        };
        format!("data/{name}.schema.json")
    };
    let mut used = BTreeSet::from(["data/project.schema.json".to_owned()]);
    for (path, text) in ending(files, ".json") {
        if path.starts_with("search/") || path.starts_with("data/") || path == "data.json" {
            continue;
        }
        let schema = of(path);
        let faults = schema::faults(&schemas[&*schema], &json(text), path);
        assert!(faults.is_empty(), "{path} and {schema}: {faults:#?}");
        used.insert(schema);
    }
    assert_eq!(used.len(), schemas.len(), "a schema that describes nothing: {used:?}");
    let ids: Vec<String> = json(text(files, "projects.json"))["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| item["id"].as_str().expect("an id").to_owned())
        .collect();
    let mut lines = Vec::new();
    for line in text(files, "data/projects.jsonl").lines() {
        let project = json(line);
        let faults = schema::faults(&schemas["data/project.schema.json"], &project, "a line");
        assert!(faults.is_empty(), "{faults:#?}");
        lines.push(project["id"].as_str().expect("an id").to_owned());
    }
    assert_eq!(lines, ids, "as many lines as projects, in one order");
    assert_eq!(ids.len(), ending(files, ".html").filter(|(path, _)| is_project(path)).count());
}

fn is_project(path: &str) -> bool {
    path.starts_with("projects/") && !path.contains("/page/")
}

/// DCAT-US 1.1: what the schema requires of a catalog, of its data sets and of their files. The codes of an
/// agency are required of federal agencies alone, and stand there when the settings give them.
#[test]
fn the_catalog_has_what_dcat_us_requires() {
    let files = demonstration_site();
    let catalog = json(text(files, "data.json"));
    assert_eq!(catalog["conformsTo"], "https://project-open-data.cio.gov/v1.1/schema");
    let datasets = catalog["dataset"].as_array().expect("data sets");
    let mut identifiers = BTreeSet::new();
    for dataset in datasets {
        for key in ["title", "description", "identifier", "accessLevel", "modified"] {
            assert!(dataset[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {dataset}");
        }
        assert!(
            identifiers.insert(dataset["identifier"].as_str()),
            "an identifier twice: {dataset}"
        );
        assert_eq!(dataset["accessLevel"], "public");
        assert_eq!(dataset["modified"], "2026-11-22");
        assert!(dataset["keyword"].as_array().is_some_and(|words| !words.is_empty()));
        assert!(dataset["publisher"]["name"].is_string());
        assert!(dataset["contactPoint"]["fn"].is_string());
        assert_eq!(dataset["contactPoint"]["hasEmail"], "mailto:corrections@example.org");
        for file in dataset["distribution"].as_array().expect("files") {
            assert!(file["mediaType"].as_str().is_some_and(|kind| kind.contains('/')), "{file}");
            for key in ["downloadURL", "describedBy"] {
                let Some(address) = file[key].as_str() else {
                    assert_eq!((key, &file["format"]), ("describedBy", &Value::from("CSV")));
                    continue;
                };
                let path = address.strip_prefix("https://example.org/directory/").expect("ours");
                assert!(files.contains_key(path), "{path}");
            }
        }
        assert!(dataset.get("bureauCode").is_none() && dataset.get("license").is_none());
    }
}

#[test]
fn search_engines_are_told_of_projects_and_never_of_violators() {
    let files = demonstration_site();
    for (path, html) in ending(files, ".html") {
        let blocks = between(html, "<script type=\"application/ld+json\">", "</script>");
        let page = path.strip_prefix("es/").unwrap_or(path);
        if page.contains("violator") {
            assert!(blocks.is_empty(), "{path}");
            continue;
        }
        for block in &blocks {
            assert_eq!(json(block)["@context"], "https://schema.org", "{path}");
        }
        if is_project(page) {
            let about = json(blocks[0]);
            assert_eq!(about["mainEntity"]["@type"], "ResearchProject", "{path}");
            assert!(
                !about["mainEntity"]["founder"].as_array().expect("owners").is_empty(),
                "{path}"
            );
        }
    }
    let home = json(between(text(files, "index.html"), "ld+json\">", "</script>")[0]);
    assert_eq!(home["@type"], "WebSite");
    assert_eq!(
        home["potentialAction"]["target"]["urlTemplate"],
        "https://example.org/directory/search.html?q={search_term_string}"
    );
    let institution =
        json(between(text(files, "institutions/lakehaven.html"), "ld+json\">", "</script>")[0]);
    assert_eq!(institution["@type"], "Organization");
}

/// A project's page in its first load: the page and the style sheet.
#[test]
fn a_project_page_loads_in_fourteen_kilobytes() {
    let files = demonstration_site();
    let style = gzip(&files["assets/style.css"]);
    for (path, bytes) in files.iter().filter(|(path, _)| is_project(path.trim_start_matches("es/")))
    {
        let first = gzip(bytes) + style;
        assert!(first <= 14 * 1024, "{path}: {first} bytes");
    }
}

/// Bytes as gzip sends them; where there is no gzip, an estimate that is never lower.
fn gzip(bytes: &[u8]) -> usize {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let child = Command::new("gzip")
        .args(["-9", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else { return bytes.len() };
    let mut input = child.stdin.take().expect("a pipe");
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes).expect("written"));
    let output = child.wait_with_output().expect("gzip ends");
    writer.join().expect("written");
    output.stdout.len()
}

/// The demonstration's records with some files changed: a path and what becomes of its text.
fn changed(changes: &[(&str, &dyn Fn(String) -> String)]) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in walkdir::WalkDir::new(demonstration()) {
        let entry = entry.expect("an entry");
        let to = folder.path().join(entry.path().strip_prefix(demonstration()).expect("below"));
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(to).expect("a folder");
        } else {
            std::fs::copy(entry.path(), to).expect("a copy");
        }
    }
    for (path, change) in changes {
        let path = folder.path().join(path);
        let text = std::fs::read_to_string(&path).expect("a record");
        let changed = change(text.clone());
        assert_ne!(changed, text, "{} changes", path.display());
        std::fs::write(path, changed).expect("written");
    }
    build(folder.path())
}

/// Whatever a title says, it stays in its field in every form of its citation.
#[test]
fn citations_of_hostile_titles_are_safe() {
    // Worse ones are held back by the rules, and tested where the forms are made.
    let hostile = r#"Sleep and kidney decline } at 50% & more, "and" then \ or ~"#;
    let change = |text: String| {
        let lines = text.lines().map(|line| match line.starts_with("title:") {
            true => format!("title: '{hostile}'\n"),
            false => format!("{line}\n"),
        });
        lines.collect()
    };
    let files = changed(&[("workspaces/48213.yaml", &change)]);
    let mut hostile_seen = 0;
    for (path, html) in ending(&files, ".html").filter(|(path, _)| is_project(path)) {
        let title = unescaped(between(html, "<h1>", "</h1>")[0]);
        let forms: Vec<String> =
            between(html, "<pre>", "</pre>").into_iter().map(unescaped).collect();
        let [bibtex, ris, csl] = forms.as_slice() else { panic!("{path}: three forms") };
        let csl = json(csl);
        assert_eq!(csl[0]["title"], title.as_str(), "{path}");
        assert!(csl[0]["author"].as_array().is_some_and(|authors| !authors.is_empty()), "{path}");
        let depth = |text: &str| text.matches('{').count().abs_diff(text.matches('}').count());
        for line in bibtex.lines().filter(|line| line.starts_with("  ")) {
            assert_eq!(depth(line), 0, "{path}: {line}");
        }
        assert_eq!(bibtex.lines().count(), 11, "{path}: {bibtex}");
        for line in ris.lines() {
            let (tag, _) = line.split_once("  - ").unwrap_or_else(|| panic!("{path}: {line}"));
            assert!(tag.len() == 2 && tag.chars().all(|c| c.is_ascii_alphanumeric()), "{line}");
        }
        assert_eq!(
            (ris.matches("TY  - ").count(), ris.matches("ER  - ").count()),
            (1, 1),
            "{path}"
        );
        hostile_seen += usize::from(title == hostile);
    }
    assert_eq!(hostile_seen, 1, "the hostile title is on its page");
    let feed = text(&files, "projects.atom");
    well_formed::elements(feed).expect("well-formed");
}

/// Pages of single decisions are kept out of search engines, unless the settings say otherwise; codes of an
/// agency and terms of use stand in the catalog when the settings give them.
#[test]
fn settings_open_listings_to_search_engines_and_complete_the_catalog() {
    let files = demonstration_site();
    let listing = "violators/d-2025-003.html";
    assert!(text(files, listing).contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!text(files, "sitemap.xml").contains(listing));
    let change = |text: String| {
        text.replace("  appeal_days: 30", "  appeal_days: 30\n  index_pages: true")
            + "data_catalog:\n  license: https://example.org/terms\n  bureau_codes: [\"009:25\"]\n  \
               program_codes: [\"009:000\"]\n"
    };
    let files = changed(&[("site.yaml", &change)]);
    assert!(!text(&files, listing).contains("noindex"));
    assert!(text(&files, "sitemap.xml").contains(listing));
    let catalog = json(text(&files, "data.json"));
    for dataset in catalog["dataset"].as_array().expect("data sets") {
        assert_eq!(dataset["license"], "https://example.org/terms");
        assert_eq!(dataset["bureauCode"], serde_json::json!(["009:25"]));
        assert_eq!(dataset["programCode"], serde_json::json!(["009:000"]));
    }
    assert!(
        text(&files, "downloads.html")
            .contains("rel=\"license\" href=\"https://example.org/terms\"")
    );
}

/// Every address stands once, with the same page in every language, and with a day where one is known.
#[test]
fn the_sitemap_leads_to_every_language() {
    let files = demonstration_site();
    let sitemap = text(files, "sitemap.xml");
    let mut seen = BTreeSet::new();
    for url in between(sitemap, "<url>", "</url>") {
        let place = between(url, "<loc>", "</loc>")[0];
        assert!(seen.insert(place), "{place} stands twice");
        let others = between(url, "href=\"", "\"");
        assert_eq!(others.len(), 2, "{place}");
        assert!(others.contains(&place) && others[1].contains("/directory/es/"), "{place}");
        let dated = place.contains("/projects/") && !place.contains("/page/");
        assert!(!dated || url.contains("<lastmod>2"), "{place}");
    }
    assert!(seen.len() < 50_000 && sitemap.len() < 50 * 1024 * 1024);
}
