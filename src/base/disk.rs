//! The one door to the disk.

use std::fs::{self, File};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};

use super::error::{Error, Result};

/// The bytes of a file, at most `limit` of them and one more, so that the caller sees the excess
/// without ever holding it.
pub fn read_at_most(path: &Path, limit: usize) -> Result<Vec<u8>> {
    let file = File::open(path).map_err(Error::io("read", path))?;
    let length = file.metadata().map_or(0, |meta| usize::try_from(meta.len()).unwrap_or(limit));
    let mut bytes = Vec::with_capacity(length.min(limit) + 1);
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(Error::io("read", path))?;
    Ok(bytes)
}

/// The whole file as text.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Error::io("read", path))
}

/// The whole file, or nothing if it isn't there or can't be read.
pub fn read_if_there(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

/// Writes a file in place, in one step for whoever reads it: beside it first, then renamed over it.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.part"));
    // What a killed program left goes; a link there must not be written through.
    let _ = fs::remove_file(&beside);
    let write = || File::create_new(&beside)?.write_all(bytes);
    write().map_err(Error::io("write", &beside))?;
    fs::rename(&beside, path).map_err(Error::io("write", path))
}

/// Writes a new file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(Error::io("write", path))
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
