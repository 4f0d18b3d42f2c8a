//! Scaffolds and examples of records, made from the shape tables: every key, its meaning, an example.

use std::fmt::Write as _;

use crate::records::kind::Kind;
use crate::records::shape::{Field, Need, Shape};

/// A scaffold: every key with what it is for, empty.
pub fn scaffold(kind: Kind, id: &str) -> String {
    let mut text = format!("# A {}. Keys marked * must be there.\n", kind.word());
    // Empty means absent: a scaffold says nothing that nobody wrote.
    fields(&mut text, kind.fields(), 0, Some(id), &|_| Some(String::new()));
    text
}

/// An example: the keys that have an example value.
pub fn example(kind: Kind, id: &str) -> String {
    let mut text = String::new();
    fields(&mut text, kind.fields(), 0, Some(id), &|field| {
        Some(field.example.to_owned()).filter(|example| !example.is_empty())
    });
    text
}

fn fields(
    text: &mut String,
    all: &'static [Field],
    depth: usize,
    id: Option<&str>,
    value: &dyn Fn(&Field) -> Option<String>,
) {
    let pad = "  ".repeat(depth);
    for field in all {
        let own = match (&field.shape, id) {
            (Shape::Id(_), Some(id)) if field.key == "id" && depth == 0 => {
                Some(format!("\"{id}\""))
            }
            _ => value(field),
        };
        let below = match &field.shape {
            Shape::Map(below) => Some((*below, "")),
            Shape::List(Shape::Map(below)) => Some((*below, "- ")),
            _ => None,
        };
        if let Some((below, dash)) = below {
            nested(text, field, below, dash, depth, value);
        } else if let Some(own) = own {
            let line = if own.is_empty() {
                format!("{pad}{}:", field.key)
            } else {
                format!("{pad}{}: {own}", field.key)
            };
            // A block's text can carry no comment on its first line.
            let _ = match own.starts_with('|') {
                true => writeln!(text, "{line}"),
                false => writeln!(text, "{line:<40} # {}{}", mark(field), field.doc),
            };
        }
    }
}

fn nested(
    text: &mut String,
    field: &Field,
    below: &'static [Field],
    dash: &str,
    depth: usize,
    value: &dyn Fn(&Field) -> Option<String>,
) {
    let pad = "  ".repeat(depth);
    let mut inner = String::new();
    let inner_depth = if dash.is_empty() { depth + 1 } else { depth + 2 };
    fields(&mut inner, below, inner_depth, None, value);
    if inner.is_empty() {
        return;
    }
    if !dash.is_empty() {
        let at = "  ".repeat(inner_depth).len() - dash.len();
        inner.replace_range(at..at + dash.len(), dash);
    }
    let head = format!("{pad}{}:", field.key);
    let _ = writeln!(text, "{head:<40} # {}{}", mark(field), field.doc);
    text.push_str(&inner);
}

fn mark(field: &Field) -> &'static str {
    if matches!(field.need, Need::Required | Need::ByRule) { "* " } else { "" }
}
