//! `daylight restore`: the site that the latest build replaced comes back.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::error::Result;
use crate::base::terminal;
use crate::site::publish::restore;

/// Bring back the site that the latest build replaced
///
/// Both sites change places in one step; once more brings the newer one back. Records are not touched: mend
/// them before the next build. The site before may hold a name that has left the list since: look at it, and
/// upload it for as short a time as you can.
#[derive(Args)]
#[command(after_help = "Example: daylight restore --out public")]
pub struct Restore {
    /// The folder that the site was written to.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
}

impl Restore {
    /// Brings it back.
    pub fn run(self) -> Result<ExitCode> {
        restore(&self.out)?;
        terminal::print(&format!("The site before is in {} again.\n", self.out.display()));
        Ok(ExitCode::SUCCESS)
    }
}
