//! The public directory as bulk files for a search engine of its own: documents, what the engine must
//! know of their fields, and how to load them. Only the public view is read.

use std::path::Path;

use crate::base::error::Result;
use crate::base::json;
use crate::exchange::bulk::document::{Decision, Project};
use crate::exchange::bulk::parts::Parts;
use crate::public::directory::Directory;
use crate::site::publish::{Before, Published, replace};
use crate::site::sink::Sink;
use crate::site::target::{Purpose, Target};

pub mod document;
pub mod opensearch;
pub mod parts;
pub mod quickwit;

/// The largest part, in bytes; engines refuse requests above 100 MB unless told otherwise.
pub const PART_BYTES: usize = 50_000_000;

/// The index of the projects.
pub const PROJECTS: &str = "daylight-projects";
/// The index of the list of violators.
pub const VIOLATORS: &str = "daylight-violators";

/// For which search engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// OpenSearch.
    OpenSearch,
    /// Quickwit.
    Quickwit,
}

/// A file that is the same in every export: its name and its text.
pub type Fixed = (&'static str, &'static str);

impl Engine {
    /// What the engine must know of the fields, file by file.
    pub fn fixed(self) -> &'static [Fixed] {
        match self {
            Self::OpenSearch => opensearch::FIXED,
            Self::Quickwit => quickwit::FIXED,
        }
    }

    /// How to load the export, with places for figures.
    fn read_me(self) -> &'static str {
        match self {
            Self::OpenSearch => opensearch::READ_ME,
            Self::Quickwit => quickwit::READ_ME,
        }
    }

    /// The names of parts, up to their number.
    fn stem(self, kind: &str) -> String {
        match self {
            Self::OpenSearch => format!("{kind}-bulk"),
            Self::Quickwit => kind.to_owned(),
        }
    }

    /// The lines that put a document into an index.
    fn lines(self, index: &str, id: &str, document: &str) -> String {
        match self {
            Self::OpenSearch => opensearch::lines(index, id, document),
            Self::Quickwit => format!("{document}\n"),
        }
    }
}

/// Writes the export into a folder, whole or not at all; says which files it consists of.
pub fn export(
    directory: &Directory<'_>,
    base_url: &str,
    engine: Engine,
    folder: &Path,
) -> Result<Published<Vec<String>>> {
    let target = Target::new(folder, Purpose::Export)?;
    replace(&target, Before::Forgotten, &[], |staging| {
        let paths = fill(directory, base_url, engine, PART_BYTES, staging)?;
        Ok((paths.clone(), paths))
    })
}

/// Puts every file of an export into a sink, no part above `limit` bytes unless one document is;
/// says which files those are.
pub fn fill(
    directory: &Directory<'_>,
    base_url: &str,
    engine: Engine,
    limit: usize,
    sink: &dyn Sink,
) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for (path, text) in engine.fixed() {
        sink.put(path, text.as_bytes())?;
        paths.push((*path).to_owned());
    }
    let mut parts = Parts::new(sink, engine.stem("projects"), limit);
    for project in &directory.projects {
        let document = text(&Project::new(project, base_url));
        parts.push(&engine.lines(PROJECTS, project.id, &document))?;
    }
    paths.extend(parts.finish()?);
    let mut parts = Parts::new(sink, engine.stem("violators"), limit);
    for listing in &directory.listings {
        let document = text(&Decision::new(listing, base_url));
        parts.push(&engine.lines(VIOLATORS, listing.id, &document))?;
    }
    paths.extend(parts.finish()?);
    let read_me = engine
        .read_me()
        .replace("@DAY@", &directory.as_of.to_string())
        .replace("@PROJECTS@", &directory.projects.len().to_string())
        .replace("@VIOLATORS@", &directory.listings.len().to_string());
    sink.put("README.md", read_me.as_bytes())?;
    paths.push("README.md".into());
    Ok(paths)
}

fn text<T: serde::Serialize>(document: &T) -> String {
    json::line(document)
}
