//! Decoding of a tree whose faults have been reported: what can't be read is simply not there.

use crate::base::date;
use crate::base::span::Span;
use crate::model::located::{Coded, Day, Flag, Located, Text};
use crate::records::tree::{Node, Value};
use crate::records::vocabulary::Vocabulary;

/// Reads the keys of one mapping.
#[derive(Clone, Copy)]
pub struct Reader<'a>(Option<&'a Node>);

impl<'a> Reader<'a> {
    /// Reads a mapping; nothing where the node is something else.
    pub fn new(node: Option<&'a Node>) -> Self {
        Self(node)
    }

    /// The value under a key, if it isn't empty.
    pub fn get(self, key: &str) -> Option<&'a Node> {
        self.0?.get(key).filter(|node| !node.is_empty())
    }

    /// Is anything written under a key but null or an empty text? Also what can't be seen counts.
    pub fn is_written(self, key: &str) -> bool {
        self.0.and_then(|node| node.get(key)).is_some_and(|node| match &node.value {
            Value::Null => false,
            Value::Text(scalar) => !scalar.text.trim().is_empty(),
            _ => true,
        })
    }

    /// A mapping under a key.
    pub fn map(self, key: &str) -> Option<(Reader<'a>, Span)> {
        let node = self.get(key)?;
        matches!(node.value, Value::Map(_)).then_some((Reader(Some(node)), node.span))
    }

    /// A text under a key.
    pub fn text(self, key: &str) -> Option<Text> {
        text(self.get(key)?)
    }

    /// A day under a key.
    pub fn day(self, key: &str) -> Option<Day> {
        let node = self.get(key)?;
        Some(Located { value: date::parse(node.text()?)?, span: node.span })
    }

    /// `true` or `false` under a key.
    pub fn flag(self, key: &str) -> Option<Flag> {
        let node = self.get(key)?;
        let value = match node.text()? {
            "true" => true,
            "false" => false,
            _ => return None,
        };
        Some(Located { value, span: node.span })
    }

    /// A whole number under a key.
    pub fn number(self, key: &str) -> Option<Located<u32>> {
        let node = self.get(key)?;
        Some(Located { value: node.text()?.parse().ok()?, span: node.span })
    }

    /// A code under a key.
    pub fn code(self, key: &str, codes: &Vocabulary) -> Option<Coded> {
        coded(self.get(key)?, codes)
    }

    /// The known codes of a list under a key.
    pub fn codes(self, key: &str, codes: &Vocabulary) -> Vec<Coded> {
        self.items(key).filter_map(|node| coded(node, codes)).collect()
    }

    /// The texts of a list under a key.
    pub fn texts(self, key: &str) -> Vec<Text> {
        self.items(key).filter_map(text).collect()
    }

    /// The mappings of a list under a key.
    pub fn maps(self, key: &str) -> impl Iterator<Item = (Reader<'a>, Span)> {
        let maps = self.items(key).filter(|node| matches!(node.value, Value::Map(_)));
        maps.map(|node| (Reader(Some(node)), node.span))
    }

    /// The key's own place or, where it isn't there, the start of the mapping.
    pub fn key_span(self, key: &str) -> Span {
        match self.0.map(|node| (&node.value, node.span)) {
            Some((Value::Map(entries), span)) => entries
                .iter()
                .find(|entry| &*entry.key == key)
                .map_or(Span { start: span.start, end: span.start }, |entry| entry.key_span),
            _ => Span::default(),
        }
    }

    /// Keys and values of a mapping under a key.
    pub fn entries(self, key: &str) -> impl Iterator<Item = (&'a str, Span, &'a Node)> {
        let entries = match self.get(key).map(|node| &node.value) {
            Some(Value::Map(entries)) => entries.as_slice(),
            _ => &[],
        };
        entries.iter().map(|entry| (&*entry.key, entry.key_span, &entry.node))
    }

    fn items(self, key: &str) -> impl Iterator<Item = &'a Node> {
        let items = match self.get(key).map(|node| &node.value) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter(|node| !node.is_empty())
    }
}

fn text(node: &Node) -> Option<Text> {
    Some(Located { value: node.text()?.trim_end().into(), span: node.span })
}

/// The code that a node names.
pub fn coded(node: &Node, codes: &Vocabulary) -> Option<Coded> {
    Some(Located { value: codes.find(node.text()?)?, span: node.span })
}
