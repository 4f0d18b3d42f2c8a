//! The staging folder: a new site grows here, beside the old one, until it is whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::base::error::{Error, Result};
use crate::base::{disk, fingerprint};
use crate::site::sink::Sink;
use crate::site::target::digest_of;

/// A new site that grows beside the old one. Removed when dropped, unless it was swapped in.
pub struct Staging {
    folder: PathBuf,
    /// The site that is replaced, if there is one: files that did not change are linked from it.
    old: Option<PathBuf>,
    written: AtomicUsize,
    /// Of each file, by its path.
    digests: Mutex<BTreeMap<String, String>>,
    finished: bool,
}

impl Staging {
    /// Makes the folder and those below it.
    pub fn new<'p>(
        folder: PathBuf,
        old: Option<PathBuf>,
        paths: impl Iterator<Item = &'p str>,
    ) -> Result<Self> {
        let staging = Self {
            folder,
            old,
            written: AtomicUsize::new(0),
            digests: Mutex::default(),
            finished: false,
        };
        fs::create_dir(&staging.folder).map_err(Error::io("make the folder", &staging.folder))?;
        let below: BTreeSet<&str> =
            paths.filter_map(|path| path.rsplit_once('/')).map(|(above, _)| above).collect();
        for above in below {
            disk::make_folders(&staging.folder.join(above))?;
        }
        Ok(staging)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many files were written, because they are new or have changed.
    pub fn written(&self) -> usize {
        self.written.load(Ordering::Relaxed)
    }

    /// One digest for the paths and bytes of all files so far.
    pub fn digest(&self) -> String {
        digest_of(&self.digests.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// It was swapped in: what is at its place now is the old site, and no longer its own.
    pub fn release(mut self) {
        self.finished = true;
    }

    /// Links the old site's file if its bytes are these: it keeps its time stamp, and the disk is
    /// spared. False where that can't be done.
    fn link_unchanged(&self, path: &str, bytes: &[u8]) -> bool {
        let Some(old) = &self.old else { return false };
        let old = old.join(path);
        same_bytes(&old, bytes) && fs::hard_link(&old, self.folder.join(path)).is_ok()
    }
}

impl Sink for Staging {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        if !stays_below(path) {
            return Err(Error::Refused(format!(
                "`{path}` is no path below the site; nothing was published"
            )));
        }
        let digest = fingerprint::of_bytes(bytes);
        self.digests.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), digest);
        if self.link_unchanged(path, bytes) {
            return Ok(());
        }
        let file = self.folder.join(path);
        disk::write_new(&file, bytes)?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.finished {
            let _ = disk::remove_tree(&self.folder);
        }
    }
}

/// A second wall: whatever went wrong before, nothing is written beside the site.
fn stays_below(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains('\\')
        // The list of files has a line for each.
        && !path.contains(char::is_control)
}

/// Does a file, which must be no link, hold exactly these bytes?
fn same_bytes(file: &Path, bytes: &[u8]) -> bool {
    let Ok(meta) = fs::symlink_metadata(file) else { return false };
    if !meta.is_file() || meta.len() != bytes.len() as u64 {
        return false;
    }
    let mut there = Vec::with_capacity(bytes.len());
    let read = fs::File::open(file).and_then(|mut file| file.read_to_end(&mut there));
    read.is_ok() && there == bytes
}
