//! Source lines around a finding, with whatever must not be printed covered.

use std::ops::Range;

use crate::base::span::floor_boundary;
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

/// The most lines of one excerpt.
const MOST_LINES: usize = 4;
/// The longest line, in bytes; texts are wrapped by people, minified files by nobody.
const LONGEST: usize = 400;

/// Cuts out the lines that a finding touches.
pub fn excerpt(source: &str, finding: &Finding) -> Excerpt {
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
    let (marked_from, marked_to) = (start - from, end.min(until).max(start) - from);
    let lines = &source[from..until.max(start)];
    let mut text = String::with_capacity(lines.len());
    let mut marked = marked_from..marked_to;
    if finding.rule.masks {
        text.push_str(&lines[..marked_from]);
        let hidden = lines[marked_from..marked_to].chars().count().clamp(1, 24);
        text.extend(std::iter::repeat_n('█', hidden));
        marked = marked_from..text.len();
        text.push_str(&lines[marked_to..]);
    } else {
        text.push_str(lines);
    }
    let text = text.replace('\t', " ").replace(['\r', '\u{feff}'], " ");
    let first_line = source[..from].matches('\n').count() + 1;
    let marked = floor_boundary(&text, marked.start)..floor_boundary(&text, marked.end);
    Excerpt { text, first_line, marked }
}
