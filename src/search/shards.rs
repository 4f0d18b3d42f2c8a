//! Cuts the static shards from tantivy's index: what the browser reads on demand. This file and `reader` are the
//! format's specification; numbers are those of `bytes`.
//!
//! - **forms** (`f`): words in order: letters shared with the one before, the rest, holders, the stem's place as a
//!   signed step.
//! - **endings** (`e`): the same words, each from its last letter to its first, in that order: letters shared, the rest,
//!   holders.
//! - **postings** (`p`): stems in order. How many; then for each: holders and bytes; then a list of (count,
//!   fields) that occur, and the bodies: steps between places, and which of the list.
//! - **pairs** (`n`): two stems that follow each other, in order: step of the first, the second (a step where the
//!   first is the same), holders, steps between places.
//! - **cards** (`c`): eight results as JSON.
//! - **names** (`v`): the list of violators as JSON, in one file: 3,000 names are 45 KB compressed.
//! - **columns** (`k`): 0: lengths; 1: tier, version, status, year, purpose, population; 2: institutions; 3: ranks of
//!   titles; 4: the table of pairs, as JSON.

mod columns;
mod forms;
mod postings;

use sha2::{Digest, Sha256};
use tantivy::Index;

use crate::base::error::Result;
use crate::base::json;
use crate::language::hash::WordMap;
use crate::public::directory::Directory;
use crate::search::document::{Document, name_cards};
use crate::search::index::{self, Stems, broken};
use crate::search::manifest::{CARDS, FORMAT, Manifest, PATH, Table};

/// A file of the site: its path and its bytes.
pub type File = (String, Vec<u8>);

/// Bytes that a file of words or postings is filled up to.
const FULL: usize = 5 << 10;

/// Letters of a fingerprint.
const HASH: usize = 8;

/// The shards of an index, the table first.
pub fn cut(
    index: &Index,
    documents: &[Document],
    stems: &Stems,
    directory: &Directory<'_>,
) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut manifest = Manifest {
        format: FORMAT,
        as_of: directory.as_of.to_string(),
        projects: u32::try_from(documents.len()).unwrap_or(u32::MAX),
        ..Manifest::default()
    };
    let reader = index.reader().map_err(broken)?;
    let searcher = reader.searcher();
    if let [segment] = searcher.segment_readers() {
        let fields = index::fields(&index.schema())?;
        let all = segment.inverted_index(fields.all).map_err(broken)?;
        manifest.average = all.total_num_tokens() as f64 / documents.len().max(1) as f64;
        let found = postings::read_stems(segment, &all, fields)?;
        (manifest.postings, manifest.stems) = postings::postings(&found, &mut files);
        let places: WordMap<&str, u32> =
            found.iter().enumerate().map(|(at, stem)| (stem.text.as_str(), place(at))).collect();
        let words = forms::forms(segment, fields.forms, stems, &places)?;
        manifest.forms = forms::write_forms(&words, &mut files);
        manifest.endings = forms::write_endings(&words, &mut files);
        let pairs = postings::pairs(documents, stems, &places, &mut files);
        let lengths = columns::lengths(segment, fields.all)?;
        let mut columns = columns::columns(documents, &lengths);
        columns.push(json::line(&pairs).into_bytes());
        manifest.columns = named('k', Vec::new(), columns, &mut files);
    }
    manifest.cards = cards(documents, &mut files);
    let names = json::line(&name_cards(directory)).into_bytes();
    manifest.names = named('v', Vec::new(), vec![names], &mut files);
    files.push((PATH.to_owned(), json::line(&manifest).into_bytes()));
    files.sort();
    Ok(files)
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Files that are filled one after the other.
struct Filling<T> {
    from: Vec<T>,
    files: Vec<Vec<u8>>,
}

impl<T> Filling<T> {
    fn new() -> Self {
        Self { from: Vec::new(), files: Vec::new() }
    }

    /// The file that the next entry goes to; where it is a new one, `key` is what it begins with.
    fn next(&mut self, key: impl FnOnce() -> T) -> (&mut Vec<u8>, bool) {
        let is_new = self.files.last().is_none_or(|bytes| bytes.len() > FULL);
        if is_new {
            self.from.push(key());
            self.files.push(Vec::new());
        }
        let last = self.files.len() - 1;
        (&mut self.files[last], is_new)
    }

    fn named(self, letter: char, files: &mut Vec<File>) -> Table<T>
    where
        T: PartialOrd,
    {
        named(letter, self.from, self.files, files)
    }
}

/// The table of some files, which get their names by it.
fn named<T: PartialOrd>(
    letter: char,
    from: Vec<T>,
    contents: Vec<Vec<u8>>,
    files: &mut Vec<File>,
) -> Table<T> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut digest = Sha256::new();
    for bytes in &contents {
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    }
    let digest = digest.finalize();
    let letters = digest.iter().take(HASH).map(|byte| char::from(LETTERS[usize::from(byte & 63)]));
    let table = Table { from, hash: letters.collect() };
    let paths = (0..contents.len()).map(|at| table.path(letter, at));
    files.extend(paths.zip(contents));
    table
}

fn cards(documents: &[Document], files: &mut Vec<File>) -> Table<u32> {
    let cards = documents.chunks(CARDS).map(|some| {
        let cards: Vec<_> = some.iter().map(|document| &document.card).collect();
        json::line(&cards).into_bytes()
    });
    named('c', Vec::new(), cards.collect(), files)
}
