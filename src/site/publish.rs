//! Publishing: lock, repair, refuse, stage, sync, swap. Killed at any moment, the old site or the new
//! one stands whole.

use std::path::Path;

use crate::base::clock::Stopwatch;
use crate::base::error::{Error, Result};
use crate::base::lock::Lock;
use crate::page::plan::plan;
use crate::page::renderer::Renderer;
use crate::site::sink::Sink;
use crate::site::staging::Staging;
use crate::site::stream::{Carried, stream};
use crate::site::swap::{repair, swap, sync};
use crate::site::target::{FILE_LIST, Target, file_list};

/// What was published.
pub struct Published {
    /// What the site consists of.
    pub carried: Carried,
    /// How many of its files are new or have changed.
    pub written: usize,
    /// Seconds for rendering and writing.
    pub writing: f64,
    /// Seconds for bringing it to the disk and into place.
    pub swapping: f64,
}

/// Publishes a site into a folder.
pub fn publish(renderer: &Renderer<'_>, out: &Path) -> Result<Published> {
    let target = Target::new(out)?;
    let Some(_lock) = Lock::take(&target.beside("lock"))? else {
        return Err(Error::Refused(format!(
            "another build is publishing to {}: wait until it has ended",
            target.folder.display()
        )));
    };
    repair(&target)?;
    target.refuse_strangers()?;
    let stopwatch = Stopwatch::start();
    let plan = plan(renderer);
    let paths: Vec<String> = plan.iter().map(|what| what.path(renderer)).collect();
    let old = target.folder.is_dir().then(|| target.folder.clone());
    let staging = Staging::new(target.beside("staging"), old, paths.iter().map(String::as_str))?;
    let carried = stream(renderer, &plan, &staging)?;
    staging.put(FILE_LIST, file_list(paths.into_iter()).as_bytes())?;
    let writing = stopwatch.seconds();
    let stopwatch = Stopwatch::start();
    sync(staging.folder())?;
    // Somebody may have put a file there meanwhile.
    target.refuse_strangers()?;
    swap(staging.folder(), &target)?;
    let written = staging.written();
    staging.finish()?;
    Ok(Published { carried, written, writing, swapping: stopwatch.seconds() })
}
