//! `daylight import`: official exports to records.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::error::Result;
use crate::base::terminal;
use crate::exchange::import::{Outcome, import};
use crate::page::theme::thousands;
use crate::records::kind::Kind;

/// Turn official exports (JSON) into records
///
/// What no record holds is dropped, and counted by field. Importing the same file twice changes
/// nothing; importing a newer one changes only what changed, and keeps what staff added.
#[derive(Args)]
#[command(after_help = "Example: daylight import directory-export.json --into content")]
pub struct Import {
    /// The exports, the oldest first.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The content folder; made if it isn't there.
    #[arg(long, value_name = "DIR", default_value = "content")]
    into: PathBuf,
}

impl Import {
    /// Imports.
    pub fn run(self) -> Result<ExitCode> {
        let outcome = import(&self.files, &self.into)?;
        terminal::print(&summary(&outcome));
        let content = self.into.display();
        terminal::print(&format!(
            "\nThe records are in {content}. Check them: daylight check --content {content}\n"
        ));
        Ok(ExitCode::SUCCESS)
    }
}

fn summary(outcome: &Outcome) -> String {
    let mut text = format!("{} rows read\n", thousands(outcome.rows as u64));
    for (kind, name) in [
        (Kind::Workspace, "workspaces"),
        (Kind::Researcher, "researchers"),
        (Kind::Institution, "institutions"),
    ] {
        let count = outcome.counts.get(&kind).copied().unwrap_or_default();
        let _ = writeln!(
            text,
            "{name}: {} new, {} changed, {} unchanged",
            thousands(count.new as u64),
            thousands(count.changed as u64),
            thousands(count.unchanged as u64)
        );
    }
    for (field, count) in outcome.tally.dropped() {
        let _ = writeln!(text, "dropped: {field} ({})", thousands(count as u64));
    }
    for (what, count) in outcome.tally.doubtful() {
        let _ = writeln!(text, "doubtful: {what} ({})", thousands(count as u64));
    }
    for file in &outcome.left_alone {
        let _ = writeln!(text, "left alone: {file}");
    }
    text
}
