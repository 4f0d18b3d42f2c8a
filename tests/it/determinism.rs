//! The promise: same input, same bytes. Neither the number of threads, nor the order in which the
//! disk lists the files, nor rendering a second time changes a byte of the site or of a report.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use daylight::base::date::{self, Date};
use daylight::model::catalog::Catalog;
use daylight::page::edition::Editions;
use daylight::page::theme::Theme;
use daylight::public::directory::Directory;
use daylight::report::view::Report;
use daylight::report::{github, human, json, sarif, short};
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::rules::finding::Finding;
use daylight::site::memory::Memory;
use daylight::site::stream::stream;

/// Every file of a site, by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The day on which tests judge.
pub(crate) fn as_of() -> Date {
    date::parse("2026-11-22").expect("a day")
}

/// The site of a content folder, in memory.
pub(crate) fn site_of(content: &Path) -> Files {
    site_on(content, as_of())
}

/// The site of a content folder on a day.
pub(crate) fn site_on(content: &Path, day: Date) -> Files {
    let catalog = Catalog::read(content).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(day));
    render(&catalog, &findings, day)
}

fn render(catalog: &Catalog, findings: &[Finding], day: Date) -> Files {
    let directory = Directory::new(catalog, findings, day);
    let theme = Theme::load(None).expect("the default theme");
    let search = daylight::search::files(&directory, None).expect("an index");
    let editions = Editions::new(catalog, &directory, &theme, &search).expect("a renderer");
    let memory = Memory::default();
    stream(&editions, &editions.plan(), &memory).expect("a rendered site");
    memory.into_files()
}

/// The site of a content folder on the usual day as if no rule had found anything: what would be published unread.
pub(crate) fn site_without_findings(content: &Path) -> Files {
    let catalog = Catalog::read(content).expect("usable settings");
    render(&catalog, &[], as_of())
}

/// Every report on a content folder, by the name of its format.
pub(crate) fn reports_of(content: &Path) -> BTreeMap<&'static str, String> {
    let catalog = Catalog::read(content).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let held_back = Directory::new(&catalog, &findings, as_of()).held_back_workspaces();
    let report = Report {
        catalog: &catalog,
        findings: findings.iter().collect(),
        as_of: as_of(),
        held_back,
        masks: daylight::report::masked::Masks::new(&findings),
        content: Path::new("content"),
    };
    BTreeMap::from([
        ("human", human::render(&report)),
        ("short", short::render(&report)),
        ("json", json::render(&report)),
        ("sarif", sarif::render(&report)),
        ("github", github::render(&report)),
    ])
}

/// Asserts that two sites are the same, and names the files that are not.
pub(crate) fn assert_same(left: &Files, right: &Files, what: &str) {
    let paths = left.keys().chain(right.keys());
    let mut differ: Vec<_> = paths.filter(|path| left.get(*path) != right.get(*path)).collect();
    differ.sort();
    differ.dedup();
    assert!(differ.is_empty(), "{what}: {differ:?}");
}

/// The records of the demonstration site.
pub(crate) fn demonstration() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn with_threads<T: Send>(threads: usize, act: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
    pool.install(act)
}

/// All files below a folder, from it.
fn files_below(folder: &Path, from: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_below(&path, from, into);
        } else {
            into.push(path.strip_prefix(from).expect("below it").to_path_buf());
        }
    }
}

/// Copies a folder, its files created in an order that depends on the seed.
fn copy_shuffled(from: &Path, into: &Path, seed: u64) {
    let mut files = Vec::new();
    files_below(from, from, &mut files);
    files.sort();
    let mut state = seed;
    for last in (1..files.len()).rev() {
        // Knuth's MMIX generator: enough for an order.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(state >> 33).expect("31 bits") % (last + 1);
        files.swap(last, other);
    }
    for file in files {
        let target = into.join(&file);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::copy(from.join(&file), target).expect("a copy");
    }
}

#[test]
fn threads_do_not_reorder() {
    let content = demonstration();
    let (one, reports) = with_threads(1, || (site_of(&content), reports_of(&content)));
    assert!(one.len() > 100, "{} files", one.len());
    for threads in [2, 3, 8] {
        let (many, other) = with_threads(threads, || (site_of(&content), reports_of(&content)));
        assert_same(&one, &many, &format!("1 and {threads} threads"));
        assert_eq!(reports, other, "reports with {threads} threads");
    }
}

#[test]
fn rendering_twice_gives_the_same_bytes() {
    let content = demonstration();
    assert_same(&site_of(&content), &site_of(&content), "rendered twice");
    assert_eq!(reports_of(&content), reports_of(&content));
}

#[test]
fn the_order_of_creation_does_not_matter() {
    let original = (site_of(&demonstration()), reports_of(&demonstration()));
    for seed in [1, 20_261_122, 77] {
        let folder = tempfile::tempdir().expect("a folder");
        copy_shuffled(&demonstration(), folder.path(), seed);
        assert_same(&original.0, &site_of(folder.path()), &format!("shuffled by {seed}"));
        assert_eq!(original.1, reports_of(folder.path()), "reports, shuffled by {seed}");
    }
}

/// The disk's own order would show in who is first of two records with one id.
#[test]
fn of_two_records_with_one_id_the_order_of_paths_decides() {
    let folders: Vec<_> = [["a", "b"], ["b", "a"]]
        .into_iter()
        .map(|names| {
            let folder = tempfile::tempdir().expect("a folder");
            crate::overlay::lay_base(folder.path());
            let record = fs::read_to_string(folder.path().join("workspaces/1.yaml")).expect("it");
            for name in names {
                let text = record.replace("title: Sleep", &format!("title: {name} Sleep"));
                fs::write(folder.path().join(format!("workspaces/{name}.yaml")), text)
                    .expect("a file");
            }
            (site_of(folder.path()), reports_of(folder.path()))
        })
        .collect();
    assert_same(&folders[0].0, &folders[1].0, "two records with one id");
    assert_eq!(folders[0].1, folders[1].1);
}

/// The page in the site and the page rendered alone, in the reverse order, are one and the same.
#[test]
fn a_page_can_be_rendered_at_any_time() {
    let catalog = Catalog::read(&demonstration()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let directory = Directory::new(&catalog, &findings, as_of());
    let theme = Theme::load(None).expect("the default theme");
    let search = daylight::search::files(&directory, None).expect("an index");
    let editions = Editions::new(&catalog, &directory, &theme, &search).expect("a renderer");
    let alone: Files = editions
        .plan()
        .into_iter()
        .rev()
        .map(|page| (editions.path(page), editions.render(page).expect("a page")))
        .collect();
    assert_same(&site_of(&demonstration()), &alone, "rendered alone");
}
