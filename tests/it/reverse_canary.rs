//! The promise of the canaries, the other way round: no text reaches the site unread. An identifier stands in every public
//! text of every kind of record and of the settings; where it reaches a byte of the site, a rule has found it. The shapes
//! say which texts there are, so a new one that no rule reads fails here.

use std::collections::BTreeMap;
use std::fs;

use daylight::model::catalog::Catalog;
use daylight::records::kind::{Home, Kind};
use daylight::records::shape::{Audience, Field, Shape};
use daylight::rules::case::Days;
use daylight::rules::engine;

use crate::determinism::{as_of, site_without_findings};
use crate::overlay::{lay, lay_base};

/// The public texts of some fields, by their paths; `[]` is an item of a list, `*` a key.
fn texts(fields: &[Field], above: &str, found: &mut Vec<String>) {
    for field in fields.iter().filter(|field| field.audience == Audience::Public) {
        text(&field.shape, format!("{above}{}", field.key), found);
    }
}

fn text(shape: &Shape, path: String, found: &mut Vec<String>) {
    match shape {
        Shape::Text(_) | Shape::CodeOrText(..) | Shape::Url | Shape::SiteUrl => found.push(path),
        Shape::List(item) => text(item, format!("{path}[]"), found),
        Shape::Keyed(_, item) => text(item, format!("{path}.*"), found),
        Shape::Map(fields) => texts(fields, &format!("{path}."), found),
        _ => {}
    }
}

/// Texts that reach the site only where they are one of a list: anything else shows nothing.
const CLOSED: &[(Kind, &str)] = &[
    (Kind::Workspace, "access_tier"),
    (Kind::Workspace, "data_version"),
    (Kind::Decision, "measures[]"),
    (Kind::Decision, "violations[].clause"),
    (Kind::DataVersion, "name"),
    (Kind::Policy, "key"),
    // A whole name goes before its parts, and the parts have their turn where there is none.
    (Kind::Researcher, "name"),
    (Kind::Decision, "name.full"),
];

/// The records with an identifier in each public text: `@N` stands for the address of its own number.
const PLANTED: &[(&str, &str)] = &[
    (
        "site.yaml whole",
        "title: Projects @1\nprogram: Example Program @2\nbase_url: https://example.org/@3/\n\
         languages: [en, es]\ntranslations: {es: {title: Proyectos @4, program: Programa @5, notice: Aviso @6}}\n\
         contact: {concerns: concerns@example.org, corrections: corrections@example.org}\n\
         authorization: recorded\nnotice: Notice @7\n\
         data_catalog: {license: \"https://example.org/@8\", bureau_codes: [\"@9\"], program_codes: [\"@10\"]}\n",
    ),
    (
        "policies.yaml whole",
        "- {key: access, title: Policy @11, url: \"https://example.org/@12\", version: \"@13\"}\n",
    ),
    (
        "institutions/lakehaven.yaml",
        "name: Lakehaven University @14\nkind: other\nkind_other: A lake @15\n",
    ),
    (
        "researchers/r-1.yaml",
        "given_name: Imani @16\nfamily_name: Okonkwo @17\nother_names: [Imani Reyes @18]\n\
         profile: {url: \"https://example.org/@19\", interests: Sleep @20}\n\
         affiliations: [{institution: lakehaven, role: Walker @21, verified: true}]\n",
    ),
    (
        "workspaces/1.yaml",
        "title: Sleep @22\ndisease: kidney disease @23\nother_purpose: Other @24\npurposes: [disease_focused, other]\n\
         questions: Why does sleep matter @25\napproaches: We look at sleep @26\nfindings: We expect sleep @27\n\
         populations: [other]\nother_population: Walkers @28\nai_an: {approach: no_analysis, details: None @29}\n\
         translations: {es: {title: Dormir @30, questions: Por que @31, approaches: Como @32, findings: Que @33}}\n",
    ),
    (
        "decisions/d-1.yaml",
        "name: {given: Rowan @34, family: Halloway @35, other: [Rowan H @36]}\naffiliation: Prairie College @37\n\
         violations: [{clause: no-reidentification, summary: Tried it @38}]\ndecided_by: The Board @39\n\
         summary: Tried it @40\nnotice: \"https://example.org/@41\"\n\
         events: [{on: 2026-04-11, is: decided}, {on: 2026-06-01, is: corrected, note: The place @42}]\n\
         not_this_person: [{name: Rowan Halloway @43, affiliation: Elm College @44}]\n",
    ),
];

