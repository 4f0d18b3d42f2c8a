//! What all verbs that read a content folder have in common.

use std::path::PathBuf;

use clap::Args;

use crate::base::clock;
use crate::base::date::{self, Date};
use crate::base::error::{Error, Result};
use crate::model::catalog::Catalog;

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
}

fn parse_day(text: &str) -> std::result::Result<Date, String> {
    date::parse(text)
        .ok_or_else(|| "write a day that exists as year-month-day, as in 2026-11-22".into())
}

/// A usage error.
pub fn usage<T>(text: impl Into<String>) -> Result<T> {
    Err(Error::Usage(text.into()))
}
