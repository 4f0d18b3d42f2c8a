//! `daylight schema`: JSON Schemas of every record kind, for editors.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::error::{Error, Result};
use crate::base::terminal::{self, Lines};
use crate::base::{disk, json};
use crate::records::kind::Kind;
use crate::records::schema::schema;

/// Write a JSON Schema of every record kind, for editors
#[derive(Args)]
#[command(after_help = "Example: daylight schema schemas")]
pub struct SchemaCommand {
    /// The folder that the schemas are written to; made if it isn't there.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl SchemaCommand {
    /// Writes them.
    pub fn run(self) -> Result<ExitCode> {
        let file = |kind: Kind| self.folder.join(format!("{}.schema.json", kind.word()));
        let text = |kind: Kind| json::pretty(&schema(kind));
        let is_same = |kind: &Kind| disk::read_if_there(&file(*kind)) == Some(text(*kind).into());
        let other = Kind::ALL.into_iter().filter(|kind| !is_same(kind));
        let other: Vec<Kind> = other.collect();
        if let Some(taken) = other.iter().map(|kind| file(*kind)).find(|file| disk::exists(file)) {
            return Err(Error::Refused(format!(
                "{} is there already, and is not this version's: move it elsewhere or remove it; nothing was written",
                taken.display()
            )));
        }
        disk::make_folders(&self.folder)?;
        for kind in other {
            disk::write_new(&file(kind), text(kind).as_bytes())?;
        }
        let mut lines = Lines::default();
        Kind::ALL.into_iter().for_each(|kind| lines.add(file(kind).display()));
        terminal::print(&lines.text())?;
        Ok(ExitCode::SUCCESS)
    }
}
