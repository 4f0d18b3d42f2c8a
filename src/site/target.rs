//! The folder that is published into: what of it is ours, and the names beside it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::base::disk;
use crate::base::error::{Error, Result};

/// The list of the site's own files, one path a line.
pub const FILE_LIST: &str = "daylight-files.txt";
const FIRST_LINE: &str = "daylight 1";
/// What may stand in a target without a list: the file that keeps it in a repository.
const KEEP: &str = ".gitkeep";

/// A folder to publish into.
pub struct Target {
    /// The folder, links resolved.
    pub folder: PathBuf,
}

impl Target {
    /// The target at a path; its parent must exist.
    pub fn new(path: &Path) -> Result<Self> {
        let folder = disk::real_path(path);
        if folder.file_name().is_none() || folder.parent().is_none_or(|parent| !parent.is_dir()) {
            return Err(Error::Usage(format!(
                "the folder above {} does not exist",
                path.display()
            )));
        }
        if disk::exists(&folder) && !folder.is_dir() {
            return Err(Error::Refused(format!(
                "{} is a file; name a folder with --out",
                path.display()
            )));
        }
        Ok(Self { folder })
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
            "{} holds files that daylight did not write: {}{more}\n  publishing would remove them: move them elsewhere, or name another folder with --out",
            self.folder.display(),
            strangers.join(", ")
        )))
    }

    fn own_files(&self) -> BTreeSet<String> {
        let mut ours: BTreeSet<String> = [KEEP.to_owned()].into();
        let list = disk::read_if_there(&self.folder.join(FILE_LIST));
        let list = list.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let mut lines = list.lines();
        if lines.next() == Some(FIRST_LINE) {
            ours.insert(FILE_LIST.into());
            ours.extend(lines.map(str::to_owned));
        }
        ours
    }
}

/// The list of a site's files, for its own folder.
pub fn file_list(paths: impl Iterator<Item = String>) -> String {
    let mut paths: Vec<String> = paths.collect();
    paths.sort_unstable();
    let mut list = format!("{FIRST_LINE}\n");
    for path in paths {
        list.push_str(&path);
        list.push('\n');
    }
    list
}
