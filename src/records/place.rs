//! From an offset in a scalar's text to the offset in its source: escapes, folding, indentation.
//!
//! The text of a folded or escaped scalar is not its source. A finding inside a text must point at
//! the bytes that staff see, so the scalar is walked again, with its text as the guide.

use std::ops::Range;

use crate::base::span::{Span, floor_boundary};

/// Where each character of a scalar's text stands in its source: made in one walk, asked as often as one likes.
#[derive(Debug)]
pub struct Offsets<'a> {
    raw: &'a str,
    text: &'a str,
    scalar: Span,
    /// For each byte of the text that begins a character, and for its end, the offset in `raw`; it ends early where text
    /// and source part.
    begins: Vec<u32>,
}

impl<'a> Offsets<'a> {
    /// Walks the scalar at `scalar` of `source`, whose value is `text`.
    pub fn new(source: &'a str, scalar: Span, text: &'a str) -> Self {
        let raw = scalar.slice(source);
        let mut walk = Walk { raw, quote: quote_of(raw), blanks: 0..0 };
        let mut begins = Vec::with_capacity(text.len() + 1);
        let mut at = Some(walk.content_start());
        for (index, c) in text.char_indices() {
            let Some(before) = at else { break };
            let begin = if c.is_whitespace() { before } else { walk.skip_breaks(before) };
            // Bytes inside a character are never asked for.
            begins.resize(index + c.len_utf8(), offset(begin.min(raw.len())));
            at = walk.step(before, c);
        }
        if let Some(end) = at {
            begins.push(offset(end.min(raw.len())));
        }
        Self { raw, text, scalar, begins }
    }

    /// The source span of `inner`, a span of bytes in the text. Where source and text can't be brought together, the whole
    /// scalar.
    pub fn locate(&self, inner: Span) -> Span {
        match (self.begin(inner.start as usize), self.end(inner)) {
            (Some(start), Some(end)) if start <= end => {
                let base = self.scalar.start as usize;
                Span::new(base + start, base + end)
            }
            _ => self.scalar,
        }
    }

    fn begin(&self, offset: usize) -> Option<usize> {
        self.begins.get(floor_boundary(self.text, offset)).map(|begin| *begin as usize)
    }

    /// The source end of the last character of `inner`.
    fn end(&self, inner: Span) -> Option<usize> {
        let end = floor_boundary(self.text, inner.end as usize);
        if inner.end <= inner.start {
            return self.begin(end);
        }
        let last = self.text[..end].char_indices().next_back()?.0;
        let start = self.begin(last)?;
        let raw = &self.raw[start..];
        let length = escape_length(raw, quote_of(self.raw));
        Some(start + length.unwrap_or_else(|| raw.chars().next().map_or(0, char::len_utf8)))
    }
}

/// Files have a mebibyte at most.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The same for one span.
pub fn locate(source: &str, scalar: Span, text: &str, inner: Span) -> Span {
    Offsets::new(source, scalar, text).locate(inner)
}

fn quote_of(raw: &str) -> Option<char> {
    raw.chars().next().filter(|c| matches!(c, '"' | '\''))
}

/// Text and source in step. White space of the text matches any run of white space in the source; all else matches itself or
/// an escape.
struct Walk<'a> {
    raw: &'a str,
    quote: Option<char>,
    /// The run of blanks that was looked at last, so that a long one is not looked through again for each of its blanks.
    blanks: Range<usize>,
}

impl Walk<'_> {
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
    fn step(&mut self, at: usize, c: char) -> Option<usize> {
        let quote = self.quote;
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
            let blanks = self.blanks_around(at);
            let breaks = self.raw[blanks.end..].starts_with(['\n', '\r']);
            let after_break = self.raw[..blanks.start].ends_with(['\n', '\r']);
            if breaks && (c == '\n' || !after_break) {
                let after = blanks.end + break_length(&self.raw[blanks.end..]);
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

    /// The run of blanks that begins, goes on or ends at an offset.
    fn blanks_around(&mut self, at: usize) -> Range<usize> {
        if !(self.blanks.start..=self.blanks.end).contains(&at) {
            let start = self.raw[..at].trim_end_matches(['\t', ' ']).len();
            let rest = &self.raw[at..];
            self.blanks = start..at + rest.len() - rest.trim_start_matches(['\t', ' ']).len();
        }
        self.blanks.clone()
    }

    /// Past line breaks, indentation and line continuations that stand for nothing in the text.
    fn skip_breaks(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.raw[at.min(self.raw.len())..];
            let stands_for_nothing = is_line_continuation(rest, self.quote);
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
