//! The walk over the content folder: every file of it is a record of a kind, a page, or a problem.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::records::kind::{Home, Kind};
use crate::records::problem::ProblemKind;

/// What a file of the content folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A record, or a list of records, of a kind.
    Record(Kind),
    /// A Markdown page.
    Page,
    /// Not read, and why.
    Refused(ProblemKind),
}

/// A file to read.
#[derive(Debug, Clone)]
pub struct Found {
    /// From the content folder, with `/`.
    pub path: String,
    /// Where it is.
    pub file: PathBuf,
    /// What it is.
    pub role: Role,
}

/// Every file of a content folder, in the order of their paths, whatever order the disk gives.
pub fn walk(content: &Path) -> Result<Vec<Found>> {
    if !content.is_dir() {
        return Err(Error::Usage(format!(
            "there is no content folder `{}` here; `daylight init DIR` makes one, --content names another",
            content.display()
        )));
    }
    let root = disk::real_path(content);
    let mut found = Vec::new();
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    for entry in WalkDir::new(&root).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&root).to_path_buf();
            Error::Io { act: "read", path, source: error.into() }
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = relative(entry.path(), &root);
        let role = if entry.path_is_symlink() {
            role_of_link(entry.path(), &root, &path)
        } else if !entry.file_type().is_file() {
            // A pipe or a socket would be waited for without end.
            Role::Refused(ProblemKind::UnreadFile)
        } else {
            role_of(&path)
        };
        found.push(Found { path, file: entry.into_path(), role });
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn relative(path: &Path, root: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts = relative.components().map(|part| part.as_os_str().to_string_lossy());
    // A control character in a file's name could forge a line of a report.
    parts.collect::<Vec<_>>().join("/").replace(char::is_control, "\u{fffd}")
}

fn role_of_link(link: &Path, root: &Path, path: &str) -> Role {
    match disk::real_path(link) {
        real if real.starts_with(root) && real.is_file() => role_of(path),
        _ => Role::Refused(ProblemKind::LinkOutside),
    }
}

/// What the file at a path is, by its folder and ending alone.
pub fn role_of(path: &str) -> Role {
    let refused = Role::Refused(ProblemKind::UnreadFile);
    if let Some((folder, _)) = path.split_once('/') {
        if folder == "pages" {
            return if path.ends_with(".md") { Role::Page } else { refused };
        }
        let kind = Kind::ALL.into_iter().find(|kind| kind.home() == Home::Folder(home(folder)));
        return match kind {
            Some(kind) if path.ends_with(".yaml") => Role::Record(kind),
            _ => refused,
        };
    }
    let kind = Kind::ALL.into_iter().find(
        |kind| matches!(kind.home(), Home::File(name) | Home::ListFile(name) if name == path),
    );
    kind.map_or(refused, Role::Record)
}

/// The table's own name of a folder, so that it can be compared with the table.
fn home(folder: &str) -> &'static str {
    let named = Kind::ALL.into_iter().find_map(|kind| match kind.home() {
        Home::Folder(name) if name == folder => Some(name),
        _ => None,
    });
    named.unwrap_or("")
}
