//! The site that was replaced: kept beside the target, never half of it. A copy is renamed into its place whole, and only
//! then is the one before it removed; a build that was killed in between is carried on by the next.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::site::target::{FileList, Target, damage};

/// The word in the name of the folder that holds the site before.
const BEFORE: &str = "before";
/// Where a site grows.
pub const STAGING: &str = "staging";
/// Where the old site is on systems that can't exchange two folders in one step.
pub const ASIDE: &str = "old";
/// What is on its way out, and a number.
const GONE: &str = "gone";
/// Says that a swap is under way, to what, and what becomes of the old site.
const SWAP: &str = "swap";
/// So many folders on their way out may wait for somebody who can remove them.
const MOST_GONE: usize = 100;

/// What becomes of the folder's earlier content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It is kept beside the target, so that it can be brought back.
    Kept,
    /// It goes; what was kept before stays.
    Dropped,
    /// It goes, and whatever was kept before.
    Forgotten,
}

impl Before {
    fn word(self) -> &'static str {
        match self {
            Self::Kept => "keep",
            Self::Dropped => "drop",
            Self::Forgotten => "forget",
        }
    }
}

/// Where the site before is kept.
pub fn folder(target: &Target) -> PathBuf {
    target.beside(BEFORE)
}

/// Refuses to publish where something stands that daylight did not write, in the place of the site before.
pub fn refuse_strangers(target: &Target) -> Result<()> {
    let before = folder(target);
    if !disk::exists(&before) {
        return Ok(());
    }
    if before.is_dir() {
        return Target { folder: before, purpose: target.purpose }.refuse_strangers();
    }
    Err(Error::Refused(format!(
        "{} stands where the {} before is kept, and daylight did not write it: move it elsewhere; nothing was published",
        before.display(),
        target.purpose.word()
    )))
}

/// Notes, before the swap, what it leads to.
pub fn announce(target: &Target, digest: &str, before: Before) -> Result<()> {
    let text = format!("{} {digest}\n", before.word());
    disk::write_whole(&target.beside(SWAP), text.as_bytes())
}

/// After the swap: the old site, which is where staging was, is kept or goes. What can't be removed is said.
pub fn settle(target: &Target, before: Before) -> Vec<String> {
    let staging = target.beside(STAGING);
    let mut warnings = Vec::new();
    match before {
        Before::Kept => warnings.extend(keep(target, &staging)),
        Before::Dropped => warnings.extend(discard(&staging, target)),
        // The one kept longest goes first: a build that is killed here leaves staging, which says so to the next.
        Before::Forgotten => {
            warnings.extend(discard(&folder(target), target));
            warnings.extend(discard(&staging, target));
        }
    }
    warnings.extend(clean(target));
    warnings
}

/// Carries on, or takes back, what a build that was killed left beside the target.
pub fn repair(target: &Target) -> Result<Vec<String>> {
    let (staging, aside) = (target.beside(STAGING), target.beside(ASIDE));
    if disk::exists(&aside) && !disk::exists(&target.folder) {
        fs::rename(&aside, &target.folder).map_err(Error::io("bring back", &target.folder))?;
    }
    let mut warnings = Vec::new();
    let old = [aside, staging].into_iter().filter(|folder| disk::exists(folder));
    let swap = disk::read_if_there(&target.beside(SWAP));
    let swap = swap.and_then(|text| String::from_utf8(text).ok()).unwrap_or_default();
    let (word, digest) = swap.trim().split_once(' ').unwrap_or_default();
    let swapped = FileList::read(&target.folder, target.purpose)
        .is_some_and(|list| !digest.is_empty() && list.digest.as_deref() == Some(digest));
    if swapped && word == Before::Forgotten.word() {
        warnings.extend(discard(&folder(target), target));
    }
    for folder in old {
        let list = FileList::read(&folder, target.purpose);
        // A site that was never swapped in, or only begun.
        let replaced = list.as_ref().is_some_and(|list| list.digest.as_deref() != Some(digest));
        if replaced && word == Before::Kept.word() && damage(&folder, target.purpose).is_none() {
            warnings.extend(keep(target, &folder));
        } else {
            warnings.extend(discard(&folder, target));
        }
    }
    warnings.extend(clean(target));
    Ok(warnings)
}

/// Puts a whole site in the place of the one before, and that one aside.
fn keep(target: &Target, site: &Path) -> Option<String> {
    let before = folder(target);
    if let Some(warning) = discard(&before, target) {
        return Some(warning);
    }
    fs::rename(site, &before)
        .err()
        .map(|error| format!("the site before could not be kept in {}: {error}", before.display()))
}

/// Takes a site out of its place at once; it is removed by `clean`.
fn discard(site: &Path, target: &Target) -> Option<String> {
    if !disk::exists(site) {
        return None;
    }
    let free = (1..=MOST_GONE).map(|number| target.beside(&format!("{GONE}-{number}")));
    let free = free.into_iter().find(|gone| !disk::exists(gone));
    let moved = free.map_or_else(
        || Err(std::io::Error::other("too many folders wait to be removed")),
        |gone| fs::rename(site, gone),
    );
    moved.err().map(|error| format!("{} could not be moved aside: {error}", site.display()))
}

/// Removes all that is on its way out, and the note where no site waits for it.
pub fn clean(target: &Target) -> Vec<String> {
    let mut warnings = Vec::new();
    for number in 1..=MOST_GONE {
        let gone = target.beside(&format!("{GONE}-{number}"));
        if disk::exists(&gone)
            && let Err(error) = disk::remove_tree(&gone)
        {
            warnings.push(format!(
                "{error}; remove it by hand: it may hold a name that has left the list"
            ));
        }
    }
    let swap = target.beside(SWAP);
    if disk::exists(&swap)
        && !disk::exists(&target.beside(STAGING))
        && let Err(error) = fs::remove_file(&swap)
    {
        warnings.push(format!("{} could not be removed: {error}", swap.display()));
    }
    warnings
}
