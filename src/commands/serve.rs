//! `daylight serve`: the site from memory, rebuilt as the records change.

mod watch;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;

use crate::base::date::Date;
use crate::base::disk;
use crate::base::error::Result;
use crate::base::terminal;
use crate::commands::content::Content;
use crate::commands::serve::watch::Watch;
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
use crate::site::http::Server;
use crate::site::live::{Live, Overlay, OverlayFinding};

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

impl Serve {
    /// Serves until stopped.
    pub fn run(self) -> Result<ExitCode> {
        let root = disk::real_path(&self.content.content);
        let mut catalog = self.content.catalog()?;
        let mut theme = Theme::load(self.theme.as_deref())?;
        let server = Server::open(self.port)?;
        let mut watch = Watch::new(&self.content.content, self.theme.as_deref())?;
        terminal::print(&format!("http://{}/\n", server.address))?;
        let (mut version, mut trouble) = (1, None);
        loop {
            let as_of = self.content.day();
            let findings = engine::run(&catalog, self.content.days());
            let overlay = Overlay { error: trouble.take(), ..overlay(&catalog, &findings, as_of) };
            let directory = Directory::new(&catalog, &findings, as_of);
            let search = search::files(&directory, None)?;
            let editions = Editions::new(&catalog, &directory, &theme, &search)?;
            let live = Live::new(&editions, overlay, version);
            let stop = AtomicBool::new(false);
            let changed = std::thread::scope(|scope| {
                scope.spawn(|| live.answer(&server, &stop));
                let changed = watch.next();
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

/// Reads one changed file again. False where that is not enough.
fn replace(catalog: &mut Catalog, root: &Path, path: &Path) -> bool {
    let Ok(relative) = path.strip_prefix(root) else { return false };
    if relative.as_os_str().is_empty() {
        return false;
    }
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
