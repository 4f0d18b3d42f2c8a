//! Every public text of the settings and of the files that are lists, by their shapes: a new key is read without a line here.

use crate::base::span::Span;
use crate::model::catalog::Catalog;
use crate::model::located::{Located, Text};
use crate::records::kind::{Home, Kind};
use crate::records::shape::{Audience, Field, Shape};
use crate::records::source::SourceId;
use crate::records::tree::{self, Node, Value};
use crate::records::walk::{Role as FileRole, role_of};

/// A text and its dotted path.
pub(super) type Found = (String, Text);

/// The public texts of each such file.
pub(super) fn of_lists(catalog: &Catalog) -> Vec<(SourceId, Vec<Found>)> {
    let sources = catalog.sources.iter().enumerate().filter_map(|(at, source)| {
        let FileRole::Record(kind) = role_of(&source.path) else { return None };
        let listed = matches!(kind.home(), Home::File(_) | Home::ListFile(_));
        listed.then(|| (SourceId(u32::try_from(at).unwrap_or(u32::MAX)), kind, &source.text))
    });
    sources.map(|(source, kind, text)| (source, of_file(kind, text))).collect()
}

fn of_file(kind: Kind, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let Some(root) = tree::parse(text).root else { return found };
    match (kind.home(), &root.value) {
        (Home::ListFile(_), Value::List(items)) => {
            for (at, item) in items.iter().enumerate() {
                of_map(kind.fields(), item, &format!("[{at}]."), &mut found);
            }
        }
        _ => of_map(kind.fields(), &root, "", &mut found),
    }
    found
}

fn of_map(fields: &[Field], node: &Node, path: &str, found: &mut Vec<Found>) {
    for field in fields.iter().filter(|field| field.audience == Audience::Public) {
        if let Some(value) = node.get(field.key) {
            of_value(&field.shape, value, &format!("{path}{}", field.key), found);
        }
    }
}

fn of_value(shape: &Shape, node: &Node, path: &str, found: &mut Vec<Found>) {
    match (shape, &node.value) {
        (
            Shape::Text(_) | Shape::CodeOrText(..) | Shape::Url | Shape::SiteUrl,
            Value::Text(read),
        ) => {
            let span = Span { start: node.span.start, end: node.span.end };
            found.push((path.to_owned(), Located { value: read.text.trim_end().into(), span }));
        }
        (Shape::List(item), Value::List(items)) => {
            for (at, node) in items.iter().enumerate() {
                of_value(item, node, &format!("{path}[{at}]"), found);
            }
        }
        (Shape::Map(fields), Value::Map(_)) => of_map(fields, node, &format!("{path}."), found),
        (Shape::Keyed(_, item), Value::Map(entries)) => {
            for entry in entries {
                of_value(item, &entry.node, &format!("{path}.{}", entry.key), found);
            }
        }
        _ => {}
    }
}
