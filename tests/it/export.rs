//! The promise: an export for a search engine holds what the site shows and nothing else, in the form
//! that the engine publishes, and never takes the place of a file that is not an export's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Output;

use daylight::exchange::bulk::{Engine, PART_BYTES, fill};
use daylight::model::catalog::Catalog;
use daylight::public::directory::Directory;
use daylight::records::tree::{self, Node, Value as Yaml};
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::site::memory::Memory;
use serde_json::Value;

use crate::canary::{assert_silent, canaries, planted};
use crate::determinism::{Files, as_of, site_of};
use crate::overlay::{lay, lay_base};
use crate::program::daylight;
use crate::site::demonstration;

const ENGINES: [(&str, Engine); 2] =
    [("opensearch", Engine::OpenSearch), ("quickwit", Engine::Quickwit)];

/// The export of a content folder, in memory.
fn exported(content: &Path, engine: Engine, limit: usize) -> Files {
    let catalog = Catalog::read(content).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let directory = Directory::new(&catalog, &findings, as_of());
    let memory = Memory::default();
    let base_url = &catalog.settings.base_url;
    let paths = fill(&directory, base_url, engine, limit, &memory).expect("an export");
    let files = memory.into_files();
    let named: BTreeSet<&String> = paths.iter().collect();
    assert_eq!(named, files.keys().collect(), "the list names every file");
    files
}

/// The parts of a kind, one after the other.
fn parts(files: &Files, kind: &str) -> String {
    let parts = files
        .iter()
        .filter(|(path, _)| path.starts_with(kind) && path.ends_with(".ndjson"))
        .map(|(_, bytes)| String::from_utf8(bytes.clone()).expect("UTF-8"));
    parts.collect()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The documents of a kind, by id; every line is read, action lines too.
fn documents(files: &Files, engine: Engine, kind: &str) -> BTreeMap<String, Value> {
    let text = parts(files, kind);
    assert!(text.is_empty() || text.ends_with('\n'), "a bulk body ends its last line");
    let mut lines = text.lines().map(json);
    let mut documents = BTreeMap::new();
    while let Some(mut line) = lines.next() {
        if engine == Engine::OpenSearch {
            let action = line;
            line = lines.next().expect("a document after its action");
            let expected = serde_json::json!({
                "index": {"_index": format!("daylight-{kind}"), "_id": line["id"]}
            });
            assert_eq!(action, expected);
        }
        let id = line["id"].as_str().expect("an id").to_owned();
        assert!(documents.insert(id, line).is_none(), "a document stands twice");
    }
    documents
}

fn file<'f>(files: &'f Files, name: &str) -> &'f str {
    std::str::from_utf8(&files[name]).expect("UTF-8")
}

#[test]
fn every_document_of_the_site_is_exported_once_with_its_address() {
    let site = site_of(&demonstration());
    for (name, engine) in ENGINES {
        let files = exported(&demonstration(), engine, PART_BYTES);
        for kind in ["projects", "violators"] {
            let documents = documents(&files, engine, kind);
            assert!(documents.len() > 2, "{name} {kind}");
            for (id, document) in &documents {
                assert!(site.contains_key(&format!("{kind}/{id}.html")), "{name} {kind} {id}");
                let url = format!("https://example.org/directory/{kind}/{id}.html");
                assert_eq!(document["url"], url, "{name}");
            }
            let list = json(file(&site, &format!("{kind}.json")));
            let listed = list["items"].as_array().expect("items").len();
            assert_eq!(documents.len(), listed, "{name} {kind}");
        }
        let read_me = file(&files, "README.md");
        assert!(!["@DAY@", "@PROJECTS@", "@VIOLATORS@"].iter().any(|at| read_me.contains(at)));
        for path in files.keys().filter(|path| !path.ends_with(".ndjson") && *path != "README.md") {
            let kind = path.split('-').next().unwrap_or_default();
            let spelled = read_me.contains(path) || read_me.contains("@$kind-mapping.json");
            assert!(spelled && read_me.contains(kind), "{name}: no command loads {path}");
        }
    }
}

