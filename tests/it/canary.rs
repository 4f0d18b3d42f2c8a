//! The promise: no private value has a way out. A marker stands in every private key of every kind
//! of record; the shape tables say which those are. The site is built, the binary run, and every
//! byte of what comes out is searched.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::records::kind::{Home, Kind};
use daylight::records::shape::{Audience, Field, Shape};
use daylight::records::tree::{self, Node, Value};
use daylight::records::walk::{Role, walk};
use daylight::rules::case::Days;
use daylight::rules::engine;

use crate::determinism::{Files, as_of, assert_same, reports_of, site_of};
use crate::overlay::{copy, lay, lay_base};
use crate::program::{daylight, sample};

/// What is laid over the sound base: every private key filled, and nothing for a rule to find.
const LAID: &[(&str, &str)] = &[
    (
        "site.yaml",
        "training_valid_months: 7919\nprogram_names: [CANARY0002 Cohort]\nparent_names: [CANARY0003 Agency]\nrules: {WV: \"off\", ST031: \"off\", CANARY0001: note}\n",
    ),
    (
        "institutions/lakehaven.yaml",
        "other_names: [CANARY0101 University]\noperational: false\nagreement:\n  signed: 1988-01-01\n  \
         ends: 2989-01-02\n  tiers: [registered, controlled]\n  not_applicable: CANARY0102\n\
         country: CANARY0103\n",
    ),
    (
        "researchers/r-1.yaml",
        "authorization:\n  account: canary0201@example.org\n  account_kind: individual\n  \
         identity_verified: 1988-02-01\n  training: {registered: 1988-02-02, controlled: 1988-02-03}\n  \
         training_refreshed: {registered: 1988-02-04, controlled: 1988-02-05}\n  code_of_conduct:\n    \
         version: 6\n    signed: 1988-02-06\n    signature: Imani Canary0202 Okonkwo-Reyes\n    \
         initials: [monitoring, publication, retention]\n  onboarding_complete: true\n  \
         tiers: [registered, controlled]\n  jurisdictions: [US-CANARY0203]\n  \
         disclosures: [{on: 1988-02-07, penalties: true, reported: 1988-02-08}]\n  status: active\n",
    ),
    ("researchers/unseen.yaml whole", UNSEEN_PERSON),
    ("workspaces/1.yaml", SHOWN_WORKSPACE),
    ("workspaces/unseen.yaml whole", UNSEEN_WORKSPACE),
    (
        "decisions/d-1.yaml",
        "researcher: r-canary0301\nworkspaces: [canary-0501]\n\
         notices: [{agency: CANARY0601 Agency, on: 1988-06-01}]\nhidden_until: 1988-06-02\n\
         notes: CANARY0602\n",
    ),
    (
        "incidents/i-1.yaml whole",
        "id: canary-0701\nkind: import\nworkspace: canary-0501\nnoticed: 1988-07-01\n\
         notified: 1988-07-02\nimport: CANARY0702\n",
    ),
    (
        "imports.yaml whole",
        "- {day: 1988-08-01, shape: CANARY0801, rows: 7919, whole: true, newest: CANARY0802, \
         synced: CANARY0803, digest: CANARY0804, workspaces: CANARY0805, users: CANARY0806, \
         excluded: CANARY0807}\n",
    ),
];

/// Somebody without a project that is shown: private ids may point to them.
const UNSEEN_PERSON: &str = "id: r-canary0301
given_name: Zebulon
family_name: Canaryfield
affiliations: [{institution: lakehaven, verified: true}]
profile: {interests: CANARY0302}
authorization:
  account: canary0303@example.org
  account_kind: individual
  identity_verified: 1988-03-01
  training: {registered: 1988-03-02, controlled: 1988-03-03}
  code_of_conduct: {version: 5, signed: 1988-03-04, signature: Zebulon Canaryfield, initials: [monitoring, publication, retention]}
  onboarding_complete: true
  tiers: [registered, controlled]
  jurisdictions: [US]
  disclosures: [{on: 1988-03-05, penalties: false}]
  status: active
