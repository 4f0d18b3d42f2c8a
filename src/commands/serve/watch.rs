//! What changes below the folders that a site is made from, also where one is taken away and put there again.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use crate::base::disk::{self, Identity};
use crate::base::error::{Error, Result};

/// How long changes are gathered: an editor writes a file in several steps.
const GATHER: Duration = Duration::from_millis(40);
/// How often it is looked whether a folder is still the one that is watched: the system tells of what is in it alone.
const LOOK: Duration = Duration::from_millis(500);

/// A watch over some folders.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    changes: Receiver<PathBuf>,
    folders: Vec<Folder>,
}

struct Folder {
    path: PathBuf,
    watched: Option<Identity>,
}

impl Watch {
    /// Watches the records and a theme.
    pub(super) fn new(content: &Path, theme: Option<&Path>) -> Result<Self> {
        let (sender, changes) = channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if !event.kind.is_access() {
                event.paths.into_iter().for_each(|path| drop(sender.send(path)));
            }
        });
        let watcher = watcher.map_err(|error| trouble(&error))?;
        let folder = |path: &Path| Folder { path: disk::real_path(path), watched: None };
        let folders = [Some(content), theme].into_iter().flatten().map(folder).collect();
        let mut watch = Self { watcher, changes, folders };
        watch.renew()?;
        Ok(watch)
    }

    /// Waits for a change, then gathers those that follow at once. Editors' own files don't count.
    pub(super) fn next(&mut self) -> Vec<PathBuf> {
        loop {
            let mut gathered = match self.changes.recv_timeout(LOOK) {
                Ok(first) => vec![first],
                Err(RecvTimeoutError::Timeout) => Vec::new(),
                Err(RecvTimeoutError::Disconnected) => {
                    std::thread::sleep(LOOK);
                    Vec::new()
                }
            };
            while !gathered.is_empty()
                && let Ok(next) = self.changes.recv_timeout(GATHER)
            {
                gathered.push(next);
            }
            gathered.retain(|path| counts(path));
            // What can't be watched now is tried again.
            gathered.extend(self.renew().unwrap_or_default());
            gathered.sort();
            gathered.dedup();
            if !gathered.is_empty() {
                return gathered;
            }
        }
    }

    /// Watches what stands in a folder's place since; the folders that are others than before, or gone.
    fn renew(&mut self) -> Result<Vec<PathBuf>> {
        let mut changed = Vec::new();
        for folder in &mut self.folders {
            let there = disk::identity(&folder.path);
            if there == folder.watched {
                continue;
            }
            let _ = self.watcher.unwatch(&folder.path);
            if there.is_some() {
                let watched = self.watcher.watch(&folder.path, RecursiveMode::Recursive);
                watched.map_err(|error| trouble(&error))?;
            }
            folder.watched = there;
            changed.push(folder.path.clone());
        }
        Ok(changed)
    }
}

fn trouble(error: &notify::Error) -> Error {
    Error::Usage(format!("cannot watch for changes: {error}"))
}

fn counts(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    !(name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with('#')
        || name.ends_with(".swp"))
}
