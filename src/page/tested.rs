//! What the tests of the program's own look looked at: a table of the accessibility statement. The browser tests
//! write its numbers (`tests/it/pages.rs`); which checks a row tells of stands in `tests/browser/site/report.mjs`, in
//! which words in `locales`. Faults are always 0 here, because with any the tests fail.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A page whose text links to this place shows the table.
pub const PLACE: &str = "(#tested)";

/// The results of the tests in a browser.
#[derive(Debug, Serialize, Deserialize)]
pub struct Tested {
    /// The day when they last changed, as `2026-11-26`.
    pub day: String,
    /// The browser and its version.
    pub browser: String,
    /// The version of axe-core.
    pub axe: String,
    /// What was looked at.
    pub rows: Vec<Looked>,
}

/// One kind of check; `of` is its name in the messages `tested-…`.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// What was checked.
    pub of: String,
    /// How often it was looked at: pages, and their states.
    pub looked: usize,
    /// How many faults were found.
    pub found: usize,
}

/// The newest results.
pub static TESTED: LazyLock<Tested> = LazyLock::new(|| {
    let text = include_str!("tested/results.json");
    serde_json::from_str(text).unwrap_or_else(|error| panic!("tested/results.json: {error}"))
});