#[test]
fn a_document_holds_what_the_page_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), "workspaces/1.yaml", "disease: \"Kidney \\\"disease\\\"\"\n");
    for (_, engine) in ENGINES {
        let files = exported(folder.path(), engine, PART_BYTES);
        let projects = documents(&files, engine, "projects");
        let project = &projects["1"];
        assert_eq!(project["team"][0]["role"], "owner");
        assert_eq!(project["team"][0]["name"], "Imani Okonkwo-Reyes");
        assert_eq!(project["team"][0]["affiliation"][0], "Lakehaven University");
        assert_eq!(project["institutions"][0]["id"], "lakehaven");
        let created = project["created"].as_str().expect("a day");
        assert_eq!(project["year"].to_string(), created[..4]);
        for text in ["title", "questions", "approaches", "findings"] {
            assert!(project[text].as_str().is_some_and(|text| !text.is_empty()), "{text}");
        }
        let listing = &documents(&files, engine, "violators")["d-1"];
        assert!(listing["name"].as_str().is_some_and(|name| name.contains("Halloway")));
        assert!(listing["appeal"].is_string() && listing["decided"].is_string());
    }
}

#[test]
fn a_record_with_an_error_and_a_decision_that_left_the_list_are_not_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), "workspaces/1.yaml", "status: activ\n");
    lay(
        folder.path(),
        "decisions/d-1.yaml",
        "events: [{on: 2026-04-11, is: decided}, {on: 2026-09-01, is: overturned}]\n",
    );
    for (name, engine) in ENGINES {
        let files = exported(folder.path(), engine, PART_BYTES);
        assert!(!files.keys().any(|path| path.ends_with(".ndjson")), "{name}: {:?}", files.keys());
    }
}

#[test]
fn no_private_value_is_in_an_export() {
    let folder = canaries();
    let planted = planted(folder.path());
    for (name, engine) in ENGINES {
        let files = exported(folder.path(), engine, PART_BYTES);
        assert!(documents(&files, engine, "projects").contains_key("1"));
        assert!(documents(&files, engine, "violators").contains_key("d-1"));
        for (path, bytes) in &files {
            assert_silent(&planted, path, bytes);
        }
        let target = tempfile::tempdir().expect("a folder");
        let out = run(&["export", "--to", name], &target.path().join("out"), folder.path());
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        assert_silent(&planted, "export, out", &out.stdout);
        assert_silent(&planted, "export, err", &out.stderr);
    }
}

#[test]
fn parts_are_bounded_and_make_the_whole() {
    for (name, engine) in ENGINES {
        let whole = exported(&demonstration(), engine, PART_BYTES);
        let (limit, one) = (20_000, exported(&demonstration(), engine, 1));
        let split = exported(&demonstration(), engine, limit);
        for kind in ["projects", "violators"] {
            assert_eq!(parts(&whole, kind), parts(&split, kind), "{name} {kind}");
            assert_eq!(parts(&whole, kind), parts(&one, kind), "{name} {kind}");
            let count = one.keys().filter(|path| path.starts_with(kind)).count() - 1;
            assert_eq!(count, documents(&one, engine, kind).len(), "a part a document");
        }
        let sizes: Vec<_> = split
            .iter()
            .filter(|(path, _)| path.ends_with(".ndjson"))
            .map(|(_, bytes)| bytes.len())
            .collect();
        assert!(sizes.len() > 4 && sizes.iter().all(|size| *size <= limit), "{name}: {sizes:?}");
    }
}

/// What OpenSearch publishes of the create-index body, as far as ours goes.
mod opensearch {
    use super::{BTreeSet, Value};

    const BUILT_IN: [&str; 4] = ["english", "standard", "simple", "keyword"];
    const FILTERS: [&str; 2] = ["lowercase", "asciifolding"];

    fn keys(value: &Value) -> BTreeSet<&str> {
        value.as_object().expect("an object").keys().map(String::as_str).collect()
    }

