//! A day as pages are given it.

use serde::{Serialize, Serializer};

use crate::base::date::Date;

/// A day; templates get `2026-02-02`, and the filters `day` and `time` say it in the page's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
