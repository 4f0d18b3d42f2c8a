//! A record by its kind and place in the catalog.

use crate::records::kind::Kind;

/// Names a record of the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// Its kind.
    pub kind: Kind,
    /// Its place among those of its kind, in the order of the files' paths.
    pub index: usize,
}

impl RecordRef {
    /// The record of a kind at a place.
    pub fn new(kind: Kind, index: usize) -> Self {
        Self { kind, index }
    }
}
