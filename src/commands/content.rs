//! What all verbs that read a content folder have in common.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::clock;
use crate::base::date::{self, Date};
use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::model::catalog::Catalog;
use crate::rules::case::Days;
use crate::site::target::Purpose;

/// Where the records are, and on which day they are judged.
#[derive(Args)]
pub struct Content {
    /// The folder with the records.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The day on which everything is judged; today if not given.
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<Date>,
}

impl Content {
    /// Reads and links the records.
    pub fn catalog(&self) -> Result<Catalog> {
        Catalog::read(&self.content)
    }

    /// The day on which everything is judged.
    pub fn day(&self) -> Date {
        self.as_of.unwrap_or_else(clock::today)
    }

    /// That day and the day of the run.
    pub fn days(&self) -> Days {
        Days { as_of: self.day(), today: clock::today() }
    }

    /// Refuses a bad target: one among the records would be read as records; the folder that the
    /// shell stands in would be swapped away below it.
    pub fn refuse_target(&self, target: &Path, purpose: Purpose) -> Result<()> {
        let (what, flag) = (purpose.word(), purpose.flag());
        let real = disk::real_path(target);
        let content = disk::real_path(&self.content);
        if real.starts_with(&content) || content.starts_with(&real) {
            return Err(Error::Refused(format!(
                "the {what} can't be in {}: records and {what} need folders apart",
                target.display()
            )));
        }
        let here = std::env::current_dir().map_err(Error::io("find", target))?;
        if disk::real_path(&here).starts_with(&real) {
            return Err(Error::Refused(format!(
                "the {what} can't be {}: you stand in it; name a folder below{flag}",
                target.display()
            )));
        }
        Ok(())
    }
}

fn parse_day(text: &str) -> std::result::Result<Date, String> {
    date::parse(text)
        .ok_or_else(|| "write a day that exists as year-month-day, as in 2026-11-22".into())
}

/// A usage error.
pub fn usage<T>(text: impl Into<String>) -> Result<T> {
    Err(Error::Usage(text.into()))
}
