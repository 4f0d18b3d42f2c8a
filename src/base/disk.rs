//! The one door to the disk.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::{Error, Result};

/// The bytes of a file, at most `limit` of them and one more, so that the caller sees the excess
/// without ever holding it.
pub fn read_at_most(path: &Path, limit: usize) -> Result<Vec<u8>> {
    let file = open(path).map_err(Error::io("read", path))?;
    let length = file.metadata().map_or(0, |meta| usize::try_from(meta.len()).unwrap_or(limit));
    let mut bytes = Vec::with_capacity(length.min(limit) + 1);
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(Error::io("read", path))?;
    Ok(bytes)
}

/// Opens a file, or what a link leads to; nothing that would be waited for without end, such as a named pipe.
fn open(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no regular file"));
    }
    File::open(path)
}

/// The whole file as text.
pub fn read_text(path: &Path) -> Result<String> {
    let mut text = String::new();
    let read = open(path).and_then(|mut file| file.read_to_string(&mut text));
    read.map_err(Error::io("read", path))?;
    Ok(text)
}

/// The same of a file that somebody named: it may be a pipe, such as `/dev/stdin`.
pub fn read_named(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Error::io("read", path))
}

/// The whole file, or nothing if it isn't there or can't be read.
pub fn read_if_there(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path).ok()?.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Writes a file in place, in one step for whoever reads it: beside it first, then renamed over it.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.part"));
    // What a killed program left goes; a link there must not be written through.
    let _ = fs::remove_file(&beside);
    write_new(&beside, bytes)?;
    fs::rename(&beside, path).map_err(Error::io("write", path))
}

/// Writes a file that isn't there yet, nor a link.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = || File::create_new(path)?.write_all(bytes);
    write().map_err(Error::io("write", path))
}

/// Makes the folders of a path below a folder, which may itself be a link; a link among them leads elsewhere, and is refused.
pub fn make_folders_below(root: &Path, below: &Path) -> Result<()> {
    make_folders(root)?;
    let mut folder = root.to_path_buf();
    for part in below.components() {
        folder.push(part);
        if !is_own_folder(&folder)? {
            fs::create_dir(&folder).map_err(Error::io("make the folder", &folder))?;
        }
    }
    Ok(())
}

/// Is there a folder? A link or a file in its place is refused: what is written below a link lands elsewhere.
pub fn is_own_folder(folder: &Path) -> Result<bool> {
    match fs::symlink_metadata(folder) {
        Ok(there) if there.is_dir() => Ok(true),
        Ok(_) => Err(Error::Refused(format!(
            "{} is a link or a file, and what is written below it would land elsewhere: put a folder in its place",
            folder.display()
        ))),
        Err(_) => Ok(false),
    }
}

/// Makes a folder and those above it.
pub fn make_folders(path: &Path) -> Result<()> {
    fs::create_dir_all(path).map_err(Error::io("make the folder", path))
}

/// The names of all that a folder holds, in no order.
pub fn names_in(folder: &Path) -> Result<Vec<String>> {
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.map(|entry| entry.file_name().to_string_lossy().into_owned())
    };
    let entries = fs::read_dir(folder).map_err(Error::io("read", folder))?;
    entries.map(name).collect::<std::io::Result<_>>().map_err(Error::io("read", folder))
}

/// Is it a file that can be read to its end, itself or behind a link?
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.is_file())
}

/// Is there anything at this path?
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Tells a folder from another that stands in its place later: its number, which may be given again, and when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity(u64, Option<SystemTime>);

/// Which folder stands at a path; none where no folder does.
pub fn identity(path: &Path) -> Option<Identity> {
    let meta = fs::metadata(path).ok().filter(fs::Metadata::is_dir)?;
    Some(Identity(number(&meta), meta.created().ok()))
}

#[cfg(unix)]
fn number(meta: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

#[cfg(not(unix))]
fn number(_meta: &fs::Metadata) -> u64 {
    0
}

/// Removes a folder and all that is in it, or a file; fine if it isn't there.
pub fn remove_tree(path: &Path) -> Result<()> {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir());
    let remove = || if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    let removed = match remove() {
        // A folder of ours that nobody may write to is opened, and tried again.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied && is_folder => {
            open_folders(path);
            remove()
        }
        removed => removed,
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::io("remove", path)(error))
        }
        _ => Ok(()),
    }
}

/// Lets the owner write to a folder and those below it, as far as that can be done.
#[cfg(unix)]
fn open_folders(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o700));
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.for_each(|folder| open_folders(&folder.path()));
}

#[cfg(not(unix))]
fn open_folders(_path: &Path) {}

/// The real path behind links; the path itself where it doesn't exist yet.
pub fn real_path(path: &Path) -> PathBuf {
    if let Ok(real) = fs::canonicalize(path) {
        return real;
    }
    let name = path.file_name().map(PathBuf::from).unwrap_or_default();
    match path
        .parent()
        .map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent })
    {
        Some(parent) => {
            fs::canonicalize(parent).map_or_else(|_| path.to_path_buf(), |real| real.join(name))
        }
        None => path.to_path_buf(),
    }
}
