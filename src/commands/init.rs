//! `daylight init`: a new site that builds as it is.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::base::error::{Error, Result};
use crate::base::json;
use crate::base::{disk, terminal};
use crate::records::kind::{Home, Kind};
use crate::records::scaffold::example;
use crate::records::schema::schema;

/// Make a new site: settings, one example of every record, pages
#[derive(Args)]
#[command(after_help = "Example: daylight init my-site")]
pub struct Init {
    /// The new site's folder; must be empty or not there.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Kind and id of each example. The ids are those that the examples refer to each other by.
const EXAMPLES: &[(Kind, &str)] = &[
    (Kind::Institution, "example-university"),
    (Kind::Researcher, "r-1"),
    (Kind::Workspace, "48213"),
    (Kind::Decision, "d-2026-001"),
];

const ABOUT: &str = "\
---
title: About this directory
summary: What is listed here, and who writes it.
---

Everything on this new site is an example: replace the records and this page, or delete them, before you publish. This page is Markdown.
";

impl Init {
    /// Writes the files.
    pub fn run(self) -> Result<ExitCode> {
        let content = self.folder.join("content");
        let taken = self.folder.read_dir().is_ok_and(|mut entries| entries.next().is_some());
        if taken {
            return Err(Error::Refused(format!(
                "{} is not empty; name a new folder",
                self.folder.display()
            )));
        }
        self.write(
            "content/site.yaml",
            &with_schema(Kind::Settings, 0, &example(Kind::Settings, "")),
        )?;
        for (kind, id) in EXAMPLES {
            let Home::Folder(folder) = kind.home() else { continue };
            self.write(
                &format!("content/{folder}/{id}.yaml"),
                &with_schema(*kind, 1, &example(*kind, id)),
            )?;
        }
        self.write("content/pages/about.md", ABOUT)?;
        self.write(".gitignore", "/public/*\n!/public/.gitkeep\n/.public.*\n")?;
        for kind in Kind::ALL {
            let text = json::pretty(&schema(kind));
            self.write(&format!("schemas/{}.schema.json", kind.word()), &text)?;
        }
        let folder = self.folder.display();
        terminal::print(&format!(
            "A new site is in {folder}: its records in {}.\nBuild it: daylight build --content {} --out {}\n",
            content.display(),
            content.display(),
            self.folder.join("public").display()
        ))?;
        Ok(ExitCode::SUCCESS)
    }

    fn write(&self, path: &str, text: &str) -> Result<()> {
        let above = Path::new(path).parent().unwrap_or(Path::new(""));
        disk::make_folders_below(&self.folder, above)?;
        disk::write_new(&self.folder.join(path), text.as_bytes())
    }
}

/// The line that tells editors where the schema is, on top of a record `depth` folders below `content`.
fn with_schema(kind: Kind, depth: usize, text: &str) -> String {
    format!(
        "# yaml-language-server: $schema={}../schemas/{}.schema.json\n{text}",
        "../".repeat(depth),
        kind.word()
    )
}