";

const SHOWN_WORKSPACE: &str = "analysis_started: 2025-07-19
older_version: {reason: replicate, study: CANARY0401}
derived_from: canary-0501
external_data:
  - name: CANARY0402
    source: CANARY0403
    linked_to_participants: false
    level: aggregate
    permission: CANARY0404
    terms: CANARY0405
    contains_identifiers: none
    imported: {by: r-canary0301, on: 1988-04-01, responsibility_accepted: true}
exceptions:
  - {kind: small_counts, granted_by: CANARY0406, document: CANARY0407, until: 2989-04-02}
history:
  - until: 1988-04-03
    questions: CANARY0408
    approaches: CANARY0409
    findings: CANARY0410
    purposes: [drug_development]
review:
  requested: true
  decisions:
    - {on: 1988-04-04, by: initial, display: publish, access: none, note: CANARY0411}
waivers:
  - {rule: CANARY0412, field: CANARY0413, fingerprint: CANARY0414, reason: CANARY0415, by: CANARY0416, on: 1988-04-05, until: 2989-04-06}
";

/// Kept out of the directory by a review; all of it is unseen.
const UNSEEN_WORKSPACE: &str = "id: canary-0501
title: CANARY0502
status: inactive
created: 2025-03-11
analysis_started: 2025-07-19
access_tier: controlled
data_version: controlled-v8
owners: [r-canary0301]
purposes: [methods]
questions: |
  CANARY0503 asks how well the step counts of a phone agree with those of a tracker. Many studies of
  kidney health rest on such counts, and a phone lies on the table while its owner walks. We look at
  adults of all ages, and ask for whom the counts can be trusted.
approaches: |
  CANARY0504: we compare both counts in adults who wear both for two weeks, and describes where they
  differ by age, walking speed and kind of shoe. Simple tables and charts are enough; days without a
  walk are left out, and so are days with a flat battery.
findings: |
  CANARY0505 expects that phones miss short walks at home, and that a plain correction makes the
  numbers good enough for studies of asthma. If it does not, later studies should not rest on phones
  alone, and that would be useful to know for everybody who plans one.
ai_an: {approach: no_analysis, details: CANARY0506}
left_export: 1988-05-03
external_data:
  - name: CANARY0702
    source: CANARY0507
    linked_to_participants: false
    level: aggregate
    terms: CANARY0508
    contains_identifiers: none
    imported: {by: r-canary0301, on: 1988-05-01, responsibility_accepted: true}
review:
  requested: false
  decisions:
    - {on: 1988-05-02, by: rab, display: exclude, access: none, note: CANARY0509}
";

/// Private keys whose values are too common to be searched for: codes, truth values, small numbers.
/// Where another value breaks no rule, the site must be the same with that one.
const COMMON: &[(Kind, &str, Option<&str>, &str)] = &[
    (Kind::Institution, "operational", None, "with true, nothing of the institution is shown"),
    (Kind::Institution, "agreement.tiers[]", Some("registered"), "a code"),
    (Kind::Researcher, "affiliations[].verified", None, "without it, the project is not shown"),
    (Kind::Researcher, "authorization.account_kind", None, "anything else is a finding"),
    (Kind::Researcher, "authorization.code_of_conduct.version", Some("7"), "a digit"),
    (Kind::Researcher, "authorization.code_of_conduct.initials[]", None, "all three are needed"),
    (Kind::Researcher, "authorization.onboarding_complete", None, "anything else is a finding"),
    (Kind::Researcher, "authorization.tiers[]", Some("controlled"), "a code"),
    (Kind::Researcher, "authorization.disclosures[].penalties", Some("false"), "a truth value"),
    (Kind::Researcher, "authorization.status", None, "anything else is a finding"),
    (Kind::Workspace, "older_version.reason", Some("continue"), "a code"),
    (Kind::Workspace, "external_data[].linked_to_participants", Some("true"), "a truth value"),
    (Kind::Workspace, "external_data[].level", Some("participant"), "a code"),
    (Kind::Workspace, "external_data[].contains_identifiers", None, "anything else is a finding"),
    (
        Kind::Workspace,
        "external_data[].imported.responsibility_accepted",
        None,
        "anything else is a finding",
    ),
    (Kind::Workspace, "exceptions[].kind", Some("endorsement"), "a code"),
    (Kind::Workspace, "history[].purposes[]", Some("elsi"), "a code"),
    (Kind::Workspace, "review.decisions[].by", Some("second"), "a code"),
    (Kind::Workspace, "review.decisions[].access", None, "else the project is not shown"),
    (Kind::Import, "whole", Some("false"), "a truth value"),
    (Kind::Incident, "kind", Some("security"), "a code"),
];

