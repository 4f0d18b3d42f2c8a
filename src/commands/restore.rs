//! `daylight restore`: the site that the latest build replaced comes back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::base::clock;
use crate::base::error::{Error, Result};
use crate::base::terminal;
use crate::commands::content::Content;
use crate::public::directory::Directory;
use crate::public::published::{Published, Said};
use crate::rules::case::Days;
use crate::rules::engine;
use crate::site::publish::restore;
use crate::site::target::{Purpose, damage};

/// Bring back the site that the latest build replaced
///
/// Both sites change places in one step; once more brings the newer one back. Records are not touched: mend
/// them before the next build. A site that isn't whole is refused, and one that lists a decision that today's
/// records don't list, or says something else of somebody: it would accuse them again.
#[derive(Args)]
#[command(after_help = "Example: daylight restore --out public")]
pub struct Restore {
    #[command(flatten)]
    content: Content,
    /// The folder that the site was written to.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// Bring it back though its list of violators says what today's records don't say.
    #[arg(long)]
    relist: bool,
    /// Only look whether a built site may be published again, as before a roll-back to a copy kept elsewhere.
    #[arg(long, value_name = "SITE", conflicts_with = "relist")]
    only_check: Option<PathBuf>,
}

impl Restore {
    /// Brings it back.
    pub fn run(self) -> Result<ExitCode> {
        if let Some(site) = &self.only_check {
            if let Some(damage) = damage(site, Purpose::Site) {
                return Err(Error::Refused(format!(
                    "{} is not whole: {damage}; build it again from its records",
                    site.display()
                )));
            }
            self.allowed(site)?;
            terminal::print(&format!(
                "{} is whole, and lists nothing that today's records don't list.\n",
                site.display()
            ))?;
            return Ok(ExitCode::SUCCESS);
        }
        for warning in restore(&self.out, |before| self.allowed(before))? {
            terminal::tell(&format!("warning: {warning}"));
        }
        terminal::print(&format!("The site before is in {} again.\n", self.out.display()))?;
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
        // A list that is right on the day that was asked for may name somebody whom a later day has taken off.
        for day in BTreeSet::from([self.content.day(), clock::today()]) {
            let findings = engine::run(&catalog, Days { as_of: day, ..self.content.days() });
            let directory = Directory::new(&catalog, &findings, day);
            if let Some(why) = accuses(&earlier, &Published::of(&directory)) {
                return refuse(&why);
            }
        }
        Ok(())
    }
}

/// What an earlier list says against somebody that today's doesn't: ids and keys, never a name.
fn accuses(earlier: &Published<'_>, today: &Published<'_>) -> Option<String> {
    let ids = earlier.decisions.iter().map(|one| one.id.as_str());
    let gone: Vec<&str> = ids.filter(|id| !today.said.contains_key(*id)).collect();
    if !gone.is_empty() {
        return Some(format!("it lists {}, which today's records don't list", gone.join(", ")));
    }
    // What was corrected since would be said again.
    let differs = |(id, said): (&String, &Said)| {
        let now = today.said.get(id)?;
        let (key, _) = said.iter().find(|(key, texts)| now.get(**key) != Some(*texts))?;
        Some(format!("what it says of {id} under `{key}` is not what today's records say"))
    };
    earlier.said.iter().find_map(differs)
}
