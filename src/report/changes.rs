//! What changed from one site to the next, for the terminal.

use std::fmt::Write as _;

use crate::base::date::long;
use crate::public::changes::words::Edit;
use crate::public::changes::{Change, Changes, Number};

/// How many entries of a kind a summary names.
const MOST: usize = 10;

/// In short, for whoever publishes: numbers, and the first of each kind with the fields that changed.
pub fn brief(changes: &Changes) -> String {
    render(changes, MOST, false)
}

/// Everything that the comparison tells, old words as `[-old-]` and new ones as `{+new+}`.
pub fn whole(changes: &Changes) -> String {
    render(changes, usize::MAX, true)
}

fn render(changes: &Changes, most: usize, words: bool) -> String {
    let (projects, decisions) = (&changes.projects, &changes.decisions);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "changed since the data of {} (to those of {}):",
        long(changes.old),
        long(changes.new)
    );
    let _ = writeln!(
        text,
        "  projects: {} new, {} changed, {} taken off; decisions: {} new, {} changed, {} taken off",
        projects.added.len(),
        projects.changed.len(),
        projects.removed.len(),
        decisions.added.len(),
        decisions.changed.len(),
        decisions.removed.len()
    );
    if !changes.texts_compared {
        text.push_str(
            "  texts were not compared: one of the two sites doesn't have them as data\n",
        );
    }
    for (what, entries) in [("new", &projects.added), ("taken off", &projects.removed)] {
        let line = |entry: &crate::public::changes::Entry| {
            let title = entry.title.as_deref().unwrap_or("(its title is not told again)");
            format!("{} {title}", entry.id)
        };
        list(&mut text, what, entries.iter().map(line), most);
    }
    let changed = projects.changed.iter().map(|changed| {
        let mut line = format!("{} {}", changed.id, changed.title);
        if words {
            changed.fields.iter().for_each(|change| field(&mut line, change));
        } else {
            let fields: Vec<&str> =
                changed.fields.iter().map(|change| change.field.word()).collect();
            let _ = write!(line, " ({})", fields.join(", "));
        }
        line
    });
    list(&mut text, "changed", changed, most);
    for (what, numbers) in [
        ("new decision", &decisions.added),
        ("changed decision", &decisions.changed),
        ("decision taken off", &decisions.removed),
    ] {
        list(&mut text, what, numbers.iter().map(number), most);
    }
    text
}

fn list(text: &mut String, what: &str, lines: impl ExactSizeIterator<Item = String>, most: usize) {
    let more = lines.len().saturating_sub(most);
    for line in lines.take(most) {
        let _ = writeln!(text, "  {what}: {line}");
    }
    if more > 0 {
        let _ = writeln!(text, "  {what}: and {more} more");
    }
}

fn number(number: &Number) -> String {
    match &number.id {
        Some(id) => format!("{id} of {}", long(number.decided)),
        None => format!("of {}", long(number.decided)),
    }
}

fn field(line: &mut String, change: &Change) {
    let _ = write!(line, "\n    {}:", change.field.word());
    for edit in &change.words {
        let _ = match edit {
            Edit::Keep(words) => write!(line, " {}", one_line(words)),
            Edit::Delete(words) => write!(line, " [-{}-]", one_line(words)),
            Edit::Insert(words) => write!(line, " {{+{}+}}", one_line(words)),
            Edit::Withheld(count) => write!(line, " [-{count} words that are not told again-]"),
        };
    }
    for value in &change.removed {
        let _ = write!(line, " [-{value}-]");
    }
    for value in &change.added {
        let _ = write!(line, " {{+{value}+}}");
    }
    if change.joined > 0 || change.left > 0 {
        let _ = write!(line, " {} joined, {} left", change.joined, change.left);
    }
    if line.ends_with(':') {
        line.push_str(" changed");
    }
}

fn one_line(words: &str) -> String {
    words.trim().replace("\n\n", " \u{b6} ")
}