/// The content folder with a marker in every private key.
fn lay_canaries(into: &Path) {
    lay_base(into);
    for (name, text) in LAID {
        lay(into, name, text);
    }
}

/// The paths of all scalars below some fields that never leave the records: `[]` is any item of a
/// list, `*` any key.
fn private_leaves(fields: &[Field]) -> Vec<String> {
    let mut leaves = Vec::new();
    for field in fields {
        below(&field.shape, field.key.to_owned(), field.audience, &mut leaves);
    }
    leaves
}

fn below(shape: &Shape, path: String, audience: Audience, leaves: &mut Vec<String>) {
    match shape {
        Shape::List(item) => below(item, format!("{path}[]"), audience, leaves),
        Shape::Keyed(_, item) => below(item, format!("{path}.*"), audience, leaves),
        Shape::Map(fields) => {
            for field in *fields {
                let own = if audience == Audience::Private { audience } else { field.audience };
                below(&field.shape, format!("{path}.{}", field.key), own, leaves);
            }
        }
        _ if audience == Audience::Private => leaves.push(path),
        _ => {}
    }
}

/// The scalars at a path of the table, with the keys of a `*` as scalars of their own.
fn at<'n>(node: &'n Node, path: &str, found: &mut Vec<(&'n str, std::ops::Range<usize>)>) {
    let path = path.trim_start_matches('.');
    if path.is_empty() {
        found.extend(node.text().map(|text| (text, node.span.range())));
        return;
    }
    if let (Some(rest), Value::List(items)) = (path.strip_prefix("[]"), &node.value) {
        items.iter().for_each(|item| at(item, rest, found));
        return;
    }
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (key, rest) = path.split_at(end);
    let Value::Map(entries) = &node.value else { return };
    for entry in entries.iter().filter(|entry| key == "*" || &*entry.key == key) {
        if key == "*" {
            found.push((&entry.key, entry.key_span.range()));
        }
        at(&entry.node, rest, found);
    }
}

/// A private scalar of a record: where it stands, and what.
pub(crate) struct Planted {
    kind: Kind,
    file: String,
    path: String,
    value: String,
    place: std::ops::Range<usize>,
}

/// Every private scalar in a content folder.
pub(crate) fn planted(content: &Path) -> Vec<Planted> {
    let mut planted = Vec::new();
    for found in walk(content).expect("a content folder") {
        let Role::Record(kind) = found.role else { continue };
        let text = fs::read_to_string(&found.file).expect("a record");
        let root = tree::parse(&text).root.expect("readable YAML");
        for path in private_leaves(kind.fields()) {
            let mut values = Vec::new();
            // A file that is a list holds a record an item.
            match (&root.value, kind.home()) {
                (Value::List(items), Home::ListFile(_)) => {
                    items.iter().for_each(|item| at(item, &path, &mut values));
                }
                _ => at(&root, &path, &mut values),
            }
            planted.extend(values.into_iter().map(|(value, place)| Planted {
                kind,
                file: found.path.clone(),
                path: path.clone(),
                value: value.to_owned(),
                place,
            }));
        }
    }
    planted
}

