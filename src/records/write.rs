//! The way back to YAML: what is written here reads as exactly the same values.

use std::fmt::Write as _;

use crate::base::date;
use crate::records::tree::{self, Node, Value};

/// A value to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// A text on one line, quoted where it must be.
    Text(String),
    /// A text in a block of its own, where it can be.
    Block(String),
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(usize),
    /// A sequence.
    List(Vec<Yaml>),
    /// A mapping.
    Map(Vec<(&'static str, Yaml)>),
}

impl Yaml {
    /// Several texts.
    pub fn texts<S: Into<String>>(texts: impl IntoIterator<Item = S>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::Text(text.into())).collect())
    }

    /// Does a node of a tree hold exactly this value?
    pub fn is_in(&self, node: &Node) -> bool {
        match (self, &node.value) {
            (Self::Text(text), Value::Text(scalar)) => *text == *scalar.text,
            (Self::Block(text), Value::Text(scalar)) => *text == *scalar.text.trim_end(),
            (Self::Flag(flag), Value::Text(scalar)) => flag.to_string() == *scalar.text,
            (Self::Number(number), Value::Text(scalar)) => number.to_string() == *scalar.text,
            (Self::List(items), Value::List(nodes)) => {
                items.len() == nodes.len()
                    && items.iter().zip(nodes).all(|(item, node)| item.is_in(node))
            }
            (Self::Map(entries), Value::Map(nodes)) => {
                entries.len() == nodes.len()
                    && entries
                        .iter()
                        .zip(nodes)
                        .all(|((key, value), node)| *key == &*node.key && value.is_in(&node.node))
            }
            _ => false,
        }
    }
}

/// `key: value`, with line breaks as the value needs them.
pub fn entry(key: &str, value: &Yaml) -> String {
    let mut text = String::new();
    write_entry(&mut text, key, value, 0);
    text
}

/// The text of a file that is a list.
pub fn list_file(items: &[Yaml]) -> String {
    let mut text = String::new();
    items.iter().for_each(|item| write_item(&mut text, item, 0));
    text
}

/// What was read, in block style: the same values, without comments. `under` is the key that it stands under; without
/// one it is a whole record.
pub fn in_block_style(node: &Node, under: Option<&str>) -> String {
    let mut text = String::new();
    match (under, &node.value) {
        (Some(key), _) => write_node(&mut text, key, node, 0),
        (None, Value::Map(entries)) => {
            entries.iter().for_each(|entry| write_node(&mut text, &entry.key, &entry.node, 0));
        }
        (None, _) => {}
    }
    text
}

fn write_node(text: &mut String, key: &str, node: &Node, depth: usize) {
    let pad = "  ".repeat(depth);
    // A word stays as it is: `on` is a key of reviews and events.
    let word = !key.is_empty()
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let key = if word { key.to_owned() } else { scalar(key) };
    match &node.value {
        Value::Null => {
            let _ = writeln!(text, "{pad}{key}:");
        }
        Value::Text(read) if read.plain && !read.text.contains('\n') => {
            let _ = writeln!(text, "{pad}{key}: {}", read.text);
        }
        Value::Text(read) => {
            write_entry(text, &key, &Yaml::Block(read.text.trim_end().to_owned()), depth);
        }
        Value::List(items) if items.is_empty() => {
            let _ = writeln!(text, "{pad}{key}: []");
        }
        Value::Map(entries) if entries.is_empty() => {
            let _ = writeln!(text, "{pad}{key}: {{}}");
        }
        Value::List(items) => {
            let _ = writeln!(text, "{pad}{key}:");
            items.iter().for_each(|item| write_node_item(text, item, depth + 1));
        }
        Value::Map(entries) => {
            let _ = writeln!(text, "{pad}{key}:");
            entries.iter().for_each(|entry| write_node(text, &entry.key, &entry.node, depth + 1));
        }
    }
}

fn write_node_item(text: &mut String, node: &Node, depth: usize) {
    let pad = "  ".repeat(depth);
    match &node.value {
        Value::Map(entries) if !entries.is_empty() => {
            let mut inner = String::new();
            entries
                .iter()
                .for_each(|entry| write_node(&mut inner, &entry.key, &entry.node, depth + 1));
            let _ = write!(text, "{pad}- {}", inner.trim_start());
        }
        Value::Text(read) if read.plain && !read.text.contains('\n') => {
            let _ = writeln!(text, "{pad}- {}", read.text);
        }
        Value::Text(read) => {
            let _ = writeln!(text, "{pad}- {}", scalar(&read.text));
        }
        // No record has a list in a list; whoever writes one gets it back in flow style.
        _ => {
            let _ = writeln!(text, "{pad}- {}", inline_node(node));
        }
    }
}

