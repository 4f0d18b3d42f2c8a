//! The swap: staging becomes the target in one step.

use std::fs;
use std::path::Path;

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::site::kept::ASIDE;
use crate::site::target::Target;

/// Brings everything below a folder to the disk: the whole file system in one call.
#[cfg(target_os = "linux")]
pub fn sync(folder: &Path) -> Result<()> {
    let handle = fs::File::open(folder).map_err(Error::io("open", folder))?;
    rustix::fs::syncfs(&handle).map_err(|errno| Error::io("sync", folder)(errno.into()))
}

/// Brings everything below a folder to the disk, file by file.
#[cfg(not(target_os = "linux"))]
pub fn sync(folder: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(std::result::Result::ok) {
        if entry.file_type().is_file() {
            let file = fs::OpenOptions::new().write(true).open(entry.path());
            let synced = file.and_then(|file| file.sync_all());
            synced.map_err(Error::io("sync", entry.path()))?;
        }
    }
    sync_names(folder)
}

/// Brings the names in a folder to the disk.
#[cfg(unix)]
fn sync_names(folder: &Path) -> Result<()> {
    let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(Error::io("sync", folder))
}

/// Windows opens no folder as a file, and keeps names in a journal of its own.
#[cfg(not(unix))]
fn sync_names(_folder: &Path) -> Result<()> {
    Ok(())
}

/// Puts the staging folder in the target's place; the old site, if there is one, is then where staging
/// was. Where the system can, they change places in one step. Elsewhere the old site is moved aside
/// first; `kept::repair` brings it back if the process dies between the two steps.
pub fn swap(staging: &Path, target: &Target) -> Result<()> {
    let place = &target.folder;
    if !disk::exists(place) {
        fs::rename(staging, place).map_err(Error::io("publish to", place))?;
    } else if !exchange(staging, place)? {
        let aside = target.beside(ASIDE);
        disk::remove_tree(&aside)?;
        fs::rename(place, &aside).map_err(Error::io("move aside", place))?;
        if let Err(error) = fs::rename(staging, place) {
            fs::rename(&aside, place).map_err(Error::io("bring back", place))?;
            return Err(Error::io("publish to", place)(error));
        }
        fs::rename(&aside, staging).map_err(Error::io("move aside", place))?;
    }
    place.parent().map_or(Ok(()), sync_names)
}

/// Exchanges two folders in one step; false where the system or the file system can't.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(errno) => Err(Error::io("publish to", other)(errno.into())),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> Result<bool> {
    Ok(false)
}
