//! What changed from one site to the next, for the terminal.

use std::fmt::Write as _;

use crate::base::date::long;
use crate::base::terminal::Lines;
use crate::public::changes::words::Edit;
use crate::public::changes::{Change, Changes, Number};

/// How many entries of a kind a summary names.
const MOST: usize = 10;

/// In short, for whoever publishes: numbers, and the first of each kind with the fields that changed.
pub fn brief(changes: &Changes, text: &mut Lines) {
    render(changes, MOST, false, text);
}

/// Everything that the comparison tells, old words as `[-old-]` and new ones as `{+new+}`.
pub fn whole(changes: &Changes) -> String {
    let mut text = Lines::default();
    render(changes, usize::MAX, true, &mut text);
    text.text()
}

fn render(changes: &Changes, most: usize, words: bool, text: &mut Lines) {
    let (projects, decisions) = (&changes.projects, &changes.decisions);
    text.add(format_args!(
        "changed since the data of {} (to those of {}):",
        long(changes.old),
        long(changes.new)
    ));
    text.add(format_args!(
        "  projects: {} new, {} changed, {} taken off; decisions: {} new, {} changed, {} taken off",
        projects.added.len(),
        projects.changed.len(),
        projects.removed.len(),
        decisions.added.len(),
        decisions.changed.len(),
        decisions.removed.len()
    ));
    if !changes.texts_compared {
        text.add("  texts were not compared: one of the two sites doesn't have them as data");
    }
    for (what, entries) in [("new", &projects.added), ("taken off", &projects.removed)] {
        let line = |entry: &crate::public::changes::Entry| {
            let title = entry.title.as_deref().unwrap_or("(its title is not told again)");
            format!("{} {title}", entry.id)
        };
        list(text, what, entries.iter().map(line).map(alone), most);
    }
    let changed = projects.changed.iter().map(|changed| {
        let line = format!("{} {}", changed.id, changed.title);
        if words {
            return (line, changed.fields.iter().map(field).collect());
        }
        let fields: Vec<&str> = changed.fields.iter().map(|change| change.field.word()).collect();
        alone(format!("{line} ({})", fields.join(", ")))
    });
    list(text, "changed", changed, most);
    for (what, numbers) in [
        ("new decision", &decisions.added),
        ("changed decision", &decisions.changed),
        ("decision taken off", &decisions.removed),
    ] {
        list(text, what, numbers.iter().map(number).map(alone), most);
    }
}

/// A line, and the lines that belong to it.
type Told = (String, Vec<String>);

fn alone(line: String) -> Told {
    (line, Vec::new())
}

fn list(text: &mut Lines, what: &str, lines: impl ExactSizeIterator<Item = Told>, most: usize) {
    let more = lines.len().saturating_sub(most);
    for (line, below) in lines.take(most) {
        text.add(format_args!("  {what}: {line}"));
        below.iter().for_each(|line| text.add(format_args!("    {line}")));
    }
    if more > 0 {
        text.add(format_args!("  {what}: and {more} more"));
    }
}

fn number(number: &Number) -> String {
    match &number.id {
        Some(id) => format!("{id} of {}", long(number.decided)),
        None => format!("of {}", long(number.decided)),
    }
}

fn field(change: &Change) -> String {
    let mut line = format!("{}:", change.field.word());
    for edit in &change.words {
        let _ = match edit {
            Edit::Keep(words) => write!(line, " {}", in_a_line(words)),
            Edit::Delete(words) => write!(line, " [-{}-]", in_a_line(words)),
            Edit::Insert(words) => write!(line, " {{+{}+}}", in_a_line(words)),
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
    line
}

fn in_a_line(words: &str) -> String {
    words.trim().replace("\n\n", " \u{b6} ")
}
