//! Publishing: lock, repair, refuse, stage, sync, swap. Killed at any moment, the old site or the new
//! one stands whole.

use std::path::Path;

use crate::base::clock::Stopwatch;
use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::base::lock::Lock;
use crate::page::edition::Editions;
use crate::site::sink::Sink;
use crate::site::staging::Staging;
use crate::site::stream::{Carried, stream};
use crate::site::swap::{repair, swap, sync};
use crate::site::target::{FILE_LIST, Purpose, Target};

/// What was published.
pub struct Published<T = Carried> {
    /// What it consists of.
    pub carried: T,
    /// How many of its files are new or have changed.
    pub written: usize,
    /// Seconds for rendering and writing.
    pub writing: f64,
    /// Seconds for bringing it to the disk and into place.
    pub swapping: f64,
}

/// What becomes of the folder's earlier content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It is kept beside the target, so that it can be brought back.
    Kept,
    /// It goes, and whatever was kept before.
    Forgotten,
}

/// The word in the name of the folder that holds the site before, beside the target.
const BEFORE: &str = "before";

/// Brings the site back that the latest build replaced; a second time brings the newer one back.
pub fn restore(out: &Path) -> Result<()> {
    let target = Target::new(out, Purpose::Site)?;
    let _lock = lock(&target)?;
    repair(&target)?;
    let before = Target { folder: target.beside(BEFORE), purpose: Purpose::Site };
    if !before.folder.is_dir() {
        return Err(Error::Usage(format!(
            "no earlier site is kept beside {}: a build keeps the site that it replaces, unless it changed nothing or was run with --forget",
            target.folder.display()
        )));
    }
    before.refuse_strangers()?;
    target.refuse_strangers()?;
    swap(&before.folder, &target)
}

fn lock(target: &Target) -> Result<Lock> {
    Lock::take(&target.beside("lock"))?.ok_or_else(|| {
        Error::Refused(format!(
            "another {} is publishing to {}: wait until it has ended",
            target.purpose.verb(),
            target.folder.display()
        ))
    })
}

/// Publishes a site into a folder.
pub fn publish(editions: &Editions<'_>, out: &Path, before: Before) -> Result<Published> {
    let target = Target::new(out, Purpose::Site)?;
    let plan = editions.plan();
    let paths: Vec<String> = plan.iter().map(|page| editions.path(*page)).collect();
    replace(&target, before, &paths, |staging| {
        Ok((stream(editions, &plan, staging)?, paths.clone()))
    })
}

/// Fills a folder anew, whole or not at all. The folders of the paths `ahead` are made; `fill` writes
/// the files and says what it carried and the paths of all that it wrote.
pub fn replace<T>(
    target: &Target,
    before: Before,
    ahead: &[String],
    fill: impl FnOnce(&Staging) -> Result<(T, Vec<String>)>,
) -> Result<Published<T>> {
    let _lock = lock(target)?;
    repair(target)?;
    target.refuse_strangers()?;
    let stopwatch = Stopwatch::start();
    let old = target.folder.is_dir().then(|| target.folder.clone());
    let replaces = old.is_some();
    let staging = Staging::new(target.beside("staging"), old, ahead.iter().map(String::as_str))?;
    let (carried, paths) = fill(&staging)?;
    staging.put(FILE_LIST, target.file_list(paths).as_bytes())?;
    let writing = stopwatch.seconds();
    let stopwatch = Stopwatch::start();
    sync(staging.folder())?;
    // Somebody may have put a file there meanwhile.
    target.refuse_strangers()?;
    swap(staging.folder(), target)?;
    let written = staging.written();
    // A build that changed nothing does not push the last change out of reach.
    if before == Before::Kept && replaces && written > 0 {
        staging.keep(&target.beside(BEFORE))?;
    } else {
        if before == Before::Forgotten {
            disk::remove_tree(&target.beside(BEFORE))?;
        }
        staging.finish()?;
    }
    Ok(Published { carried, written, writing, swapping: stopwatch.seconds() })
}
