//! `search/index.json`: the table of the shards. Its `format` must be the reader's own.

use serde::{Deserialize, Serialize};

/// The version of the shards' format; `client/client.js` names the same.
pub const FORMAT: u32 = 3;
/// Where the table stands, from the site's root.
pub const PATH: &str = "search/index.json";
/// How many cards one file holds.
pub const CARDS: usize = 8;

/// A table of files: where each begins, and the fingerprint in their names. One for all of them: a
/// project more moves the places of all others and changes nearly every file, and fingerprints of their own would be
/// most of the table. The price: after a change within one text, files that stayed the same get new names as well.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Table<T> {
    /// What the first entry of each file is; none where a file's number tells what it holds.
    pub from: Vec<T>,
    /// The fingerprint of all files.
    pub hash: String,
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
        format!("search/{letter}/{at}-{}.bin", self.hash)
    }
}

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
    /// The first stem of each file of postings, in as few letters as tell it from the one before: by
    /// these a reader guesses where a word's postings are, and loads them beside its forms.
    pub stems: Vec<String>,
    /// Cards, so many a file.
    pub cards: Table<u32>,
    /// Lengths, facets, titles, and the table of pairs: a file each.
    pub columns: Table<u32>,
    /// The list of violators: one file, which the browser can hold.
    pub names: Table<u32>,
}
