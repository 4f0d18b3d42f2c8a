//! A record's review as an export wants it, written around what staff wrote there.

use crate::exchange::merge::{Merged, merge};
use crate::records::tree::{self, Node, Value};
use crate::records::write::{Yaml, in_block_style};

/// The note of the review decision that an import makes of a row that says so.
const EXCLUDED: &str = "Excluded in the imported export.";

/// The review of a new record.
pub fn fresh(excluded: bool, requested: bool) -> Option<Yaml> {
    let mut review = Vec::new();
    if requested {
        review.push(("requested", Yaml::Flag(true)));
    }
    if excluded {
        let note = ("note", Yaml::Text(EXCLUDED.into()));
        let decision = Yaml::Map(vec![("display", Yaml::Text("exclude".into())), note]);
        review.push(("decisions", Yaml::List(vec![decision])));
    }
    Some(Yaml::Map(review)).filter(|_| excluded || requested)
}

/// Brings a record's review up to date: a request is added, never taken back; an exclusion comes and
/// goes with the export, where it says anything of it; staff's own decisions and comments stay.
pub fn update(text: &str, excluded: Option<bool>, requested: bool) -> Merged {
    let mut updated = text.to_owned();
    let request = |text: &str| request(text, requested);
    let exclusion =
        |text: &str| excluded.map_or(Merged::Unchanged, |excluded| exclusion(text, excluded));
    for step in [&request as &dyn Fn(&str) -> Merged, &exclusion] {
        // What flow style has no room for is written in block style.
        let step_anew = || in_block(&updated).map_or(Merged::Unreadable, |text| step(&text));
        let done = match step(&updated) {
            Merged::Unreadable => step_anew(),
            done => done,
        };
        match done {
            Merged::Unchanged => {}
            Merged::Changed(text) => updated = text,
            Merged::Unreadable => return Merged::Unreadable,
        }
    }
    if updated == text { Merged::Unchanged } else { Merged::Changed(updated) }
}

/// The record with its review in block style; none where the review doesn't stand on lines of its own.
fn in_block(text: &str) -> Option<String> {
    let root = root_of(text)?;
    let Value::Map(entries) = &root.value else { return None };
    let entry = entries.iter().find(|entry| &*entry.key == "review")?;
    let start = entry.key_span.start as usize;
    let end = line_end(text, entry.node.span.end as usize);
    let first = line_start(text, start) == start;
    let review = without_empty(&entry.node);
    let written = in_block_style(&review, Some("review"));
    let text = replaced(text, start..end, &written);
    (first && root_of(&text).is_some_and(|new| same(new.get("review"), &review))).then_some(text)
}

/// A review without keys that hold nothing, which mean the same as absent.
fn without_empty(review: &Node) -> Node {
    let mut review = review.clone();
    if let Value::Map(entries) = &mut review.value {
        entries.retain(|entry| !entry.node.is_empty());
    }
    review
}

/// Do two nodes hold the same values?
fn same(one: Option<&Node>, other: &Node) -> bool {
    let Some(one) = one else { return false };
    match (&one.value, &other.value) {
        (Value::Text(one), Value::Text(other)) => one.text.trim_end() == other.text.trim_end(),
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| same(Some(one), other))
        }
        (Value::Map(one), Value::Map(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| one.key == other.key && same(Some(&one.node), &other.node))
        }
        (one, other) => one == other,
    }
}

fn root_of(text: &str) -> Option<Node> {
    let parsed = tree::parse(text);
    parsed.root.filter(|_| parsed.faults.is_empty())
}

fn request(text: &str, requested: bool) -> Merged {
    let Some(root) = root_of(text) else { return Merged::Unreadable };
    let review = root.get("review").filter(|review| !review.is_empty());
    let there = review.and_then(|review| review.get("requested"));
    if !requested || there.and_then(Node::text) == Some("true") {
        return Merged::Unchanged;
    }
    match (review, there.filter(|there| !there.is_empty())) {
        (_, Some(there)) => checked(replaced(text, there.span.range(), "true"), |root| {
            root.get("review").and_then(|review| review.get("requested")).and_then(Node::text)
                == Some("true")
        }),
        (None, _) => merge(text, &[("review", fresh(false, true))]),
        (Some(review), None) => {
            let at = review.span.start as usize;
            let Some(indent) = indent_at(text, at) else { return Merged::Unreadable };
            checked(replaced(text, at..at, &format!("requested: true\n{indent}")), |root| {
                root.get("review").and_then(|review| review.get("requested")).is_some()
            })
        }
    }
}

