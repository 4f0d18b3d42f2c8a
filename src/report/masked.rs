//! Source lines around a finding, with whatever must not be printed covered: not only what the finding itself
//! points at, but every identifier that any finding points at.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::span::{Span, floor_boundary};
use crate::records::source::SourceId;
use crate::rules::finding::Finding;

/// The lines that a finding touches, and where in them it stands.
pub struct Excerpt {
    /// The lines, masked.
    pub text: String,
    /// The number of the first line, from 1.
    pub first_line: usize,
    /// The finding's bytes in `text`.
    pub marked: Range<usize>,
}

/// What must not be printed, by file.
#[derive(Debug, Default)]
pub struct Masks(BTreeMap<SourceId, Vec<Span>>);

impl Masks {
    /// What the masking rules point at, of all findings, asked for or not.
    pub fn new(findings: &[Finding]) -> Self {
        let mut masks = Self::default();
        for finding in findings.iter().filter(|finding| finding.rule.masks) {
            let spans = masks.0.entry(finding.source).or_default();
            spans.push(finding.span);
            spans.extend_from_slice(&finding.unreported);
        }
        for spans in masks.0.values_mut() {
            spans.sort();
            // Apart from each other, so that they can be searched by their ends as well.
            spans.dedup_by(|next, last| {
                let joined = next.start <= last.end;
                if joined {
                    last.end = last.end.max(next.end);
                }
                joined
            });
        }
        masks
    }

    /// A part of a file with what must not be printed covered, a mark for each character, and where some bytes
    /// of it then stand.
    pub fn cover(
        &self,
        source: SourceId,
        text: &str,
        part: Range<usize>,
        marked: Range<usize>,
    ) -> (String, Range<usize>) {
        let mut covered = String::with_capacity(part.len());
        let (mut start, mut end) = (0, 0);
        let spans = self.0.get(&source).map_or(&[][..], Vec::as_slice);
        let first = spans.partition_point(|span| (span.end as usize) <= part.start);
        let mut hidden =
            spans[first..].iter().take_while(|span| (span.start as usize) < part.end).peekable();
        for (at, c) in text[part.clone()].char_indices().map(|(at, c)| (part.start + at, c)) {
            if at <= marked.start {
                start = covered.len();
            }
            if at < marked.end {
                end = covered.len();
            }
            while hidden.next_if(|span| span.end as usize <= at).is_some() {}
            let covers = hidden.peek().is_some_and(|span| span.start as usize <= at);
            covered.push(if covers && !c.is_whitespace() { '\u{2588}' } else { c });
            if at < marked.end {
                end = covered.len();
            }
        }
        if marked.start >= part.end {
            start = covered.len();
        }
        (covered, start..end.max(start))
    }
}

/// The most lines of one excerpt.
const MOST_LINES: usize = 4;
/// The longest line, in bytes; texts are wrapped by people, minified files by nobody.
const LONGEST: usize = 400;

/// Cuts out the lines that a finding touches.
pub fn excerpt(masks: &Masks, source: &str, finding: &Finding) -> Excerpt {
    let start = floor_boundary(source, finding.span.start as usize);
    let end = floor_boundary(source, finding.span.end as usize).max(start);
    let from = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let from =
        if start - from > LONGEST { floor_boundary(source, start - LONGEST / 2) } else { from };
    let mut until = source[end..].find('\n').map_or(source.len(), |at| end + at);
    if let Some((at, _)) = source[from..until].match_indices('\n').nth(MOST_LINES - 1) {
        until = from + at;
    }
    until = floor_boundary(source, until.min(start.saturating_add(LONGEST * MOST_LINES)));
    let until = until.max(start);
    let (text, marked) = masks.cover(finding.source, source, from..until, start..end.min(until));
    let text = text.replace('\t', " ").replace(['\r', '\u{feff}'], " ");
    let first_line = source[..from].matches('\n').count() + 1;
    let marked = floor_boundary(&text, marked.start)..floor_boundary(&text, marked.end);
    Excerpt { text, first_line, marked }
}