/// What would betray a value; nothing where it is too common.
fn betrayals(value: &str) -> Vec<String> {
    if let Some(day) = date::parse(value) {
        let secret = matches!(day.year(), 1988 | 2989) || value == "2025-07-19";
        let digits = value.replace('-', "");
        let forms = [value.to_owned(), date::long(day).to_lowercase(), digits];
        return if secret { forms.into() } else { Vec::new() };
    }
    if value == "7919" {
        return vec!["7919".into(), "7,919".into()];
    }
    let lower = value.to_lowercase();
    lower
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .filter(|word| word.contains("canary"))
        .map(str::to_owned)
        .collect()
}

fn is_common(kind: Kind, path: &str) -> bool {
    COMMON.iter().any(|(of, common, ..)| *of == kind && *common == path)
}

fn contains(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

/// Which private values some bytes betray.
fn betrayed<'p>(planted: &'p [Planted], bytes: &[u8]) -> BTreeSet<(&'p str, String)> {
    let each = planted
        .iter()
        .flat_map(|one| betrayals(&one.value).into_iter().map(|word| (one.path.as_str(), word)));
    each.filter(|(_, word)| contains(bytes, word)).collect()
}

pub(crate) fn assert_silent(planted: &[Planted], name: &str, bytes: &[u8]) {
    let found = betrayed(planted, bytes);
    assert!(found.is_empty(), "{name}: {found:?}");
    // The unseen person and workspace hold the word in public keys too.
    assert!(!contains(bytes, "canary"), "{name} holds a canary");
}

fn assert_site_silent(planted: &[Planted], site: &Files) {
    for (path, bytes) in site {
        assert_silent(planted, path, bytes);
        assert_silent(planted, "a path", path.as_bytes());
    }
}

/// The folder of canaries, for one test.
pub(crate) fn canaries() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    lay_canaries(folder.path());
    folder
}

fn run(arguments: &[&str], content: &Path) -> Output {
    daylight()
        .args(arguments)
        .arg("--content")
        .arg(content)
        .args(["--as-of", "2026-11-22"])
        .output()
        .expect("the binary runs")
}

#[test]
fn a_marker_stands_in_every_private_key() {
    let folder = canaries();
    let planted = planted(folder.path());
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        for path in private_leaves(kind.fields()) {
            let mut own =
                planted.iter().filter(|one| one.kind == kind && one.path == path).peekable();
            let there = own.peek().is_some();
            let searchable = own.any(|one| !betrayals(&one.value).is_empty());
            if !there || searchable == is_common(kind, &path) {
                wrong.push(format!("{} {path}", kind.word()));
            }
        }
    }
    assert!(wrong.is_empty(), "not planted, or both planted and called common: {wrong:#?}");
    for (kind, path, ..) in COMMON {
        let known = private_leaves(kind.fields());
        assert!(known.iter().any(|leaf| leaf == path), "{} {path} is not private", kind.word());
    }
}

/// The search is no stronger than what it searches for: it finds each value in its own record.
#[test]
fn the_search_finds_what_is_there() {
    let folder = canaries();
    for one in planted(folder.path()) {
        let bytes = fs::read(folder.path().join(&one.file)).expect("a record");
        let found = betrayed(std::slice::from_ref(&one), &bytes);
        assert_eq!(found.is_empty(), betrayals(&one.value).is_empty(), "{} {}", one.file, one.path);
    }
}

