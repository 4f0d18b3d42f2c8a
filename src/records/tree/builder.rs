//! Parser events to nodes, bounded in depth and number.

use granit_parser::{Event, ScalarStyle, Span as ParserSpan};

use crate::base::span::Span;
use crate::records::problem::ProblemKind;
use crate::records::tree::{Entry, MAX_DEPTH, MAX_NODES, Node, Parsed, Scalar, Value};

/// A collection whose end has not come yet.
enum Open {
    List {
        start: u32,
        end: u32,
        items: Vec<Node>,
    },
    Map {
        start: u32,
        end: u32,
        entries: Vec<Entry>,
        key: Option<(Box<str>, Span)>,
    },
    /// Below something that is refused: events are counted off, nothing is kept.
    Skipped,
}

#[derive(Default)]
pub(super) struct Builder {
    open: Vec<Open>,
    pub(super) root: Option<Node>,
    nodes: usize,
    documents: usize,
}

impl Builder {
    /// Takes one event; false when reading should stop.
    pub(super) fn take(
        &mut self,
        event: Event<'_>,
        raw: &ParserSpan,
        span: Span,
        parsed: &mut Parsed,
    ) -> bool {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    parsed.fault(
                        ProblemKind::SeveralDocuments,
                        span,
                        "a second YAML document starts here",
                        "one record a file: move what follows into a file of its own",
                    );
                    return false;
                }
            }
            Event::Scalar(text, style, _, tag) => {
                if tag.is_some() {
                    indirection(parsed, raw, span, "a tag");
                }
                return self.scalar(&text, style, span, parsed);
            }
            Event::SequenceStart(_, _, tag) => {
                if tag.is_some() {
                    indirection(parsed, raw, span, "a tag");
                }
                return self.start(
                    Open::List { start: span.start, end: span.end, items: Vec::new() },
                    span,
                    parsed,
                );
            }
            Event::MappingStart(_, _, tag) => {
                if tag.is_some() {
                    indirection(parsed, raw, span, "a tag");
                }
                let map =
                    Open::Map { start: span.start, end: span.end, entries: Vec::new(), key: None };
                return self.start(map, span, parsed);
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                indirection(parsed, raw, span, "an alias (`*`)");
                self.place(Node { span, value: Value::Null });
            }
            Event::Anchor(..) => indirection(parsed, raw, span, "an anchor (`&`)"),
            _ => {}
        }
        true
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span, parsed: &mut Parsed) -> bool {
        if !self.count(span, parsed) {
            return false;
        }
        let plain = style == ScalarStyle::Plain;
        let is_key = matches!(self.open.last(), Some(Open::Map { key: None, .. }));
        let null = plain && !is_key && matches!(text, "" | "~" | "null" | "Null" | "NULL");
        let value =
            if null { Value::Null } else { Value::Text(Scalar { text: text.into(), plain }) };
        if is_key && text == "<<" {
            parsed.fault(
                ProblemKind::Indirection,
                span,
                "a merge key (`<<`) is used",
                "write the keys out: records need no merge keys",
            );
        }
        self.place(Node { span, value });
        true
    }

    fn start(&mut self, open: Open, span: Span, parsed: &mut Parsed) -> bool {
        if !self.count(span, parsed) {
            return false;
        }
        if self.open.len() < MAX_DEPTH {
            self.open.push(open);
            return true;
        }
        if self.open.len() == MAX_DEPTH {
            parsed.fault(
                ProblemKind::TooLarge,
                span,
                format!("values are nested deeper than {MAX_DEPTH} levels"),
                "records are flat: compare with the example of its kind (`daylight new`)",
            );
        }
        self.open.push(Open::Skipped);
        true
    }

    fn end(&mut self, span: Span) {
        let node = match self.open.pop() {
            Some(Open::List { start, end, items }) => {
                let last = items.last().map_or(0, |item| item.span.end);
                // A block ends with its last value, not where the next token begins.
                let end = if last > 0 && span.start >= span.end {
                    last
                } else {
                    span.end.max(end).max(last)
                };
                Node { span: Span { start, end }, value: Value::List(items) }
            }
            Some(Open::Map { start, end, entries, .. }) => {
                let last =
                    entries.last().map_or(0, |entry| entry.node.span.end.max(entry.key_span.end));
                let start = entries.first().map_or(start, |entry| start.min(entry.key_span.start));
                let end = if last > 0 && span.start >= span.end {
                    last
                } else {
                    span.end.max(end).max(last)
                };
                Node { span: Span { start, end }, value: Value::Map(entries) }
            }
            Some(Open::Skipped) if matches!(self.open.last(), Some(Open::Skipped)) => return,
            _ => Node { span, value: Value::Null },
        };
        self.place(node);
    }

    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                None => *key = Some((node.text().unwrap_or("").into(), node.span)),
                Some((key, key_span)) => entries.push(Entry { key, key_span, node }),
            },
            Some(Open::Skipped) => {}
        }
    }

    fn count(&mut self, span: Span, parsed: &mut Parsed) -> bool {
        self.nodes += 1;
        if self.nodes == MAX_NODES + 1 {
            parsed.fault(
                ProblemKind::TooLarge,
                span,
                format!("the file holds more than {MAX_NODES} values"),
                "one record a file: split it",
            );
            self.root = None;
        }
        self.nodes <= MAX_NODES
    }
}

fn indirection(parsed: &mut Parsed, raw: &ParserSpan, span: Span, what: &str) {
    let place = raw.tag_span().map_or(span, |tag| {
        Span::new(tag.start.byte_offset().unwrap_or(0), tag.end.byte_offset().unwrap_or(0))
    });
    parsed.fault(
        ProblemKind::Indirection,
        place,
        format!("{what} is used"),
        "write the value out: records need no anchors, aliases, tags or merge keys",
    );
}
