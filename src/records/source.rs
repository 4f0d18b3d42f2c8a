//! One file of the content folder, as text.

/// Names a source in the catalog's list of sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(pub u32);

/// A file's path, from the content folder, with `/`, and its text.
#[derive(Debug, Clone)]
pub struct Source {
    /// As in `workspaces/48213.yaml`.
    pub path: Box<str>,
    /// The whole text; empty where the file could not be read as text.
    pub text: Box<str>,
}