fn inline_node(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Text(read) if read.plain => read.text.to_string(),
        Value::Text(read) => quoted(&read.text),
        Value::List(items) => {
            format!("[{}]", items.iter().map(inline_node).collect::<Vec<_>>().join(", "))
        }
        Value::Map(entries) => {
            let entry = |entry: &tree::Entry| {
                format!("{}: {}", scalar(&entry.key), inline_node(&entry.node))
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

fn write_entry(text: &mut String, key: &str, value: &Yaml, depth: usize) {
    let pad = "  ".repeat(depth);
    match value {
        Yaml::Text(value) => {
            let _ = writeln!(text, "{pad}{key}: {}", scalar(value));
        }
        Yaml::Block(value) if fits_a_block(value) => {
            let _ = writeln!(text, "{pad}{key}: |");
            for line in value.split('\n') {
                let _ =
                    if line.is_empty() { writeln!(text) } else { writeln!(text, "{pad}  {line}") };
            }
        }
        Yaml::Block(value) => {
            let _ = writeln!(text, "{pad}{key}: {}", quoted(value));
        }
        Yaml::Flag(value) => {
            let _ = writeln!(text, "{pad}{key}: {value}");
        }
        Yaml::Number(value) => {
            let _ = writeln!(text, "{pad}{key}: {value}");
        }
        Yaml::List(items) if items.iter().all(is_word) => {
            let words: Vec<_> = items.iter().map(inline).collect();
            let _ = writeln!(text, "{pad}{key}: [{}]", words.join(", "));
        }
        Yaml::List(items) => {
            let _ = writeln!(text, "{pad}{key}:");
            for item in items {
                write_item(text, item, depth + 1);
            }
        }
        Yaml::Map(entries) if entries.is_empty() => {
            let _ = writeln!(text, "{pad}{key}: {{}}");
        }
        Yaml::Map(entries) => {
            let _ = writeln!(text, "{pad}{key}:");
            for (key, value) in entries {
                write_entry(text, key, value, depth + 1);
            }
        }
    }
}

fn write_item(text: &mut String, item: &Yaml, depth: usize) {
    let pad = "  ".repeat(depth);
    match item {
        Yaml::Map(entries) if !entries.is_empty() => {
            let mut inner = String::new();
            for (key, value) in entries {
                write_entry(&mut inner, key, value, depth + 1);
            }
            let _ = write!(text, "{pad}- {}", inner.trim_start());
        }
        Yaml::Text(value) | Yaml::Block(value) => {
            let _ = writeln!(text, "{pad}- {}", scalar(value));
        }
        other => {
            let _ = writeln!(text, "{pad}- {}", inline(other));
        }
    }
}

fn is_word(item: &Yaml) -> bool {
    match item {
        Yaml::Text(text) => {
            !text.is_empty()
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        }
        _ => false,
    }
}

/// In flow style, where a comma or a bracket in a text would end it: only words stand unquoted.
fn inline(value: &Yaml) -> String {
    match value {
        Yaml::Text(text) if is_word(value) => scalar(text),
        Yaml::Text(text) | Yaml::Block(text) => quoted(text),
        Yaml::Flag(flag) => flag.to_string(),
        Yaml::Number(number) => number.to_string(),
        Yaml::List(items) => {
            format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", "))
        }
        Yaml::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{key}: {}", inline(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A text on one line. What another program could read as a number, a truth value or null is quoted.
fn scalar(text: &str) -> String {
    if date::parse(text).is_some() {
        return text.to_owned();
    }
    let Ok(written) = serde_saphyr::to_string(&text) else { return quoted(text) };
    let line = written.trim_end_matches('\n');
    let one_line = !line.contains('\n') && !line.starts_with('|') && !line.starts_with('>');
    if one_line && reads_as(line, text) { line.to_owned() } else { quoted(text) }
}

fn reads_as(written: &str, text: &str) -> bool {
    let parsed = tree::parse(&format!("k: {written}\n"));
    let node = parsed.root.as_ref().and_then(|root| root.get("k"));
    parsed.faults.is_empty() && node.and_then(Node::text) == Some(text)
}

/// In double quotes, with every character escaped that YAML or an editor could take for another.
fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for c in text.chars() {
        match c {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            c if needs_escape(c) => {
                let _ = write!(written, "\\U{:08X}", u32::from(c));
            }
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

fn needs_escape(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Can a `|` block hold it exactly? It must begin with a word and hold nothing that needs an escape.
fn fits_a_block(text: &str) -> bool {
    let plain = |c: char| c == '\n' || !needs_escape(c);
    !text.is_empty()
        && text.trim_end() == text
        && !text.starts_with(char::is_whitespace)
        && text.chars().all(plain)
}
