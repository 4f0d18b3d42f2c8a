//! Values of an import into a record's text: what did not change keeps its bytes, what staff added
//! stays where it is.

use crate::base::span::Span;
use crate::records::tree::{self, Entry, Node, Value};
use crate::records::write::{Yaml, entry};

/// What became of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    /// Its text is as it should be.
    Unchanged,
    /// Its new text.
    Changed(String),
    /// It can't be read, and was left alone.
    Unreadable,
}

/// The text of a new record.
pub fn fresh(entries: &[(&'static str, Option<Yaml>)]) -> String {
    entries.iter().filter_map(|(key, value)| Some(entry(key, value.as_ref()?))).collect()
}

/// Brings a record's text up to date under the keys of an import. A key whose value is none is taken
/// out; all other keys, comments and the order stay.
pub fn merge(text: &str, entries: &[(&'static str, Option<Yaml>)]) -> Merged {
    let parsed = tree::parse(text);
    let Some(Node { value: Value::Map(there), .. }) =
        parsed.root.as_ref().filter(|_| parsed.faults.is_empty())
    else {
        return Merged::Unreadable;
    };
    let changes: Vec<_> = entries
        .iter()
        .filter(|(key, value)| {
            let node = there.iter().find(|entry| &*entry.key == *key).map(|entry| &entry.node);
            match (node.filter(|node| !node.is_empty()), value) {
                (None, None) => false,
                (Some(node), Some(value)) => !value.is_in(node),
                _ => true,
            }
        })
        .collect();
    if changes.is_empty() {
        return Merged::Unchanged;
    }
    let mut merged = text.to_owned();
    if !merged.ends_with('\n') {
        merged.push('\n');
    }
    let Some(blocks) = blocks(&merged, there) else { return Merged::Unreadable };
    // From the end, so that the places before stay right.
    let mut edits: Vec<(Span, String)> = Vec::new();
    let mut added = String::new();
    for (key, value) in changes {
        let new = value.as_ref().map(|value| entry(key, value)).unwrap_or_default();
        match blocks.iter().find(|(known, ..)| known == key) {
            Some((_, span, value_end)) => {
                let old = span.slice(&merged);
                let value_end = value_end.saturating_sub(span.start as usize);
                edits.push((*span, with_comment(new, old, value_end)));
            }
            None => added.push_str(&new),
        }
    }
    merged.push_str(&added);
    edits.sort_by_key(|(span, _)| std::cmp::Reverse(*span));
    for (span, new) in edits {
        merged.replace_range(span.range(), &new);
    }
    // What was written must read as what was meant, or nothing is.
    if holds(&merged, entries) { Merged::Changed(merged) } else { Merged::Unreadable }
}

fn holds(text: &str, entries: &[(&'static str, Option<Yaml>)]) -> bool {
    let parsed = tree::parse(text);
    let there = |key: &str| parsed.root.as_ref()?.get(key).filter(|node| !node.is_empty());
    let as_meant = |(key, value): &(&str, Option<Yaml>)| match (there(key), value) {
        (None, None) => true,
        (Some(node), Some(value)) => value.is_in(node),
        _ => false,
    };
    parsed.faults.is_empty() && entries.iter().all(as_meant)
}

/// The new lines of a key, with the comment that stood beside its old value.
fn with_comment(new: String, old: &str, value_end: usize) -> String {
    let beside = old[value_end.min(old.len())..].trim_end_matches(['\n', '\r']);
    let comment = beside.trim_start();
    if new.is_empty() || !comment.starts_with('#') {
        return new;
    }
    match new.strip_suffix('\n') {
        Some(line) if !line.contains('\n') => format!("{line}{beside}\n"),
        _ => format!("{comment}\n{new}"),
    }
}

/// Each top-level key's lines, from the key to the line after its value, and where its value ends.
/// None in flow style.
fn blocks(text: &str, entries: &[Entry]) -> Option<Vec<(String, Span, usize)>> {
    let mut blocks = Vec::with_capacity(entries.len());
    for entry in entries {
        let start = entry.key_span.start as usize;
        if start > 0 && !matches!(text.as_bytes()[start - 1], b'\n' | 0xbf) {
            return None;
        }
        let end = (entry.node.span.end.max(entry.key_span.end)) as usize;
        let value_end = end;
        let end = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        blocks.push((entry.key.to_string(), Span::new(start, end), value_end));
    }
    Some(blocks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_added_stays_and_only_what_changed_changes() {
        let text = "# by hand\nid: \"1\"\ntitle: Old   # stays with it\nreview:\n  requested: true\nowners: [r-1]\ndisease: gout\n";
        let entries = [
            ("id", Some(Yaml::Text("1".into()))),
            ("title", Some(Yaml::Text("New".into()))),
            ("owners", Some(Yaml::texts(["r-1"]))),
            ("disease", None),
            ("findings", Some(Yaml::Block("Two\nlines".into()))),
        ];
        let Merged::Changed(merged) = merge(text, &entries) else { panic!("it changed") };
        assert_eq!(
            merged,
            "# by hand\nid: \"1\"\ntitle: New   # stays with it\nreview:\n  requested: true\nowners: [r-1]\nfindings: |\n  Two\n  lines\n"
        );
        assert_eq!(merge(&merged, &entries), Merged::Unchanged);
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        assert_eq!(merge("id: [\n", &[("id", None)]), Merged::Unreadable);
        assert_eq!(merge("{id: 1}\n", &[("id", Some(Yaml::Text("2".into())))]), Merged::Unreadable);
    }
}