    pub(super) fn check_body(body: &Value) {
        assert_eq!(keys(body), ["mappings", "settings"].into());
        assert_eq!(keys(&body["settings"]), ["analysis"].into());
        let analysis = &body["settings"]["analysis"];
        let own: BTreeSet<&str> = analysis.get("filter").map(keys).unwrap_or_default();
        for filter in &own {
            let filter = &analysis["filter"][filter];
            assert_eq!(filter["type"], "ngram");
            let grams = |key: &str| filter[key].as_u64().expect("a number");
            // `index.max_ngram_diff` is 1 unless an index says otherwise.
            assert!(grams("max_gram") - grams("min_gram") <= 1);
        }
        let analyzers = keys(&analysis["analyzer"]);
        for analyzer in &analyzers {
            let analyzer = &analysis["analyzer"][analyzer];
            assert_eq!(
                (&analyzer["type"], &analyzer["tokenizer"]),
                (&"custom".into(), &"standard".into())
            );
            for filter in analyzer["filter"].as_array().expect("a list") {
                let filter = filter.as_str().expect("a name");
                assert!(own.contains(filter) || FILTERS.contains(&filter), "{filter}");
            }
        }
        assert_eq!(body["mappings"]["dynamic"], "strict");
        check_properties(&body["mappings"]["properties"], &analyzers);
    }

    fn check_properties(properties: &Value, analyzers: &BTreeSet<&str>) {
        for (name, field) in properties.as_object().expect("an object") {
            let may: &[&str] = match field["type"].as_str().expect("a type") {
                "text" => &["type", "analyzer", "fields"],
                "keyword" => &["type", "index", "ignore_above"],
                "date" => {
                    assert_eq!(field["format"], "strict_date", "{name}");
                    &["type", "format"]
                }
                "short" => &["type"],
                "object" | "nested" => {
                    check_properties(&field["properties"], analyzers);
                    &["type", "properties"]
                }
                other => panic!("{name}: {other} is no type that we know"),
            };
            assert!(keys(field).iter().all(|key| may.contains(key)), "{name}: {field}");
            if let Some(analyzer) = field.get("analyzer").and_then(Value::as_str) {
                assert!(BUILT_IN.contains(&analyzer) || analyzers.contains(analyzer), "{name}");
            }
            if let Some(fields) = field.get("fields") {
                check_properties(fields, analyzers);
            }
        }
    }

    /// Every field of a document has its mapping, as `strict` demands, and a value that fits.
    pub(super) fn check_document(properties: &Value, document: &Value) {
        for (name, value) in document.as_object().expect("an object") {
            let field = properties.get(name).unwrap_or_else(|| panic!("{name} is not mapped"));
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            for value in values {
                match field["type"].as_str().expect("a type") {
                    "object" | "nested" => check_document(&field["properties"], value),
                    "date" => super::check_day(value),
                    "short" => assert!(value.as_i64().is_some_and(|n| i16::try_from(n).is_ok())),
                    _ => assert!(value.is_string(), "{name}: {value}"),
                }
            }
        }
    }
}

fn check_day(value: &Value) {
    let day = value.as_str().and_then(daylight::base::date::parse);
    assert!(day.is_some(), "{value}");
}

#[test]
fn the_create_index_bodies_are_as_opensearch_publishes_them() {
    let files = exported(&demonstration(), Engine::OpenSearch, PART_BYTES);
    for kind in ["projects", "violators"] {
        let body = json(file(&files, &format!("{kind}-mapping.json")));
        opensearch::check_body(&body);
        for document in documents(&files, Engine::OpenSearch, kind).values() {
            opensearch::check_document(&body["mappings"]["properties"], document);
        }
    }
    let body = json(file(&files, "violators-mapping.json"));
    let name = &body["mappings"]["properties"]["name"];
    assert_eq!(name["fields"]["parts"]["analyzer"], "parts_of_names");
}

/// What Quickwit publishes of index configurations of version 0.8, as far as ours goes.
mod quickwit {
    use super::{BTreeMap, BTreeSet, Node, Value, Yaml};

    const TOKENIZERS: [&str; 6] =
        ["raw", "default", "en_stem", "whitespace", "chinese_compatible", "source_code_default"];

