//! The whole site in a browser: for keyboard, screen reader, phone, paper, zoom, both languages.

use std::path::Path;

use daylight::page::tested::{TESTED, Tested};

use crate::program::sample;
use crate::tools::{built, in_chromium};

/// Needs Chromium and Node; skipped where they are missing, but never in CI. What the long run finds is what the
/// accessibility statement tells; `BLESS=1` writes it anew.
#[test]
fn every_kind_of_page_serves_every_reader() {
    let (folder, home) = (built(), tempfile::tempdir().expect("a folder"));
    let results = home.path().join("results.json");
    if !in_chromium("site.mjs", &[folder.as_os_str(), results.as_os_str()]) {
        return;
    }
    let text = std::fs::read_to_string(&results).expect("results");
    let found: Tested = serde_json::from_str(&text).expect("results");
    assert!(found.rows.iter().all(|row| row.looked > 0 && row.found == 0), "{text}");
    let languages = sample("languages in which each kind of page is looked at", 1, 2);
    let loaded = sample("pages that are loaded on a slow phone", 2, 5);
    if (languages, loaded) != (2, 5) {
        return;
    }
    if std::env::var_os("BLESS").is_some() && found.rows != TESTED.rows {
        let told = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page/tested/results.json");
        std::fs::write(told, &text).expect("the results");
    } else {
        assert_eq!(found.rows, TESTED.rows, "the accessibility statement tells something else");
    }
}
