//! The folder that is published into: what of it is ours, and the names beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::base::error::{Error, Result};
use crate::base::terminal::one_line;
use crate::base::{disk, fingerprint};

/// The list of the folder's own files, one path a line.
pub const FILE_LIST: &str = "daylight-files.txt";
/// What may stand in a target without a list: the file that keeps it in a repository.
const KEEP: &str = ".gitkeep";

/// What is published into a folder. Each has a first line of its own in the list of files, so that
/// a site is never written over an export, nor the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A site.
    Site,
    /// An export for a search engine.
    Export,
}

impl Purpose {
    /// In one word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Export => "export",
        }
    }

    /// The verb that writes it.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Site => "build",
            Self::Export => "export",
        }
    }

    fn first_line(self) -> &'static str {
        match self {
            Self::Site => "daylight 1",
            Self::Export => "daylight export 1",
        }
    }

    /// How another folder is named on the command line.
    pub fn flag(self) -> &'static str {
        match self {
            Self::Site => " with --out",
            Self::Export => "",
        }
    }
}

/// Does a folder hold what was published into it for this purpose?
pub fn holds(folder: &Path, purpose: Purpose) -> bool {
    FileList::read(folder, purpose).is_some()
}

/// The list of a folder's own files.
#[derive(Debug, PartialEq, Eq)]
pub struct FileList {
    /// Of the paths and bytes of all of them, as they were written; a list of an early version has none.
    pub digest: Option<String>,
    /// Their paths, in order.
    pub paths: Vec<String>,
}

impl FileList {
    /// Reads the list of a folder; none where there is none for this purpose.
    pub fn read(folder: &Path, purpose: Purpose) -> Option<Self> {
        let list = disk::read_if_there(&folder.join(FILE_LIST))?;
        let list = String::from_utf8(list).ok()?;
        let mut lines = list.lines();
        let rest = lines.next()?.strip_prefix(purpose.first_line())?;
        let digest = match rest.strip_prefix(' ') {
            Some(digest) => Some(digest.to_owned()),
            None if rest.is_empty() => None,
            None => return None,
        };
        Some(Self { digest, paths: lines.map(str::to_owned).collect() })
    }

    /// The file's text.
    pub fn text(mut self, purpose: Purpose) -> String {
        self.paths.sort_unstable();
        let mut list = purpose.first_line().to_owned();
        if let Some(digest) = self.digest {
            list.push_str(&format!(" {digest}"));
        }
        list.push('\n');
        for path in self.paths {
            list.push_str(&path);
            list.push('\n');
        }
        list
    }
}

/// Why a folder does not hold, whole and unchanged, what was published into it.
pub fn damage(folder: &Path, purpose: Purpose) -> Option<String> {
    let Some(list) = FileList::read(folder, purpose) else {
        return Some(format!("it has no {FILE_LIST}"));
    };
    let digest = |path: &String| {
        let file = folder.join(path);
        let is_file = std::fs::symlink_metadata(&file).is_ok_and(|meta| meta.is_file());
        let bytes = is_file.then(|| disk::read_if_there(&file)).flatten();
        (path.clone(), bytes.map(|bytes| fingerprint::of_bytes(&bytes)))
    };
    let digests: Vec<(String, Option<String>)> = list.paths.par_iter().map(digest).collect();
    if let Some((missing, _)) = digests.iter().find(|(_, digest)| digest.is_none()) {
        let more = digests.iter().filter(|(_, digest)| digest.is_none()).count() - 1;
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        return Some(format!("{missing}{more} can't be read"));
    }
    let found = digests.into_iter().filter_map(|(path, digest)| Some((path, digest?))).collect();
    let changed = list.digest.is_some_and(|written| written != digest_of(&found));
    changed.then(|| "a file of it is not as it was written".to_owned())
}

/// One digest for the paths and digests of all files of a folder.
pub fn digest_of(files: &BTreeMap<String, String>) -> String {
    let lines: Vec<String> =
        files.iter().map(|(path, digest)| format!("{digest} {path}\n")).collect();
    fingerprint::of_bytes(lines.concat().as_bytes())
}

/// A folder to publish into.
pub struct Target {
    /// The folder, links resolved.
    pub folder: PathBuf,
    /// What is published into it.
    pub purpose: Purpose,
}

impl Target {
    /// The target at a path; its parent must exist.
    pub fn new(path: &Path, purpose: Purpose) -> Result<Self> {
        let folder = disk::real_path(path);
        if folder.file_name().is_none() || folder.parent().is_none_or(|parent| !parent.is_dir()) {
            return Err(Error::Usage(format!(
                "the folder above {} does not exist",
                path.display()
            )));
        }
        if disk::exists(&folder) && !folder.is_dir() {
            return Err(Error::Refused(format!(
                "{} is a file; name a folder{}",
                path.display(),
                purpose.flag()
            )));
        }
        Ok(Self { folder, purpose })
    }

    /// A path beside the target: `.public.daylight-WORD`.
    pub fn beside(&self, word: &str) -> PathBuf {
        let name = self.folder.file_name().unwrap_or_default().to_string_lossy();
        self.folder.with_file_name(format!(".{name}.daylight-{word}"))
    }

    /// Refuses a target that holds files that are not ours: publishing would lose them.
    pub fn refuse_strangers(&self) -> Result<()> {
        let ours = self.own_files();
        let mut strangers = Vec::new();
        for entry in WalkDir::new(&self.folder).min_depth(1) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(_) if !disk::exists(&self.folder) => return Ok(()),
                Err(error) => {
                    let path = error.path().unwrap_or(&self.folder).to_path_buf();
                    return Err(Error::Io { act: "read", path, source: error.into() });
                }
            };
            if entry.file_type().is_dir() {
                continue;
            }
            let relative = entry.path().strip_prefix(&self.folder).unwrap_or(entry.path());
            let name = relative.to_string_lossy().replace('\\', "/");
            if !ours.contains(&name) {
                strangers.push(name);
            }
        }
        if strangers.is_empty() {
            return Ok(());
        }
        strangers.sort();
        let more = strangers.len().saturating_sub(3);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        strangers.truncate(3);
        Err(Error::Refused(format!(
            "{} holds files that daylight did not write: {}{more}\n  publishing would remove them: move them elsewhere, or name another folder{}",
            self.folder.display(),
            one_line(&strangers.join(", ")),
            self.purpose.flag()
        )))
    }

    fn own_files(&self) -> BTreeSet<String> {
        let mut ours = BTreeSet::new();
        // A site brings its own; an export has none, and would lose it.
        if self.purpose == Purpose::Site {
            ours.insert(KEEP.to_owned());
        }
        if let Some(list) = FileList::read(&self.folder, self.purpose) {
            ours.insert(FILE_LIST.into());
            ours.extend(list.paths);
        }
        ours
    }
}
