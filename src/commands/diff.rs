//! `daylight diff`: what changed between two built sites.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::base::error::Result;
use crate::base::json;
use crate::base::terminal;
use crate::commands::content::usage;
use crate::public::changes::Changes;
use crate::public::published::Published;
use crate::report::changes;

/// Tell what changed between two built sites
///
/// Reads what the two folders publish as data: projects by their records, decisions by number and day.
/// No name of a person is told, nor any old words in which today's rules find what must not be
/// repeated. The exit code is 0 whatever changed.
#[derive(Args)]
#[command(after_help = "Example: daylight build --out preview && daylight diff public preview")]
pub struct Diff {
    /// The folder of the earlier site.
    old: PathBuf,
    /// The folder of the later site.
    new: PathBuf,
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// For whom a result is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// One JSON object.
    Json,
}

impl Diff {
    /// Compares and prints.
    pub fn run(self) -> Result<ExitCode> {
        let changes = Changes::between(&site(&self.old)?, &site(&self.new)?);
        match self.format {
            Format::Human => terminal::print(&changes::whole(&changes)),
            Format::Json => terminal::print_json(&format!("{}\n", json::line(&changes))),
        }?;
        Ok(ExitCode::SUCCESS)
    }
}

fn site(folder: &Path) -> Result<Published<'static>> {
    match Published::read(folder) {
        Ok(site) => Ok(site),
        Err(why) => usage(format!(
            "{} can't be compared: {why}\n  name two folders that `daylight build` has written",
            folder.display()
        )),
    }
}
