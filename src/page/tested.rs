//! What the tests of the program's own look found: a table of the accessibility statement. The browser tests write
//! it (`tests/it/pages.rs`), so it can't say what they did not see.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// The name of the page that shows it.
pub const ACCESSIBILITY: &str = "accessibility";

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
