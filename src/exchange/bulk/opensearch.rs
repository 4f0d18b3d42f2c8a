//! OpenSearch: an index's settings and mappings (create-index body), and lines for `_bulk`.

use crate::exchange::bulk::Fixed;

/// The create-index bodies.
pub const FIXED: &[Fixed] = &[
    ("projects-mapping.json", include_str!("opensearch/projects-mapping.json")),
    ("violators-mapping.json", include_str!("opensearch/violators-mapping.json")),
];

/// How to load the export.
pub const READ_ME: &str = include_str!("opensearch/README.md");

/// An action line and the document. Loading a document again takes the place of the one before.
pub fn lines(index: &str, id: &str, document: &str) -> String {
    let action = serde_json::json!({"index": {"_index": index, "_id": id}});
    format!("{action}\n{document}\n")
}
