//! Places in a source text.

/// A range of bytes in one source text, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte after.
    pub end: u32,
}

impl Span {
    /// The span of `range`; sources are bounded to 1 MiB, so that 32 bits hold every offset.
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Self { start, end: u32::try_from(end).unwrap_or(u32::MAX).max(start) }
    }

    /// As a range for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text that it covers; empty where it doesn't fit.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }
}

/// A line and a column, both from 1; the column counts characters, as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Line and column of a byte offset. `\n`, `\r\n` and a lone `\r` end a line, as in YAML.
pub fn line_column(text: &str, offset: usize) -> LineColumn {
    let offset = floor_boundary(text, offset);
    let before = &text[..offset];
    let (mut line, mut line_start) = (1, 0);
    let bytes = before.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let ends =
            *byte == b'\n' || (*byte == b'\r' && text.as_bytes().get(at + 1) != Some(&b'\n'));
        if ends {
            line += 1;
            line_start = at + 1;
        }
    }
    let column = before[line_start..].chars().filter(|c| *c != '\u{feff}').count() + 1;
    LineColumn { line, column }
}

/// The nearest character boundary at or before `offset`.
pub fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_every_line_end_counts_once() {
        let at = |text: &str, offset| {
            let place = line_column(text, offset);
            (place.line, place.column)
        };
        assert_eq!(at("é: x", 4), (1, 4));
        assert_eq!(at("a\r\nb", 3), (2, 1));
        assert_eq!(at("a\rb", 2), (2, 1));
        assert_eq!(at("\u{feff}a", 3), (1, 1));
        assert_eq!(at("a\nb", 99), (2, 2));
    }
}
