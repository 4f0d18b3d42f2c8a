//! Quickwit: index configurations (version 0.8), and plain documents for `quickwit index ingest`.

use crate::exchange::bulk::Fixed;

/// The index configurations.
pub const FIXED: &[Fixed] = &[
    ("projects-index.yaml", include_str!("quickwit/projects-index.yaml")),
    ("violators-index.yaml", include_str!("quickwit/violators-index.yaml")),
];

/// How to load the export.
pub const READ_ME: &str = include_str!("quickwit/README.md");