#[test]
fn the_canaries_break_no_rule() {
    let folder = canaries();
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    // The unseen project is excluded by its review, and the earlier texts of the other one are mere markers.
    // So are the days for which the listing was hidden: they are over.
    let expected = ["GR008", "RU020", "SN012"];
    let found: Vec<_> = engine::run(&catalog, Days::at(as_of()))
        .iter()
        .filter(|finding| !expected.contains(&finding.rule.code))
        .map(|finding| format!("{} {}: {}", finding.rule.code, finding.field, finding.message))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_private_value_is_in_the_site() {
    let folder = canaries();
    let site = site_of(folder.path());
    for page in [
        "projects/1.html",
        "researchers/r-1.html",
        "institutions/lakehaven.html",
        "violators/d-1.html",
    ] {
        assert!(site.contains_key(page), "{page} is missing: {:?}", site.keys());
    }
    assert!(contains(&site["researchers/r-1.html"], "Okonkwo-Reyes"));
    assert!(contains(&site["violators.html"], "Halloway"));
    assert_site_silent(&planted(folder.path()), &site);
}

#[test]
fn the_binary_says_nothing_private() {
    let (folder, out) = (canaries(), tempfile::tempdir().expect("a folder"));
    let planted = planted(folder.path());
    let target = out.path().join("site");
    let target_text = target.to_str().expect("a path in UTF-8");
    let built = run(&["build", "--out", target_text], folder.path());
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    assert_silent(&planted, "build, out", &built.stdout);
    assert_silent(&planted, "build, err", &built.stderr);
    let mut files = 0;
    for entry in walkdir(&target) {
        assert_silent(&planted, &entry.display().to_string(), &fs::read(&entry).expect("a file"));
        files += 1;
    }
    assert!(files > 20, "{files} files");
    // GR008 names the project that a review excluded: by its id, which other records keep to themselves.
    for format in ["json", "human", "short", "sarif", "github", "html"] {
        let checked = run(&["check", "--format", format, "--ignore", "GR008"], folder.path());
        assert!(checked.status.success(), "{format}: {checked:?}");
        assert_silent(&planted, format, &checked.stdout);
        assert_silent(&planted, format, &checked.stderr);
    }
}

fn walkdir(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files.extend(walkdir(&path)) } else { files.push(path) }
    }
    files
}

/// Writes another value over a private scalar.
fn replace(content: &Path, one: &Planted, value: &str) {
    let file = content.join(&one.file);
    let mut text = fs::read_to_string(&file).expect("a record");
    text.replace_range(one.place.clone(), value);
    fs::write(file, text).expect("a file");
}

/// A copy of the canaries with another value at one place.
fn with(content: &Path, one: &Planted, value: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(content, folder.path());
    replace(folder.path(), one, value);
    folder
}

#[test]
fn common_private_values_change_no_byte_of_the_site() {
    let folder = canaries();
    let (site, planted) = (site_of(folder.path()), planted(folder.path()));
    for (kind, path, other, _) in COMMON {
        let Some(other) = other else { continue };
        let one = planted.iter().find(|one| one.kind == *kind && one.path == *path);
        let changed = with(folder.path(), one.expect("a planted value"), other);
        assert_same(&site, &site_of(changed.path()), &format!("{} {path}", kind.word()));
    }
}

/// Wherever a private value is wrong, the report says so without repeating it; only the excerpt for
/// people shows the line.
#[test]
fn a_wrong_private_value_is_not_repeated() {
    let folder = canaries();
    let mut wrong = BTreeSet::new();
    let values = ["secretive-value", "\"Secretive-Value <b>\\u202e</b> a@b.example\""];
    // Each key gets one of the two values in a usual run, both in the long one.
    let each = sample("wrong values for each private key", 1, 2) as usize;
    for (nth, one) in planted(folder.path()).into_iter().enumerate() {
        // Unusable settings are said to whoever starts the program, and nothing is built.
        if one.kind == Kind::Settings || one.path == "id" {
            continue;
        }
        for value in values.iter().cycle().skip(nth).take(each) {
            let changed = with(folder.path(), &one, value);
            for (format, text) in reports_of(changed.path()) {
                if format != "human" && contains(text.as_bytes(), "secretive-value") {
                    wrong.insert(format!("{} {} in {format}", one.kind.word(), one.path));
                }
            }
            for (path, bytes) in site_of(changed.path()) {
                assert!(!contains(&bytes, "secretive-value"), "{}: {path}", one.path);
            }
        }
    }
    assert!(wrong.is_empty(), "private values in reports: {wrong:#?}");
}

#[test]
fn incidents_change_no_byte_of_the_site() {
    let folder = canaries();
    let site = site_of(folder.path());
    fs::remove_dir_all(folder.path().join("incidents")).expect("the incidents");
    assert_same(&site, &site_of(folder.path()), "without incidents");
    lay(folder.path(), "incidents/wrong.yaml whole", "id: canary-0799\nkind: [\n");
    lay(folder.path(), "incidents/more.yaml whole", "kind: security\nworkspace: \"1\"\n");
    assert_same(&site, &site_of(folder.path()), "with broken incidents");
}

