//! `daylight export`: the public directory as bulk files for a search engine.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::base::error::Result;
use crate::base::terminal::{self, Lines};
use crate::commands::content::Content;
use crate::exchange::bulk::{self, Engine};
use crate::page::theme::thousands;
use crate::public::directory::Directory;
use crate::records::kind::Kind;
use crate::rules::engine;
use crate::site::target::Purpose;

/// Write the public directory as bulk files for a search engine
///
/// For whoever outgrows one machine: the public documents, what the engine must know of their fields,
/// and a README with the commands to load them. Records with errors are held back, as `build` does.
#[derive(Args)]
#[command(after_help = "Example: daylight export --to opensearch export")]
pub struct Export {
    /// The folder that the files are written to: empty, not there, or of an earlier export.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The search engine.
    #[arg(long, value_name = "ENGINE")]
    to: To,
    #[command(flatten)]
    content: Content,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum To {
    /// Create-index bodies, and parts for `_bulk`.
    Opensearch,
    /// Index configurations (version 0.8), and plain documents.
    Quickwit,
}

impl Export {
    /// Checks and exports.
    pub fn run(self) -> Result<ExitCode> {
        self.content.refuse_target(&self.folder, Purpose::Export)?;
        let catalog = self.content.catalog()?;
        let as_of = self.content.day();
        let findings = engine::run(&catalog, self.content.days());
        let directory = Directory::new(&catalog, &findings, as_of);
        let engine = match self.to {
            To::Opensearch => Engine::OpenSearch,
            To::Quickwit => Engine::Quickwit,
        };
        let base_url = &catalog.settings.base_url;
        let published = bulk::export(&directory, base_url, engine, &self.folder)?;
        let mut text = counts(&directory);
        text.add(format_args!(
            "written: {} of {} files; {} files read",
            thousands(published.written as u64),
            // The list of files is one more.
            thousands(published.carried.len() as u64 + 1),
            thousands(catalog.sources.len() as u64)
        ));
        text.add("");
        text.add(format_args!(
            "The export is in {}. How to load it: {}",
            self.folder.display(),
            self.folder.join("README.md").display()
        ));
        terminal::print(&text.text())?;
        Ok(ExitCode::SUCCESS)
    }
}

fn counts(directory: &Directory<'_>) -> Lines {
    let mut text = Lines::default();
    for (kind, name) in [(Kind::Workspace, "projects"), (Kind::Decision, "decisions")] {
        let account = directory.accounts.get(&kind).copied().unwrap_or_default();
        text.add(format_args!(
            "{name}: {} of {} records exported; {} held back, {} not eligible",
            account.shown, account.all, account.held_back, account.not_eligible
        ));
    }
    if !directory.held_back.is_empty() {
        text.add("`daylight check` shows why records are held back");
    }
    text
}