    pub(super) fn text<'n>(node: &'n Node, key: &str) -> &'n str {
        node.get(key).and_then(Node::text).unwrap_or_else(|| panic!("no text under {key}"))
    }

    fn items<'n>(node: &'n Node, key: &str) -> &'n [Node] {
        match node.get(key).map(|node| &node.value) {
            Some(Yaml::List(items)) => items,
            _ => panic!("no list under {key}"),
        }
    }

    fn keys(node: &Node) -> BTreeSet<&str> {
        let Yaml::Map(entries) = &node.value else { panic!("no mapping") };
        let keys: BTreeSet<&str> = entries.iter().map(|entry| &*entry.key).collect();
        assert_eq!(keys.len(), entries.len(), "a key stands twice");
        keys
    }

    fn fields(node: &Node) -> BTreeMap<&str, &Node> {
        let fields = items(node, "field_mappings");
        let named: BTreeMap<_, _> =
            fields.iter().map(|field| (text(field, "name"), field)).collect();
        assert_eq!(named.len(), fields.len(), "a field stands twice");
        named
    }

    pub(super) fn check_config(config: &Node, index: &str) {
        let top = ["doc_mapping", "index_id", "search_settings", "version"];
        assert_eq!(keys(config), top.into());
        assert_eq!((text(config, "version"), text(config, "index_id")), ("0.8", index));
        let mapping = config.get("doc_mapping").expect("a mapping");
        let may = ["mode", "timestamp_field", "tokenizers", "field_mappings"];
        assert!(keys(mapping).iter().all(|key| may.contains(key)), "{:?}", keys(mapping));
        assert_eq!(text(mapping, "mode"), "strict");
        let mut tokenizers = TOKENIZERS.to_vec();
        if mapping.get("tokenizers").is_some() {
            for own in items(mapping, "tokenizers") {
                let may = ["name", "type", "min_gram", "max_gram", "prefix_only", "filters"];
                assert_eq!(keys(own), may.into());
                assert_eq!(text(own, "type"), "ngram");
                let filters = items(own, "filters").iter().filter_map(Node::text);
                filters.for_each(|f| {
                    assert!(["lower_caser", "ascii_folding", "remove_long"].contains(&f));
                });
                tokenizers.push(text(own, "name"));
            }
        }
        check_fields(mapping, &tokenizers);
        let fields = fields(mapping);
        if let Some(name) = mapping.get("timestamp_field").and_then(Node::text) {
            assert_eq!(
                (text(fields[name], "type"), text(fields[name], "fast")),
                ("datetime", "true")
            );
        }
        let settings = config.get("search_settings").expect("settings");
        assert_eq!(keys(settings), ["default_search_fields"].into());
        for name in items(settings, "default_search_fields").iter().filter_map(Node::text) {
            assert!(fields.contains_key(name), "{name}");
        }
    }

    fn check_fields(node: &Node, tokenizers: &[&str]) {
        for (name, field) in fields(node) {
            let sound = name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            assert!(sound, "{name}");
            let kind = text(field, "type");
            let kind =
                kind.strip_prefix("array<").and_then(|k| k.strip_suffix('>')).unwrap_or(kind);
            let may: &[&str] = match kind {
                // Lists of objects are `array<json>`; `object` takes one.
                "object" => {
                    assert_eq!(text(field, "type"), "object");
                    check_fields(field, tokenizers);
                    &["field_mappings"]
                }
                "text" => &["tokenizer", "record", "fieldnorms", "fast", "indexed", "stored"],
                "json" => &["tokenizer", "record", "fast", "indexed", "stored"],
                "datetime" => &["input_formats", "output_format", "fast", "indexed", "stored"],
                "u64" | "i64" | "f64" | "bool" | "ip" | "bytes" => &["fast", "indexed", "stored"],
                other => panic!("{name}: {other} is no type"),
            };
            let own = keys(field);
            assert!(
                own.iter().all(|key| ["name", "type"].contains(key) || may.contains(key)),
                "{name}"
            );
            // What is not indexed has no tokenizer to be indexed with.
            let indexed = field.get("indexed").and_then(Node::text) != Some("false");
            assert!(
                indexed
                    || !own.iter().any(|key| ["tokenizer", "record", "fieldnorms"].contains(key))
            );
            if let Some(tokenizer) = field.get("tokenizer").and_then(Node::text) {
                assert!(tokenizers.contains(&tokenizer), "{name}: {tokenizer}");
            }
            if let Some(record) = field.get("record").and_then(Node::text) {
                assert!(["basic", "freq", "position"].contains(&record), "{name}: {record}");
            }
        }
    }

    /// Every field of a document has its mapping, as `strict` demands, and a value that fits.
    pub(super) fn check_document(mapping: &Node, document: &Value) {
        let fields = fields(mapping);
        for (name, value) in document.as_object().expect("an object") {
            let field = fields.get(name.as_str()).unwrap_or_else(|| panic!("{name} is not mapped"));
            let whole = text(field, "type");
            let item = whole.strip_prefix("array<").and_then(|kind| kind.strip_suffix('>'));
            assert_eq!(value.is_array(), item.is_some(), "{name}: {value}");
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            for value in values {
                match item.unwrap_or(whole) {
                    "object" => check_document(field, value),
                    "json" => assert!(value.is_object(), "{name}: {value}"),
                    "datetime" => super::check_day(value),
                    "u64" => assert!(value.is_u64(), "{name}: {value}"),
                    _ => assert!(value.is_string(), "{name}: {value}"),
                }
            }
        }
    }
}

