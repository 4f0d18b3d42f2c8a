//! A file of the search, which may be damaged or made to harm: what it says is held against what it has.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::base::terminal::one_line;
use crate::search::bytes::Reader;

/// No file of a search is larger, in bytes.
const LARGEST: usize = 64 << 20;

/// A file of the search, read.
pub(super) struct Shard {
    /// Where it is.
    pub(super) file: PathBuf,
    /// All of it.
    pub(super) bytes: Vec<u8>,
}

impl Shard {
    /// Reads a file, which has no more bytes than such a file can have.
    pub(super) fn open(file: PathBuf) -> Result<Self> {
        let bytes = disk::read_at_most(&file, LARGEST)?;
        if bytes.len() > LARGEST { Err(damaged(&file)) } else { Ok(Self { file, bytes }) }
    }

    /// What somebody reads in it; an error with its name where that ends in nothing.
    pub(super) fn read<T>(&self, read: impl FnOnce(&mut Reader<'_>) -> Option<T>) -> Result<T> {
        read(&mut Reader::new(&self.bytes)).ok_or_else(|| damaged(&self.file))
    }

    /// The same of a file that is JSON.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_slice(&self.bytes).map_err(|_| damaged(&self.file))
    }
}

/// A file that is not as `build` writes it.
pub(super) fn damaged(file: &Path) -> Error {
    let file = file.to_string_lossy();
    Error::Usage(format!("{} is damaged: build the site again", one_line(&file)))
}

/// Places of projects, each in steps from the one before.
pub(super) struct Docs {
    next: u32,
    projects: u32,
}

impl Docs {
    /// Before the first of so many projects.
    pub(super) fn new(projects: u32) -> Self {
        Self { next: 0, projects }
    }

    /// The next one; none where it is no project.
    pub(super) fn next(&mut self, reader: &mut Reader<'_>) -> Option<u32> {
        let doc = self.next.checked_add(reader.number()?)?;
        self.next = doc.checked_add(1)?;
        (doc < self.projects).then_some(doc)
    }
}

/// A fingerprint is a part of a file's name, and leads nowhere else: letters, digits, `-` and `_`, or nothing where a table has
/// no files.
pub(super) fn is_fingerprint(hash: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    hash.len() <= 64 && hash.bytes().all(is_letter)
}
