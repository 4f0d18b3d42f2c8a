//! `daylight schema`: JSON Schemas of every record kind, for editors.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::error::Result;
use crate::base::{disk, terminal};
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
        disk::make_folders(&self.folder)?;
        for kind in Kind::ALL {
            let file = self.folder.join(format!("{}.schema.json", kind.word()));
            let mut text = serde_json::to_string_pretty(&schema(kind)).unwrap_or_default();
            text.push('\n');
            disk::write_whole(&file, text.as_bytes())?;
            terminal::print(&format!("{}\n", file.display()));
        }
        Ok(ExitCode::SUCCESS)
    }
}
