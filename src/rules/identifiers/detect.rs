//! Identifiers in a text: by their formats and checksums, and by what stands around them.

use std::ops::Range;

use crate::base::span::Span;
use crate::language::words::Words;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::pattern::Scan;
use crate::rules::identifiers::{dates, guard, names, numbers, places};
use crate::rules::level::Level;

/// Something that identifies somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identifier {
    /// Its bytes in the text.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Error for what can be nothing else, warning for what may be.
    pub level: Level,
    /// The guard that did not apply, for the reader of the finding.
    pub guard: &'static str,
}

impl Identifier {
    /// An identifier that can be nothing else.
    pub(super) fn strong(kind: Kind, range: Range<usize>, guard: &'static str) -> Self {
        Self { span: Span::new(range.start, range.end), kind, level: Level::Error, guard }
    }

    /// What may be an identifier.
    pub(super) fn weak(kind: Kind, range: Range<usize>, guard: &'static str) -> Self {
        Self { level: Level::Warning, ..Self::strong(kind, range, guard) }
    }
}

/// The most that is looked for in one text: what is found beyond is more of the same.
const MOST: usize = 200;

/// Everything in a text that identifies somebody, in order of place; of what overlaps, the gravest.
pub(in crate::rules) fn all(words: &Words<'_>) -> Vec<Identifier> {
    let text = words.text();
    let mut found = Vec::new();
    let scan = Scan::new(text);
    numbers::find(&scan, &mut found);
    places::find(&scan, &mut found);
    if !found.is_empty() {
        let guarded = guard::ranges(text);
        found.retain(|identifier| !guard::covers(&guarded, identifier.span));
    }
    // Their own words guard these.
    dates::find(words, &mut found);
    names::find(words, &mut found);
    found.sort_by_key(|found| {
        (found.span.start, std::cmp::Reverse(found.level), std::cmp::Reverse(found.span.end))
    });
    let limited = found.len() >= MOST;
    let mut kept: Vec<Identifier> = Vec::new();
    for next in found {
        if kept.len() >= MOST {
            break;
        }
        match kept.last_mut() {
            Some(last) if next.span.start < last.span.end => {
                if next.level > last.level {
                    *last = Identifier {
                        span: Span {
                            start: last.span.start.min(next.span.start),
                            end: last.span.end.max(next.span.end),
                        },
                        ..next
                    };
                } else {
                    last.span.end = last.span.end.max(next.span.end);
                }
            }
            _ => kept.push(next),
        }
    }
    // What follows was not looked at to its end: it counts as a part of the last one, so that nothing of it is printed.
    if let Some(last) = kept.last_mut().filter(|_| limited) {
        last.span.end = Span::new(text.len(), text.len()).end;
    }
    kept
}
