//! Lines in files of bounded size.

use crate::base::error::Result;
use crate::site::sink::Sink;

/// Gathers lines and puts them into a sink, part by part: `STEM-0001.ndjson` and so on. Without
/// lines there is no part.
pub struct Parts<'s> {
    sink: &'s dyn Sink,
    stem: String,
    limit: usize,
    gathered: Vec<u8>,
    names: Vec<String>,
}

impl<'s> Parts<'s> {
    /// No part yet.
    pub fn new(sink: &'s dyn Sink, stem: String, limit: usize) -> Self {
        Self { sink, stem, limit, gathered: Vec::new(), names: Vec::new() }
    }

    /// Adds lines that must stay together.
    pub fn push(&mut self, lines: &str) -> Result<()> {
        if self.gathered.len() + lines.len() > self.limit {
            self.put()?;
        }
        self.gathered.extend_from_slice(lines.as_bytes());
        Ok(())
    }

    /// Puts the last part; says the names of all.
    pub fn finish(mut self) -> Result<Vec<String>> {
        self.put()?;
        Ok(self.names)
    }

    fn put(&mut self) -> Result<()> {
        if self.gathered.is_empty() {
            return Ok(());
        }
        let name = format!("{}-{:04}.ndjson", self.stem, self.names.len() + 1);
        self.sink.put(&name, &self.gathered)?;
        self.names.push(name);
        self.gathered.clear();
        Ok(())
    }
}
