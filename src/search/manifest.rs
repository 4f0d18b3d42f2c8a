//! `search/index.json`: the table of the shards. Its `format` must be the reader's own.

use serde::{Deserialize, Serialize};

/// The version of the shards' format; `client/client.js` names the same.
pub const FORMAT: u32 = 2;
/// Where the table stands, from the site's root.
pub const PATH: &str = "search/index.json";
/// How many cards one file holds.
pub const CARDS: usize = 8;

/// A table of files: where each begins and the fingerprint in its name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Table<T> {
    /// What the first entry of each file is.
    pub from: Vec<T>,
    /// Four letters a file.
    pub hashes: String,
}

impl<T: PartialOrd> Table<T> {
    /// The last file that begins at or before a key; the first where none does.
    pub fn find(&self, key: &T) -> usize {
        self.from.partition_point(|from| from <= key).saturating_sub(1)
    }

    /// How many files.
    pub fn len(&self) -> usize {
        self.from.len()
    }

    /// No files at all?
    pub fn is_empty(&self) -> bool {
        self.from.is_empty()
    }

    /// The address of a file, from the site's root.
    pub fn path(&self, letter: char, at: usize) -> String {
        format!(
            "search/{letter}/{at}-{}.bin",
            self.hashes.get(at * HASH..(at + 1) * HASH).unwrap_or("")
        )
    }
}

/// Letters of a fingerprint.
pub const HASH: usize = 4;

/// The table.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// The format's version.
    pub format: u32,
    /// The day of the list.
    pub as_of: String,
    /// How many projects.
    pub projects: u32,
    /// Words of a project, on average.
    pub average: f64,
    /// Forms, by their letters.
    pub forms: Table<String>,
    /// Forms, by their letters from the last to the first.
    pub endings: Table<String>,
    /// Postings, by stem.
    pub postings: Table<u32>,
    /// Cards, so many a file.
    pub cards: Table<u32>,
    /// Lengths, facets, titles, and the table of pairs: a file each.
    pub columns: Table<u32>,
    /// The list of violators: one file, which the browser can hold.
    pub names: Table<u32>,
}
