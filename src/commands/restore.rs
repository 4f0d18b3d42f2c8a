//! `daylight restore`: the site that the latest build replaced comes back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::base::error::{Error, Result};
use crate::base::terminal;
use crate::commands::content::Content;
use crate::public::directory::Directory;
use crate::public::published::Published;
use crate::rules::engine;
use crate::site::publish::restore;

/// Bring back the site that the latest build replaced
///
/// Both sites change places in one step; once more brings the newer one back. Records are not touched: mend
/// them before the next build. A site that isn't whole is refused, and one that lists a decision or a name that today's
/// records don't list: it would accuse somebody again.
#[derive(Args)]
#[command(after_help = "Example: daylight restore --out public")]
pub struct Restore {
    #[command(flatten)]
    content: Content,
    /// The folder that the site was written to.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// Bring it back though it lists a decision or a name that today's records don't list.
    #[arg(long)]
    relist: bool,
    /// Only look whether a built site may be published again, as before a roll-back to a copy kept elsewhere.
    #[arg(long, value_name = "SITE")]
    only_check: Option<PathBuf>,
}

impl Restore {
    /// Brings it back.
    pub fn run(self) -> Result<ExitCode> {
        if let Some(site) = &self.only_check {
            self.allowed(site)?;
            terminal::print(&format!(
                "{} lists nothing that today's records don't list.\n",
                site.display()
            ));
            return Ok(ExitCode::SUCCESS);
        }
        for warning in restore(&self.out, |before| self.allowed(before))? {
            terminal::tell(&format!("warning: {warning}"));
        }
        terminal::print(&format!("The site before is in {} again.\n", self.out.display()));
        Ok(ExitCode::SUCCESS)
    }

    /// Refuses a site that would accuse somebody whom today's records don't list.
    fn allowed(&self, site: &Path) -> Result<()> {
        if self.relist {
            return Ok(());
        }
        let refuse = |why: &str| {
            Err(Error::Refused(format!(
                "{} is not brought back: {why}\n  nothing was changed; --relist says that it is meant",
                site.display()
            )))
        };
        let earlier = match Published::read(site) {
            Ok(earlier) => earlier,
            Err(why) => return refuse(&format!("its list can't be read: {why}")),
        };
        let catalog = self.content.catalog()?;
        let findings = engine::run(&catalog, self.content.days());
        let directory = Directory::new(&catalog, &findings, self.content.day());
        let today = Published::of(&directory);
        let listed: BTreeSet<&str> = today.decisions.iter().map(|one| one.id.as_str()).collect();
        let gone: Vec<&str> = earlier.decisions.iter().map(|one| one.id.as_str()).collect();
        let gone: Vec<&str> = gone.into_iter().filter(|id| !listed.contains(id)).collect();
        if !gone.is_empty() {
            return refuse(&format!(
                "it lists {}, which today's records don't list",
                gone.join(", ")
            ));
        }
        // A name that was corrected since would be said again.
        if earlier.names.iter().any(|name| !today.names.contains(name)) {
            return refuse("it lists a name that today's records don't list");
        }
        Ok(())
    }
}
