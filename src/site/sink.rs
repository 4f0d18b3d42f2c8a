//! Where pages go.

use crate::base::error::Result;

/// Takes pages as they are made, from several threads, in any order.
pub trait Sink: Sync {
    /// Takes one file.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<()>;
}
