//! `daylight serve`: the site from memory, rebuilt as the records change.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use clap::Args;
use notify::{RecursiveMode, Watcher};

use crate::base::date::Date;
use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::base::terminal;
use crate::commands::content::Content;
use crate::model::catalog::Catalog;
use crate::page::edition::Editions;
use crate::page::theme::Theme;
use crate::public::directory::Directory;
use crate::records::source::SourceId;
use crate::report::masked::Masks;
use crate::report::view::Report;
use crate::rules::engine;
use crate::rules::finding::Finding;
use crate::search;
use crate::site::live::{Live, Overlay, OverlayFinding, open};

/// Look at the site while working on the records
///
/// Builds into memory, serves on this machine only, rebuilds on change, reloads the page and shows
/// findings over it. Stop it with Ctrl-C.
#[derive(Args)]
#[command(after_help = "Example: daylight serve --content content --port 8000")]
pub struct Serve {
    #[command(flatten)]
    content: Content,
    /// A theme whose files go before those of the default theme.
    #[arg(long, value_name = "DIR")]
    theme: Option<PathBuf>,
    /// The port on this machine; 0: any that is free.
    #[arg(long, value_name = "N", default_value_t = 8000)]
    port: u16,
}

/// The most findings that the overlay shows.
const MOST_SHOWN: usize = 50;
/// How long changes are gathered: an editor writes a file in several steps.
const GATHER: Duration = Duration::from_millis(40);

impl Serve {
    /// Serves until stopped.
    pub fn run(self) -> Result<ExitCode> {
        let root = disk::real_path(&self.content.content);
        let mut catalog = self.content.catalog()?;
        let mut theme = Theme::load(self.theme.as_deref())?;
        let (server, address) = open(self.port)?;
        let (changes, _watcher) = self.watch()?;
        terminal::print(&format!("http://{address}/\n"))?;
        let (mut version, mut trouble) = (1, None);
        loop {
            let as_of = self.content.day();
            let findings = engine::run(&catalog, self.content.days());
            let overlay = Overlay { error: trouble.take(), ..overlay(&catalog, &findings, as_of) };
            let directory = Directory::new(&catalog, &findings, as_of);
            let search = search::files(&directory, None)?;
            let editions = Editions::new(&catalog, &directory, &theme, &search)?;
            let live = Live::new(&editions, overlay, version, address.port());
            let stop = AtomicBool::new(false);
            let changed = std::thread::scope(|scope| {
                scope.spawn(|| live.answer(&server, &stop));
                let changed = next_changes(&changes);
                stop.store(true, Ordering::Relaxed);
                changed
            });
            drop(live);
            drop(editions);
            drop(directory);
            drop(findings);
            version += 1;
            trouble = self
                .apply(&mut catalog, &mut theme, &root, &changed)
                .err()
                .map(|error| error.to_string());
            if let Some(trouble) = &trouble {
                terminal::tell(trouble);
            }
        }
    }

    fn watch(&self) -> Result<(Receiver<PathBuf>, notify::RecommendedWatcher)> {
        let (sender, receiver) = channel();
        let trouble =
            |error: notify::Error| Error::Usage(format!("cannot watch for changes: {error}"));
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                let Ok(event) = event else { return };
                if !event.kind.is_access() {
                    event.paths.into_iter().for_each(|path| drop(sender.send(path)));
                }
            })
            .map_err(trouble)?;
        let folders = [Some(self.content.content.as_path()), self.theme.as_deref()];
        for folder in folders.into_iter().flatten() {
            watcher.watch(&disk::real_path(folder), RecursiveMode::Recursive).map_err(trouble)?;
        }
        Ok((receiver, watcher))
    }

    /// Brings records and theme up to date: one file where that is enough, else all of them.
    fn apply(
        &self,
        catalog: &mut Catalog,
        theme: &mut Theme,
        root: &Path,
        changed: &[PathBuf],
    ) -> Result<()> {
        let one_by_one = changed.iter().all(|path| replace(catalog, root, path));
        if !one_by_one {
            let read = Catalog::read(&self.content.content)?;
            let loaded = Theme::load(self.theme.as_deref())?;
            // What can't be rendered in every language does not take the last good site's place.
            Editions::check(&read, &loaded)?;
            (*catalog, *theme) = (read, loaded);
        }
        Ok(())
    }
}

/// Waits for a change, then gathers those that follow at once. Editors' own files don't count.
fn next_changes(changes: &Receiver<PathBuf>) -> Vec<PathBuf> {
    let counts = |path: &PathBuf| {
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        !(name.starts_with('.')
            || name.ends_with('~')
            || name.starts_with('#')
            || name.ends_with(".swp"))
    };
    loop {
        let Ok(first) = changes.recv() else {
            std::thread::park();
            continue;
        };
        let mut gathered = vec![first];
        while let Ok(next) = changes.recv_timeout(GATHER) {
            gathered.push(next);
        }
        gathered.retain(counts);
        gathered.sort();
        gathered.dedup();
        if !gathered.is_empty() {
            return gathered;
        }
    }
}

/// Reads one changed file again. False where that is not enough.
fn replace(catalog: &mut Catalog, root: &Path, path: &Path) -> bool {
    let Ok(relative) = path.strip_prefix(root) else { return false };
    let relative = relative.to_string_lossy().replace('\\', "/");
    let known = catalog.sources.binary_search_by(|source| (*source.path).cmp(&relative));
    // What came and went meanwhile, as an editor's own files do, has changed nothing.
    let Ok(index) = known else { return !disk::exists(path) };
    let source = SourceId(u32::try_from(index).unwrap_or(u32::MAX));
    disk::is_file(path) && !path.is_symlink() && catalog.reread(source, path).unwrap_or(false)
}

fn overlay(catalog: &Catalog, findings: &[Finding], as_of: Date) -> Overlay {
    let report = Report {
        catalog,
        findings: findings.iter().collect(),
        as_of,
        held_back: Vec::new(),
        masks: Masks::default(),
        content: Path::new(""),
    };
    let mut shown: Vec<&Finding> =
        findings.iter().filter(|finding| finding.waived.is_none()).collect();
    shown.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let view = |finding: &Finding| {
        let (start, _) = report.place(finding);
        OverlayFinding {
            code: finding.rule.code,
            level: finding.level.word(),
            message: finding.message.to_string(),
            help: finding.help.to_string(),
            place: format!("{}:{}:{}", report.file(finding), start.line, start.column),
        }
    };
    Overlay {
        error: None,
        totals: report.totals_in_words(),
        findings: shown.into_iter().take(MOST_SHOWN).map(view).collect(),
    }
}