#[test]
fn the_index_configurations_are_as_quickwit_publishes_them() {
    let files = exported(&demonstration(), Engine::Quickwit, PART_BYTES);
    for kind in ["projects", "violators"] {
        let parsed = tree::parse(file(&files, &format!("{kind}-index.yaml")));
        let config = parsed.root.expect("readable YAML");
        quickwit::check_config(&config, &format!("daylight-{kind}"));
        for document in documents(&files, Engine::Quickwit, kind).values() {
            quickwit::check_document(config.get("doc_mapping").expect("a mapping"), document);
        }
    }
}

fn run(arguments: &[&str], target: &Path, content: &Path) -> Output {
    daylight()
        .args(arguments)
        .arg(target)
        .arg("--content")
        .arg(content)
        .args(["--as-of", "2026-11-22"])
        .output()
        .expect("the program")
}

/// Every file of a folder, with its bytes.
fn tree_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let name = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    entries.map(|entry| (name(&entry), fs::read(entry.path()).unwrap_or_default())).collect()
}

#[test]
fn an_export_takes_the_place_of_an_earlier_one_and_of_nothing_else() {
    let home = tempfile::tempdir().expect("a folder");
    let (content, target) = (home.path().join("content"), home.path().join("out"));
    lay_base(&content);
    let to = |engine: &str| run(&["export", "--to", engine], &target, &content).status.code();
    fs::create_dir(&target).expect("an empty folder");
    let said = run(&["export", "--to", "opensearch"], &target, &content).stdout;
    let said = String::from_utf8(said).expect("UTF-8");
    let last: Vec<&str> = said.lines().rev().take(2).collect();
    assert!(last[0].starts_with("The export is in ") && last[1].is_empty(), "{said}");
    let mut expected = exported(&content, Engine::OpenSearch, PART_BYTES);
    let mut written = tree_of(&target);
    assert!(written.remove("daylight-files.txt").is_some());
    assert_eq!(written, expected);
    // Another engine's files go; the same again changes nothing.
    assert_eq!((to("quickwit"), to("quickwit")), (Some(0), Some(0)));
    expected = exported(&content, Engine::Quickwit, PART_BYTES);
    written = tree_of(&target);
    assert!(written.remove("daylight-files.txt").is_some());
    assert_eq!(written, expected);
    // A stranger, even one that a site may keep, is refused and stays.
    for stranger in ["notes.txt", ".gitkeep"] {
        fs::write(target.join(stranger), "mine").expect("a file");
        let before = tree_of(&target);
        assert_eq!(to("opensearch"), Some(2), "{stranger}");
        assert_eq!(tree_of(&target), before);
        fs::remove_file(target.join(stranger)).expect("a file");
    }
    // A site is no export, and an export is no site.
    let before = tree_of(&target);
    assert_eq!(run(&["build", "--out"], &target, &content).status.code(), Some(2));
    assert_eq!(tree_of(&target), before);
    let site = home.path().join("site");
    assert_eq!(run(&["build", "--out"], &site, &content).status.code(), Some(0));
    let before = tree_of(&site);
    let refused = run(&["export", "--to", "quickwit"], &site, &content);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("name another folder") && !said.contains("--out"), "{said}");
    assert_eq!(tree_of(&site), before);
    // Nor does it go among the records, or over them.
    let files = tree_of(&content);
    for bad in [content.join("out"), content.clone(), home.path().to_path_buf()] {
        let code = run(&["export", "--to", "quickwit"], &bad, &content).status.code();
        assert_eq!(code, Some(2), "{}", bad.display());
    }
    assert_eq!(tree_of(&content), files);
    let beside: BTreeSet<_> = tree_of(home.path()).into_keys().collect();
    assert_eq!(beside, ["content", "out", "site"].map(str::to_owned).into(), "nothing is left");
}
