//! Publishing: lock, repair, refuse, stage, sync, swap. Killed at any moment, the old site or the new
//! one stands whole.

use std::path::Path;

use crate::base::clock::Stopwatch;
use crate::base::error::{Error, Result};
use crate::base::lock::Lock;
use crate::page::edition::Editions;
pub use crate::site::kept::Before;
use crate::site::kept::{self, STAGING};
use crate::site::sink::Sink;
use crate::site::staging::Staging;
use crate::site::stream::{Carried, stream};
use crate::site::swap::{swap, sync};
use crate::site::target::{FILE_LIST, FileList, Purpose, Target, damage};

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
    /// What could not be cleaned up; the site is published all the same.
    pub warnings: Vec<String>,
}

/// Brings the site back that the latest build replaced; a second time brings the newer one back. `allowed` looks at the
/// folder first: what it refuses, or is not whole, is not brought back. What could not be cleaned up is said.
pub fn restore(out: &Path, allowed: impl FnOnce(&Path) -> Result<()>) -> Result<Vec<String>> {
    let target = Target::new(out, Purpose::Site)?;
    let _lock = lock(&target)?;
    let mut warnings = kept::repair(&target)?;
    let before = Target { folder: kept::folder(&target), purpose: Purpose::Site };
    if !before.folder.is_dir() {
        return Err(Error::Usage(format!(
            "no earlier site is kept beside {}: a build keeps the site that it replaces, unless it changed nothing or was run with --forget",
            target.folder.display()
        )));
    }
    before.refuse_strangers()?;
    target.refuse_strangers()?;
    if let Some(damage) = damage(&before.folder, Purpose::Site) {
        return Err(Error::Refused(format!(
            "the earlier site in {} is not whole: {damage}; nothing was changed. Build it again from its records",
            before.folder.display()
        )));
    }
    allowed(&before.folder)?;
    // Where two folders can't change places in one step, a kill leaves the newer site aside: the note says that it is kept.
    let digest = FileList::read(&before.folder, Purpose::Site).and_then(|list| list.digest);
    kept::announce(&target, &digest.unwrap_or_default(), Before::Kept)?;
    swap(&before.folder, &target)?;
    warnings.extend(kept::clean(&target));
    Ok(warnings)
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
    let mut warnings = kept::repair(target)?;
    target.refuse_strangers()?;
    kept::refuse_strangers(target)?;
    let stopwatch = Stopwatch::start();
    let old = target.folder.is_dir().then(|| target.folder.clone());
    let replaces = FileList::read(&target.folder, target.purpose).is_some();
    let staging = Staging::new(target.beside(STAGING), old, ahead.iter().map(String::as_str))?;
    let (carried, paths) = fill(&staging)?;
    let digest = staging.digest();
    let list = FileList { digest: Some(digest.clone()), paths };
    staging.put(FILE_LIST, list.text(target.purpose).as_bytes())?;
    let writing = stopwatch.seconds();
    let stopwatch = Stopwatch::start();
    sync(staging.folder())?;
    // Somebody may have put a file there meanwhile.
    target.refuse_strangers()?;
    let written = staging.written();
    // A build that changed nothing does not push the last change out of reach.
    let before = match before {
        Before::Kept if !replaces || written == 0 => Before::Dropped,
        before => before,
    };
    kept::announce(target, &digest, before)?;
    swap(staging.folder(), target)?;
    staging.release();
    let settled = kept::settle(target, before);
    let news = settled.into_iter().filter(|warning| !warnings.contains(warning));
    let news: Vec<String> = news.collect();
    warnings.extend(news);
    Ok(Published { carried, written, writing, swapping: stopwatch.seconds(), warnings })
}
