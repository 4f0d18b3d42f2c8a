//! `daylight new`: a record's scaffold with comments.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::base::error::{Error, Result};
use crate::base::{disk, terminal};
use crate::commands::content::usage;
use crate::records::kind::{Home, Kind, is_id};
use crate::records::scaffold::scaffold;

/// Write the scaffold of a record, every key with a comment
#[derive(Args)]
#[command(after_help = "Example: daylight new workspace 48213 --content content")]
pub struct New {
    /// workspace, researcher, institution, decision or incident.
    #[arg(value_name = "KIND")]
    kind: String,
    /// The record's id: 1 to 64 of a-z, 0-9 and -.
    #[arg(value_name = "ID")]
    id: String,
    /// The folder with the records.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

impl New {
    /// Writes it, never over a file that is there.
    pub fn run(self) -> Result<ExitCode> {
        let kind = Kind::from_word(&self.kind);
        let Some((kind, Home::Folder(folder))) = kind.map(|kind| (kind, kind.home())) else {
            return usage(format!(
                "there is no kind `{}`; kinds are workspace, researcher, institution, decision, incident",
                self.kind
            ));
        };
        if !is_id(&self.id) {
            return usage(format!("`{}` is no id: an id is 1 to 64 of a-z, 0-9 and -", self.id));
        }
        let file = self.content.join(folder).join(format!("{}.yaml", self.id));
        if disk::exists(&file) {
            return Err(Error::Refused(format!("{} is there already", file.display())));
        }
        disk::make_folders_below(&self.content, Path::new(folder))?;
        disk::write_new(&file, scaffold(kind, &self.id).as_bytes())?;
        terminal::print(&format!("{}\n", file.display()))?;
        Ok(ExitCode::SUCCESS)
    }
}
