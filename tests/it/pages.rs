//! The whole site in a browser: for keyboard, screen reader, phone, paper, zoom, both languages.

use crate::tools::{built, in_chromium};

/// Needs Chromium and Node; skipped where they are missing, but never in CI.
#[test]
fn every_kind_of_page_serves_every_reader() {
    let folder = built();
    in_chromium("site.mjs", &[folder.path().as_os_str()]);
}
