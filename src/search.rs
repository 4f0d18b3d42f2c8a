//! Search: tantivy's index, the static shards cut from it, and whoever reads them. The browser's client in
//! `client/` mirrors `query`, `lexis`, `bytes` and `reader`; both read the same test vectors.

pub mod answer;
pub mod bytes;
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

/// The modules of the browser's client, by their names under `search/`.
const CLIENT: &[(&str, &str)] = &[("client.js", include_str!("search/client/client.js"))];

/// All files of a site's search; tantivy's index stays in `keep`, if one is named.
pub fn files(directory: &Directory<'_>, keep: Option<&Path>) -> Result<Vec<shards::File>> {
    let documents = document::documents(directory);
    let stems = index::Stems::new(&documents);
    let index = index::build(&documents, &stems, keep)?;
    let mut files = shards::cut(&index, &documents, &stems, &directory.as_of.to_string())?;
    files.extend(CLIENT.iter().map(|(name, text)| (format!("search/{name}"), text.as_bytes().to_vec())));
    Ok(files)
}