/// A decision about an authorized researcher whose project is shown.
fn about_a_researcher(content: &Path, events: &str) {
    lay_base(content);
    lay(
        content,
        "decisions/d-1.yaml",
        &format!(
            "researcher: r-1\nname: {{given: Imani, family: Okonkwo-Reyes}}\nworkspaces: [\"1\"]\n\
             affiliation: Lakehaven University\nevents: [{events}]\n"
        ),
    );
}

fn speaks_of_decisions(path: &str) -> bool {
    // The table of the shards names the list of names by its fingerprint.
    path == "search/index.json" || path.starts_with("search/v/") || path.starts_with("violators")
}

/// Whoever is not, or no longer, on the list is nowhere tied to a decision: the site is that of
/// records without it.
#[test]
fn a_decision_that_left_the_list_leaves_no_trace() {
    let without = tempfile::tempdir().expect("a folder");
    lay_base(without.path());
    fs::remove_dir_all(without.path().join("decisions")).expect("the decisions");
    let without = site_of(without.path());
    assert!(contains(&without["researchers/r-1.html"], "Okonkwo-Reyes"));
    for events in [
        "{on: 2026-04-11, is: decided}, {on: 2026-09-01, is: overturned}",
        "{on: 2026-04-11, is: decided}, {on: 2026-09-01, is: reinstated}, {on: 2026-10-01, is: corrected, note: A word}",
        "{on: 2026-04-11, is: decided}, {on: 2026-05-01, is: appealed}",
        "{on: 2026-11-01, is: decided}",
        "{on: 2026-04-11, is: proposed}",
        "{on: 2026-04-11, is: proposed}, {on: 2026-04-12, is: withdrawn}",
        "{on: 2026-04-11, is: decided}, {on: 2026-04-10, is: overturned}",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        about_a_researcher(folder.path(), events);
        let site = site_of(folder.path());
        for (path, bytes) in site.iter().filter(|(path, _)| speaks_of_decisions(path)) {
            assert!(!contains(bytes, "Okonkwo"), "{path}, {events}");
        }
        assert_same(&without, &site, events);
    }
}

/// Also who is on the list has no tie from their own pages: a name is not a person.
#[test]
fn a_listing_changes_no_page_of_a_person_or_a_project() {
    let (with, without) =
        (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    about_a_researcher(with.path(), "{on: 2026-04-11, is: decided}");
    lay_base(without.path());
    fs::remove_dir_all(without.path().join("decisions")).expect("the decisions");
    let (mut with, mut without) = (site_of(with.path()), site_of(without.path()));
    let listing = with.get("violators/d-1.html").expect("the listing");
    assert!(contains(listing, "Okonkwo-Reyes") && !contains(listing, "researchers/r-1"));
    // The home page and the downloads count the listings.
    let counts = ["index.html", "downloads.html"];
    let others = |path: &str| !speaks_of_decisions(path) && !counts.contains(&path);
    with.retain(|path, _| others(path));
    without.retain(|path, _| others(path));
    assert_same(&with, &without, "pages that speak of no decision");
}

/// What was held back shows nothing of its record, and its kind's other pages don't either.
#[test]
fn a_record_that_is_held_back_shows_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), "workspaces/2.yaml whole", UNSEEN_WORKSPACE);
    lay(folder.path(), "workspaces/2.yaml", "review: {requested: false}\nsecrets: CANARY0901\n");
    lay(folder.path(), "researchers/unseen.yaml whole", UNSEEN_PERSON);
    let site = site_of(folder.path());
    assert!(site.contains_key("projects/1.html"));
    for (path, bytes) in &site {
        // The unknown key is an error: the whole workspace stays out, and its owner with it.
        assert!(!contains(bytes, "canary") && !path.contains("canary"), "{path}");
    }
}