fn exclusion(text: &str, excluded: bool) -> Merged {
    let Some(root) = root_of(text) else { return Merged::Unreadable };
    let review = root.get("review").filter(|review| !review.is_empty());
    let decisions =
        review.and_then(|review| review.get("decisions")).filter(|decisions| !decisions.is_empty());
    let items: &[Node] = match decisions.map(|decisions| &decisions.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    };
    let is_exclusion = |node: &Node| node.get("display").and_then(Node::text) == Some("exclude");
    let ours = items.iter().find(|node| is_ours(node));
    let by_staff = items.iter().any(|node| !is_ours(node) && is_exclusion(node));
    let wanted = excluded && !by_staff;
    // A key that stands there and holds nothing would stand twice.
    let empty = review.and_then(|review| review.get("decisions")).is_some() && decisions.is_none();
    if wanted && empty {
        return Merged::Unreadable;
    }
    match (ours, wanted) {
        (Some(_), true) | (None, false) => Merged::Unchanged,
        (Some(ours), false) => remove(text, ours, items.len() == 1),
        (None, true) => add(text, review, items),
    }
}

fn is_ours(node: &Node) -> bool {
    let text = |key| node.get(key).and_then(Node::text);
    text("note") == Some(EXCLUDED) && text("display") == Some("exclude")
}

fn add(text: &str, review: Option<&Node>, items: &[Node]) -> Merged {
    let item = format!("display: exclude\n{{pad}}  note: {EXCLUDED}");
    let has_it = |root: &Node| {
        let decisions = root.get("review").and_then(|review| review.get("decisions"));
        matches!(decisions.map(|node| &node.value), Some(Value::List(items)) if items.iter().any(is_ours))
    };
    let Some(review) = review else { return merge(text, &[("review", fresh(true, false))]) };
    if let Some(last) = items.last() {
        // The dash before the item gives its indentation.
        let start = line_start(text, last.span.start as usize);
        let pad: String = text[start..].chars().take_while(|c| *c == ' ').collect();
        if !text[start + pad.len()..].starts_with('-') {
            return Merged::Unreadable;
        }
        let end = line_end(text, last.span.end as usize);
        let lead = if text[..end].ends_with('\n') { "" } else { "\n" };
        let item = item.replace("{pad}", &pad);
        return checked(replaced(text, end..end, &format!("{lead}{pad}- {item}\n")), has_it);
    }
    let Some(pad) = indent_at(text, review.span.start as usize) else { return Merged::Unreadable };
    let end = line_end(text, review.span.end as usize);
    let lead = if text[..end].ends_with('\n') { "" } else { "\n" };
    let item = item.replace("{pad}", &format!("{pad}  "));
    checked(replaced(text, end..end, &format!("{lead}{pad}decisions:\n{pad}  - {item}\n")), has_it)
}

fn remove(text: &str, ours: &Node, only: bool) -> Merged {
    let mut start = line_start(text, ours.span.start as usize);
    let end = line_end(text, ours.span.end as usize);
    if only {
        // The key of an empty list goes with its only item.
        let above = line_start(text, start.saturating_sub(1));
        if text[above..start].trim() == "decisions:" {
            start = above;
        }
    }
    checked(replaced(text, start..end, ""), |root| {
        let decisions = root.get("review").and_then(|review| review.get("decisions"));
        !matches!(decisions.map(|node| &node.value), Some(Value::List(items)) if items.iter().any(is_ours))
    })
}

/// What was written must read as what was meant, or nothing is.
fn checked(text: String, is_meant: impl Fn(&Node) -> bool) -> Merged {
    if root_of(&text).is_some_and(|root| is_meant(&root)) {
        Merged::Changed(text)
    } else {
        Merged::Unreadable
    }
}

fn replaced(text: &str, range: std::ops::Range<usize>, new: &str) -> String {
    let mut text = text.to_owned();
    text.replace_range(range, new);
    text
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// The white space before a value that stands first on its line.
fn indent_at(text: &str, at: usize) -> Option<String> {
    let before = &text[line_start(text, at)..at];
    before.chars().all(|c| c == ' ').then(|| before.to_owned())
}
