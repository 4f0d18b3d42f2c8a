//! YAML into a located tree: one document, no anchors, bounded depth and nodes, every value's place.
//!
//! The tree comes straight from the parser's events, because a checker must see what serde hides
//! (anchors, tags, duplicate keys, styles) and must not stop at the first thing that is wrong.

use granit_parser::{Parser, Span as ParserSpan};

use crate::base::span::Span;
use crate::records::problem::ProblemKind;
use crate::records::text::is_blank;
use crate::records::tree::builder::Builder;

mod builder;

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
    /// Is there nothing: null, a text without anything to see, or a list or mapping of nothing? They mean the same as
    /// absent.
    pub fn is_empty(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Text(scalar) => is_blank(&scalar.text),
            Value::List(items) => items.iter().all(Self::is_empty),
            Value::Map(entries) => entries.iter().all(|entry| entry.node.is_empty()),
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
    let mut builder = Builder::default();
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
