//! YAML into a located tree: one document, no anchors, bounded depth and nodes, every value's place.
//!
//! The tree comes straight from the parser's events, because a checker must see what serde hides
//! (anchors, tags, duplicate keys, styles) and must not stop at the first thing that is wrong.

use granit_parser::{Event, Parser, ScalarStyle, Span as ParserSpan};

use crate::base::span::Span;
use crate::records::problem::ProblemKind;

/// The deepest nesting that a record may have.
pub const MAX_DEPTH: usize = 16;
/// The most values that a file may hold.
pub const MAX_NODES: usize = 20_000;
/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// From its first byte to the first after it.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node can be. There are no typed scalars: the shape says what a text must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`, `~` or nothing at all.
    Null,
    /// Any scalar, as text.
    Text(Scalar),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the order written; a key may stand twice.
    Map(Vec<Entry>),
}

/// A scalar's text after YAML's escapes and folding.
#[derive(Debug, Clone, PartialEq)]
pub struct Scalar {
    /// The text.
    pub text: Box<str>,
    /// Whether it was written without quotes and on no block, so that `true` and `5` may be more
    /// than text.
    pub plain: bool,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key's text.
    pub key: Box<str>,
    /// The key's place.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl Node {
    /// Is there nothing: null, an empty text, list or mapping? They mean the same as absent.
    pub fn is_empty(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Text(scalar) => scalar.text.trim().is_empty(),
            Value::List(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
        }
    }

    /// The value under a key of a mapping; the first where the key stands twice.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => {
                entries.iter().find(|entry| &*entry.key == key).map(|entry| &entry.node)
            }
            _ => None,
        }
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(scalar) => Some(&scalar.text),
            _ => None,
        }
    }
}

/// Something wrong with the YAML itself.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Which structure rule.
    pub kind: ProblemKind,
    /// Where.
    pub span: Span,
    /// What.
    pub message: String,
    /// The repair.
    pub help: &'static str,
}

/// A file's tree, as far as it could be read, and what is wrong with its YAML.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The root of the first document; none for an empty file or broken YAML.
    pub root: Option<Node>,
    /// In the order found.
    pub faults: Vec<Fault>,
    /// Byte offset at which Markdown follows a front matter's closing `---`.
    pub body: Option<usize>,
}

impl Parsed {
    fn fault(
        &mut self,
        kind: ProblemKind,
        span: Span,
        message: impl Into<String>,
        help: &'static str,
    ) {
        self.faults.push(Fault { kind, span, message: message.into(), help });
    }
}

/// Reads one YAML document.
pub fn parse(text: &str) -> Parsed {
    let mut options = granit_parser::Options::default();
    options.emit_comments = false;
    options.emit_unresolved_aliases = true;
    options.emit_anchor_events = true;
    options.flow_nesting_limit = 64;
    options.block_nesting_limit = 64;
    let mut parsed = Parsed::default();
    let mut builder = Builder { open: Vec::new(), root: None, nodes: 0, documents: 0 };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => {
                let place = span_of(&span, text);
                if !builder.take(event, &span, place, &mut parsed) {
                    break;
                }
            }
            Err(error) => {
                syntax_fault(&mut parsed, &error, text);
                builder.root = None;
                break;
            }
        }
    }
    parsed.root = builder.root;
    parsed
}

fn syntax_fault(parsed: &mut Parsed, error: &granit_parser::ScanError, text: &str) {
    let start = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let end = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    if matches!(error.kind(), granit_parser::ErrorKind::RecursionLimitExceeded) {
        if parsed.faults.iter().any(|fault| fault.kind == ProblemKind::TooLarge) {
            return;
        }
        parsed.fault(
            ProblemKind::TooLarge,
            Span::new(start, end),
            format!("values are nested deeper than {MAX_DEPTH} levels"),
            "records are flat: compare with the example of its kind (`daylight new`)",
        );
    } else {
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let help = if text[line..].chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t') {
            "YAML is indented with spaces: replace the tabs at the start of the line"
        } else {
            "repair the YAML here; a text with `: ` or ` #` in it needs quotes or a `|` block"
        };
        let message = format!("not readable as YAML: {}", error.kind());
        parsed.fault(ProblemKind::Syntax, Span::new(start, end), message, help);
    }
}

fn span_of(span: &ParserSpan, text: &str) -> Span {
    let start = span.start.byte_offset().unwrap_or(0);
    let end = span.end.byte_offset().unwrap_or(start);
    let slice = text.get(start..end).unwrap_or("");
    // A block scalar's span runs over the line breaks behind it; a place ends with its last word.
    Span::new(start, start + slice.trim_end().len())
}

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

struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    documents: usize,
}

impl Builder {
    /// Takes one event; false when reading should stop.
    fn take(
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
                let end = span.end.max(end).max(items.last().map_or(0, |item| item.span.end));
                Node { span: Span { start, end }, value: Value::List(items) }
            }
            Some(Open::Map { start, end, entries, .. }) => {
                let last =
                    entries.last().map_or(0, |entry| entry.node.span.end.max(entry.key_span.end));
                let start = entries.first().map_or(start, |entry| start.min(entry.key_span.start));
                // A block mapping ends with its last value, not where the next token begins.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_exact_in_every_style() {
        let text = "\u{feff}a: é plain\r\nb: \"q\\n\"\nc: |\n  one\n  two\nd: [x, {y: 1}]\n";
        let parsed = parse(text);
        assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
        let root = parsed.root.expect("a tree");
        let slice = |key: &str| root.get(key).expect("a value").span.slice(text);
        assert_eq!(slice("a"), "é plain");
        assert_eq!(slice("b"), "\"q\\n\"");
        assert!(slice("c").ends_with("one\n  two"), "{:?}", slice("c"));
        assert_eq!(slice("d"), "[x, {y: 1}]");
    }

    #[test]
    fn refuses_what_records_do_not_need() {
        let kinds =
            |text: &str| parse(text).faults.iter().map(|fault| fault.kind).collect::<Vec<_>>();
        assert_eq!(kinds("a: &x 1\nb: *x\n"), [ProblemKind::Indirection, ProblemKind::Indirection]);
        assert_eq!(kinds("a: !!str 1\n"), [ProblemKind::Indirection]);
        assert_eq!(kinds("<<: {a: 1}\n"), [ProblemKind::Indirection]);
        assert_eq!(kinds("a: 1\n---\nb: 2\n"), [ProblemKind::SeveralDocuments]);
        assert_eq!(kinds("a: [\n"), [ProblemKind::Syntax]);
        assert_eq!(kinds(&"[".repeat(10_000)), [ProblemKind::TooLarge]);
        assert_eq!(kinds(&format!("a: [{}]", "1, ".repeat(30_000))), [ProblemKind::TooLarge]);
    }
}
