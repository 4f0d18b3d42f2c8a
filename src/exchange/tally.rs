//! What an import dropped and doubted, by field and count. Values are never printed.

use std::collections::BTreeMap;

/// Counts what was dropped and what is doubtful.
#[derive(Debug, Default)]
pub struct Tally {
    dropped: BTreeMap<String, usize>,
    doubtful: BTreeMap<String, usize>,
    decoded: BTreeMap<String, usize>,
}

impl Tally {
    /// A field that no record holds was dropped.
    pub fn drop(&mut self, field: &str) {
        *self.dropped.entry(field.to_owned()).or_default() += 1;
    }

    /// HTML entities of a field were decoded.
    pub fn decode(&mut self, field: &str) {
        *self.decoded.entry(field.to_owned()).or_default() += 1;
    }

    /// Something that staff should look at.
    pub fn doubt(&mut self, what: impl Into<String>) {
        *self.doubtful.entry(what.into()).or_default() += 1;
    }

    /// What was dropped: field and count.
    pub fn dropped(&self) -> impl Iterator<Item = (&str, usize)> {
        self.dropped.iter().map(|(field, count)| (&**field, *count))
    }

    /// Where HTML entities were decoded: field and count of values.
    pub fn decoded(&self) -> impl Iterator<Item = (&str, usize)> {
        self.decoded.iter().map(|(field, count)| (&**field, *count))
    }

    /// What is doubtful: description and count.
    pub fn doubtful(&self) -> impl Iterator<Item = (&str, usize)> {
        self.doubtful.iter().map(|(what, count)| (&**what, *count))
    }
}
