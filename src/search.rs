//! Search: tantivy's index, the static shards cut from it, and whoever reads them. The browser's client in
//! `client/` mirrors `query`, `lexis`, `bytes` and `reader`; a test holds both to the same answers.

pub mod answer;
pub mod bytes;
pub mod client;
pub mod document;
pub mod index;
pub mod lexis;
pub mod manifest;
pub mod names;
pub mod oracle;
pub mod query;
pub mod ranking;
pub mod reader;
pub mod shards;
pub mod words;

use std::path::Path;

use crate::base::error::Result;
use crate::public::directory::Directory;

/// All data files of a site's search; tantivy's indexes stay in `keep`, if one is named.
pub fn files(directory: &Directory<'_>, keep: Option<&Path>) -> Result<Vec<shards::File>> {
    let documents = document::documents(directory);
    let stems = index::Stems::new(&documents);
    let index = index::build(&documents, &stems, keep)?;
    if let Some(folder) = keep {
        let cards = document::name_cards(directory);
        names::index::build(&names::NameIndex::new(cards.iter().map(reader::names_of)), folder)?;
    }
    shards::cut(&index, &documents, &stems, directory)
}
