//! Publishing: lock, repair, refuse, stage, sync, swap. Killed at any moment, the old site or the new
//! one stands whole.

use std::path::Path;

use crate::base::clock::Stopwatch;
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

/// Publishes a site into a folder.
pub fn publish(editions: &Editions<'_>, out: &Path) -> Result<Published> {
    let target = Target::new(out, Purpose::Site)?;
    let plan = editions.plan();
    let paths: Vec<String> = plan.iter().map(|page| editions.path(*page)).collect();
    replace(&target, &paths, |staging| Ok((stream(editions, &plan, staging)?, paths.clone())))
}

/// Fills a folder anew, whole or not at all. The folders of the paths `ahead` are made; `fill` writes
/// the files and says what it carried and the paths of all that it wrote.
pub fn replace<T>(
    target: &Target,
    ahead: &[String],
    fill: impl FnOnce(&Staging) -> Result<(T, Vec<String>)>,
) -> Result<Published<T>> {
    let Some(_lock) = Lock::take(&target.beside("lock"))? else {
        return Err(Error::Refused(format!(
            "another {} is publishing to {}: wait until it has ended",
            target.purpose.verb(),
            target.folder.display()
        )));
    };
    repair(target)?;
    target.refuse_strangers()?;
    let stopwatch = Stopwatch::start();
    let old = target.folder.is_dir().then(|| target.folder.clone());
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
    staging.finish()?;
    Ok(Published { carried, written, writing, swapping: stopwatch.seconds() })
}
