//! Renders every page, in parallel, each handed to the sink as soon as it is made.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::base::error::Result;
use crate::base::terminal::Progress;
use crate::page::edition::{Editions, Page};
use crate::site::sink::Sink;

/// What a stream carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// Files.
    pub files: usize,
    /// HTML pages among them.
    pub pages: usize,
    /// Bytes of all files.
    pub bytes: u64,
}

/// Renders the pages of a plan into a sink.
pub fn stream(editions: &Editions<'_>, plan: &[Page], sink: &impl Sink) -> Result<Carried> {
    let (bytes, pages) = (AtomicU64::new(0), AtomicUsize::new(0));
    let progress = Progress::new("writing", plan.len());
    plan.par_iter().try_for_each(|page| {
        let path = editions.path(*page);
        let page = editions.render(*page)?;
        bytes.fetch_add(page.len() as u64, Ordering::Relaxed);
        if path.ends_with(".html") {
            pages.fetch_add(1, Ordering::Relaxed);
        }
        progress.step();
        sink.put(&path, &page)
    })?;
    Ok(Carried { files: plan.len(), pages: pages.into_inner(), bytes: bytes.into_inner() })
}