const MOST: usize = 44;

fn address(number: usize) -> String {
    format!("mara{number}q@leak.example")
}

/// Where each planted address stands: the file's place in the catalog and its bytes.
fn planted(text: &str) -> String {
    let mut text = text.to_owned();
    for number in (1..=MOST).rev() {
        text = text.replace(&format!("@{number}"), &address(number));
    }
    text
}

#[test]
fn no_text_reaches_the_site_unread() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    for (name, text) in PLANTED {
        lay(folder.path(), name, &planted(text));
    }
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let found: Vec<(&str, std::ops::Range<usize>)> = findings
        .iter()
        .filter(|finding| finding.rule.masks)
        .map(|finding| (&*catalog.source(finding.source).path, finding.span.range()))
        .collect();
    let site = site_without_findings(folder.path());
    let mut unread = Vec::new();
    let mut reached = 0;
    for number in 1..=MOST {
        let wanted = address(number);
        let within = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(&wanted);
        if !site.iter().any(|(path, bytes)| path.contains(&wanted) || within(bytes)) {
            continue;
        }
        reached += 1;
        let source = catalog.sources.iter().find(|source| source.text.contains(&wanted));
        let source = source.expect("it was planted");
        let at = source.text.find(&wanted).expect("there");
        let hit = |(path, span): &(&str, std::ops::Range<usize>)| {
            *path == &*source.path && span.start < at + wanted.len() && at < span.end
        };
        if !found.iter().any(hit) {
            let line = source.text[..at].rsplit(['\n', '{']).next().unwrap_or_default();
            unread.push(format!("{}: {line}{wanted}", source.path));
        }
    }
    assert!(unread.is_empty(), "on the site, and no rule reads it: {unread:#?}");
    assert!(reached > 35, "only {reached} reached the site: the test shows too little");
}

/// A key that is added to a shape must be planted above, or be one of a closed list.
#[test]
fn every_public_text_is_planted() {
    let mut planted_at: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    for (name, text) in PLANTED {
        let path = name.split(' ').next().unwrap_or_default();
        let kind = Kind::ALL.into_iter().find(|kind| match kind.home() {
            Home::File(file) | Home::ListFile(file) => file == path,
            Home::Folder(folder) => path.starts_with(&format!("{folder}/")),
        });
        let root = daylight::records::tree::parse(&planted(text)).root.expect("YAML");
        let entry = planted_at.entry(kind.expect("a kind")).or_default();
        leaves(&root, "", entry);
    }
    let mut missing = Vec::new();
    for kind in Kind::ALL {
        let mut all = Vec::new();
        texts(kind.fields(), "", &mut all);
        for path in all {
            let there = planted_at.get(&kind).is_some_and(|paths| paths.contains(&path));
            if !there && !CLOSED.contains(&(kind, path.as_str())) {
                missing.push(format!("{} {path}", kind.word()));
            }
        }
    }
    assert!(missing.is_empty(), "no identifier is planted there: {missing:#?}");
}

fn leaves(node: &daylight::records::tree::Node, path: &str, found: &mut Vec<String>) {
    use daylight::records::tree::Value;
    match &node.value {
        Value::Text(read) if read.text.contains("@leak.example") => found.push(path.to_owned()),
        Value::List(items) => {
            let path = if path.is_empty() { String::new() } else { format!("{path}[]") };
            items.iter().for_each(|item| leaves(item, &path, found));
        }
        Value::Map(entries) => {
            for entry in entries {
                let key = if path.ends_with("translations") { "*" } else { &entry.key };
                let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
                leaves(&entry.node, &path, found);
            }
        }
        _ => {}
    }
}

/// What a finding says of a person is covered in every form.
#[test]
fn names_of_people_are_covered_in_messages_on_intents() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(
        folder.path(),
        "workspaces/1.yaml",
        "questions: |\n  We will find out which participant is Mara Quistgaard of Elm Street and contact her. We match the \
         records of participants to Mara Quistgaard to reveal her identity. Kidney disease is found late.\n",
    );
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    assert!(findings.iter().any(|finding| finding.rule.code == "RU001"), "{findings:?}");
    for finding in &findings {
        let said = format!("{} {}", finding.message, finding.help);
        assert!(
            !said.contains("Quistgaard") && !said.contains("Mara"),
            "{}: {said}",
            finding.rule.code
        );
    }
    let _ = fs::metadata(folder.path());
}
