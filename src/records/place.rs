//! From an offset in a scalar's text to the offset in its source: escapes, folding, indentation.
//!
//! The text of a folded or escaped scalar is not its source. A finding inside a text must point at
//! the bytes that staff see, so the scalar is walked again, with its text as the guide.

use crate::base::span::{Span, floor_boundary};

/// The source span of `inner`, a span of bytes in `text`, the value of the scalar at `scalar`.
/// Where source and text can't be brought together, the whole scalar.
pub fn locate(source: &str, scalar: Span, text: &str, inner: Span) -> Span {
    let map = Walk::new(scalar.slice(source), scalar.start as usize);
    match (map.offset(text, inner.start as usize), map.end_offset(text, inner)) {
        (Some(start), Some(end)) if start <= end => Span::new(start, end),
        _ => scalar,
    }
}

struct Walk<'a> {
    raw: &'a str,
    base: usize,
}

impl<'a> Walk<'a> {
    fn new(raw: &'a str, base: usize) -> Self {
        Self { raw, base }
    }

    /// Where the byte after `inner` ends: the source end of its last character.
    fn end_offset(&self, text: &str, inner: Span) -> Option<usize> {
        let end = floor_boundary(text, inner.end as usize);
        if inner.end <= inner.start {
            return self.offset(text, end);
        }
        let last = text[..end].char_indices().next_back()?.0;
        let start = self.offset(text, last)?;
        let raw = &self.raw[start - self.base..];
        Some(
            start
                + escape_length(raw, self.quote())
                    .unwrap_or_else(|| raw.chars().next().map_or(0, char::len_utf8)),
        )
    }

    fn quote(&self) -> Option<char> {
        self.raw.chars().next().filter(|c| matches!(c, '"' | '\''))
    }

    /// Source offset of the character at `offset` of the text: both are walked in step. White space
    /// of the text matches any run of white space in the source; all else matches itself or an
    /// escape.
    fn offset(&self, text: &str, offset: usize) -> Option<usize> {
        let offset = floor_boundary(text, offset);
        let quote = self.quote();
        let mut at = self.content_start();
        for (index, c) in text.char_indices() {
            if index >= offset {
                break;
            }
            at = self.step(at, c, quote)?;
        }
        let next = text[offset..].chars().next();
        if next.is_some_and(|c| !c.is_whitespace()) {
            at = self.skip_breaks(at);
        }
        Some(self.base + at.min(self.raw.len()))
    }

    /// Where the content of a block scalar begins: after its header line; of a quoted one: after the
    /// quote.
    fn content_start(&self) -> usize {
        match self.raw.as_bytes().first() {
            Some(b'|' | b'>') => self
                .raw
                .find(['\n', '\r'])
                .map_or(self.raw.len(), |at| at + break_length(&self.raw[at..])),
            Some(b'"' | b'\'') => 1,
            _ => 0,
        }
    }

    /// The source offset after the character `c` of the text, which begins at or after `at`.
    fn step(&self, at: usize, c: char, quote: Option<char>) -> Option<usize> {
        let rest = self.raw.get(at..)?;
        if let Some(length) =
            escape_length(rest, quote).filter(|_| !is_line_continuation(rest, quote))
        {
            return Some(at + length);
        }
        if c == '\n' && at == self.content_start() && !rest.starts_with(char::is_whitespace) {
            // A block's place begins with its first word: the blank lines before it are not in it.
            return Some(at);
        }
        if c == '\n' || c == ' ' {
            // A line break of the text, or a folded one: one break of the source and its indentation.
            let spaces = rest.len() - rest.trim_start_matches(['\t', ' ']).len();
            let breaks = rest[spaces..].starts_with(['\n', '\r']);
            let after_break = self.raw[..at].trim_end_matches(['\t', ' ']).ends_with(['\n', '\r']);
            if breaks && (c == '\n' || !after_break) {
                let after = at + spaces + break_length(&rest[spaces..]);
                return Some(if c == '\n' { after } else { self.skip_breaks(after) });
            }
            if c == ' ' && rest.starts_with(' ') {
                return Some(at + 1);
            }
        }
        if c == '\t' {
            let skipped = rest.len() - rest.trim_start_matches([' ', '\n', '\r']).len();
            if rest[skipped..].starts_with('\t') {
                return Some(at + skipped + 1);
            }
        }
        let at = self.skip_breaks(at);
        let rest = self.raw.get(at..)?;
        if let Some(length) = escape_length(rest, quote) {
            return Some(at + length);
        }
        let found = rest.chars().next()?;
        (found == c).then(|| at + c.len_utf8())
    }

    /// Past line breaks, indentation and line continuations that stand for nothing in the text.
    fn skip_breaks(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.raw[at.min(self.raw.len())..];
            let stands_for_nothing = is_line_continuation(rest, self.quote());
            if !stands_for_nothing && !rest.starts_with([' ', '\t', '\n', '\r']) {
                return at;
            }
            at += 1;
        }
    }
}

fn break_length(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { 1 }
}

fn is_line_continuation(rest: &str, quote: Option<char>) -> bool {
    quote == Some('"') && rest.starts_with('\\') && rest[1..].starts_with(['\n', '\r'])
}

/// How many bytes an escape takes, if one stands here.
fn escape_length(rest: &str, quote: Option<char>) -> Option<usize> {
    match quote {
        Some('\'') if rest.starts_with("''") => Some(2),
        Some('"') if rest.starts_with('\\') => Some(match rest[1..].chars().next()? {
            'x' => 4,
            'u' if is_surrogate_pair(rest) => 12,
            'u' => 6,
            'U' => 10,
            c => 1 + c.len_utf8(),
        }),
        _ => None,
    }
}

fn is_surrogate_pair(rest: &str) -> bool {
    let lead = rest
        .get(2..4)
        .is_some_and(|hex| matches!(hex.to_ascii_lowercase().as_str(), "d8" | "d9" | "da" | "db"));
    lead && rest.get(6..8) == Some("\\u")
}
