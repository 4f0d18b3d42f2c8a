//! What changed since the site that is replaced: a page and a feed in every language, and data.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::Form;
use crate::page::data::line;
use crate::page::markup::escape;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::words::Words;
use crate::public::changes::field::{Field, How};
use crate::public::changes::words::Edit;
use crate::public::changes::{Change, Changes, Entry, MOST_IN_FULL, Number};
use crate::public::day::Day;

/// How many entries of a kind the page names, and how many the feed has in all.
const MOST: usize = MOST_IN_FULL;
/// How many kept words stand on each side of a change. Of a longer run the middle is left out.
const CONTEXT: usize = 12;

#[derive(Serialize)]
struct View<'a> {
    old: Day,
    new: Day,
    /// Whether the site is of a later day, and nothing has changed since.
    quiet: bool,
    texts_compared: bool,
    nothing: bool,
    counts: Counts,
    added: &'a [Entry],
    changed: Vec<ChangedView<'a>>,
    removed: &'a [Entry],
    decisions: Vec<NumberView<'a>>,
    most: usize,
}

#[derive(Serialize)]
struct Counts {
    added: usize,
    changed: usize,
    removed: usize,
    decisions_added: usize,
    decisions_changed: usize,
    decisions_removed: usize,
}

#[derive(Serialize)]
struct ChangedView<'a> {
    id: &'a str,
    title: &'a str,
    fields: Vec<FieldView<'a>>,
}

#[derive(Serialize)]
struct FieldView<'a> {
    field: &'static str,
    edits: Vec<EditView<'a>>,
    added: Vec<String>,
    removed: Vec<String>,
    joined: usize,
    left: usize,
    /// Whether nothing more of it is told than that it changed.
    untold: bool,
    is_text: bool,
}

#[derive(Serialize)]
struct EditView<'a> {
    /// `keep`, `del`, `ins` or `withheld`.
    is: &'static str,
    words: Cow<'a, str>,
    count: usize,
}

/// A decision in a sentence.
#[derive(Serialize)]
struct NumberView<'a> {
    text: String,
    /// The id of its page, if it has one whose address tells no name.
    page: Option<&'a str>,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let Some(changes) = &renderer.directory.changes else { return Ok(Vec::new()) };
    let words = &renderer.words;
    let head = Head::new(
        renderer,
        path,
        "changes",
        words.say("changes-title"),
        words.say("changes-description"),
    );
    shell::render(renderer, "changes.html", &head, &view(renderer, changes))
}

fn view<'a>(renderer: &Renderer<'_>, changes: &'a Changes) -> View<'a> {
    let (projects, decisions) = (&changes.projects, &changes.decisions);
    let counts = Counts {
        added: projects.added.len(),
        changed: projects.changed.len(),
        removed: projects.removed.len(),
        decisions_added: decisions.added.len(),
        decisions_changed: decisions.changed.len(),
        decisions_removed: decisions.removed.len(),
    };
    let mut numbers = numbers(&renderer.words, changes);
    numbers.truncate(MOST);
    View {
        old: Day(changes.old),
        new: Day(changes.new),
        quiet: renderer.directory.as_of > changes.new,
        texts_compared: changes.texts_compared,
        nothing: changes.is_empty(),
        counts,
        added: first(&projects.added),
        changed: first(&projects.changed)
            .iter()
            .map(|changed| ChangedView {
                id: &changed.id,
                title: &changed.title,
                fields: changed.fields.iter().map(|change| field(renderer, change)).collect(),
            })
            .collect(),
        removed: first(&projects.removed),
        decisions: numbers,
        most: MOST,
    }
}

fn first<T>(list: &[T]) -> &[T] {
    &list[..list.len().min(MOST)]
}

/// What happened to decisions, in sentences.
fn numbers<'a>(words: &Words, changes: &'a Changes) -> Vec<NumberView<'a>> {
    let decisions = &changes.decisions;
    let kinds = [
        ("changes-decision-added", &decisions.added, true),
        ("changes-decision-changed", &decisions.changed, true),
        ("changes-decision-removed", &decisions.removed, false),
    ];
    let view = |(message, numbers, stands): (&str, &'a Vec<Number>, bool)| {
        let view = move |number: &'a Number| NumberView {
            text: words.with(message, &[("decision", decision(words, number).into())]),
            page: number.id.as_deref().filter(|_| stands),
        };
        numbers.iter().map(view).collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(view).collect()
}

fn decision(words: &Words, number: &Number) -> String {
    let day = words.day(number.decided);
    match &number.id {
        Some(id) => {
            words.with("changes-decision", &[("id", id.as_str().into()), ("day", day.into())])
        }
        None => words.with("changes-decision-of", &[("day", day.into())]),
    }
}

fn field<'a>(renderer: &Renderer<'_>, change: &'a Change) -> FieldView<'a> {
    let values = |values: &[String]| {
        values.iter().map(|value| label(renderer, change.field, value)).collect::<Vec<_>>()
    };
    FieldView {
        field: change.field.word(),
        edits: edits(&change.words),
        added: values(&change.added),
        removed: values(&change.removed),
        joined: change.joined,
        left: change.left,
        untold: change.words.is_empty()
            && change.added.is_empty()
            && change.removed.is_empty()
            && change.joined + change.left == 0,
        is_text: change.field.how() == How::Text,
    }
}

fn label(renderer: &Renderer<'_>, field: Field, value: &str) -> String {
    let of = match field {
        Field::Purposes => "purpose",
        Field::Populations => "population",
        Field::Status => "status",
        Field::AccessTier => "tier",
        Field::AiAnApproach => "ai-an",
        Field::Dissemination => "dissemination",
        Field::Outcomes => "outcome",
        Field::Review => "change-review",
        _ => return value.to_owned(),
    };
    match renderer.words.label(of, value) {
        "" => value.to_owned(),
        label => label.to_owned(),
    }
}

fn edits(edits: &[Edit]) -> Vec<EditView<'_>> {
    let last = edits.len().saturating_sub(1);
    edits.iter().enumerate().map(|(at, edit)| EditView::new(edit, at > 0, at < last)).collect()
}

impl<'a> EditView<'a> {
    fn new(edit: &'a Edit, after_change: bool, before_change: bool) -> Self {
        let (is, words, count) = match edit {
            Edit::Keep(words) => ("keep", clipped(words, after_change, before_change), 0),
            Edit::Delete(words) => ("del", words.into(), 0),
            Edit::Insert(words) => ("ins", words.into(), 0),
            Edit::Withheld(count) => ("withheld", "".into(), *count),
        };
        Self { is, words, count }
    }
}

/// A kept run: all of it if it is short, else what stands beside the changes.
fn clipped(words: &str, after_change: bool, before_change: bool) -> Cow<'_, str> {
    let pieces: Vec<&str> = words.split_inclusive(' ').collect();
    let (head, tail) =
        (if after_change { CONTEXT } else { 0 }, if before_change { CONTEXT } else { 0 });
    if pieces.len() <= head + tail + CONTEXT {
        return words.into();
    }
    let (head, tail) = (pieces[..head].concat(), pieces[pieces.len() - tail..].concat());
    format!("{head}\u{2026} {tail}").trim().to_owned().into()
}

/// Text of the feed: XML has no place for two characters that records may hold.
fn xml(text: &str) -> String {
    escape(text).replace(['\u{fffe}', '\u{ffff}'], "")
}

/// The feed: one entry for each of what came, changed and went.
pub fn feed(renderer: &Renderer<'_>, path: &str) -> Vec<u8> {
    let Some(changes) = &renderer.directory.changes else { return Vec::new() };
    let words = &renderer.words;
    let base = format!("{}{}", renderer.settings.base_url, renderer.edition().prefix);
    let updated = format!("{}T00:00:00Z", changes.new);
    let mut xml_text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{id}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n\
         <author><name>{}</name></author>\n\
         <link rel=\"self\" href=\"{id}\"/>\n<link href=\"{}\"/>\n",
        words.language,
        xml(&format!("{} | {}", words.say("changes-title"), renderer.title())),
        xml(renderer.program()),
        xml(&format!("{base}changes.html")),
        id = xml(&format!("{base}{path}")),
    );
    for item in items(renderer, changes, &base) {
        let _ = write!(
            xml_text,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<link href=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
            xml(&format!("{base}changes.html#{}-{}", changes.new, item.key)),
            xml(&item.title),
            xml(&item.link),
            xml(&item.summary),
        );
    }
    xml_text.push_str("</feed>\n");
    xml_text.into_bytes()
}

struct Item {
    key: String,
    title: String,
    link: String,
    summary: String,
}

/// What the feed tells: decisions first, then projects.
fn items(renderer: &Renderer<'_>, changes: &Changes, base: &str) -> Vec<Item> {
    let words = &renderer.words;
    let page = format!("{base}changes.html");
    let decisions = numbers(words, changes).into_iter().enumerate().map(|(place, number)| Item {
        key: format!("decision-{}", place + 1),
        link: number.page.map_or(page.clone(), |id| format!("{base}violators/{id}.html")),
        title: number.text,
        summary: String::new(),
    });
    let projects = &changes.projects;
    let project = |message: &str, id: &str, title: Option<&str>| {
        let title = title.map_or_else(
            || words.with("changes-project-number", &[("id", id.into())]),
            str::to_owned,
        );
        words.with(message, &[("title", title.into())])
    };
    let link = |id: &str| format!("{base}projects/{id}.html");
    let added = projects.added.iter().map(|entry| Item {
        key: format!("new-{}", entry.id),
        title: project("changes-feed-new", &entry.id, entry.title.as_deref()),
        link: link(&entry.id),
        summary: String::new(),
    });
    let changed = projects.changed.iter().map(|changed| {
        let field =
            |change: &Change| words.say(&format!("change-{}", change.field.word())).to_owned();
        Item {
            key: format!("changed-{}", changed.id),
            title: project("changes-feed-changed", &changed.id, Some(&changed.title)),
            link: link(&changed.id),
            summary: changed.fields.iter().map(field).collect::<Vec<_>>().join("; "),
        }
    });
    let removed = projects.removed.iter().map(|entry| Item {
        key: format!("off-{}", entry.id),
        title: project("changes-feed-off", &entry.id, entry.title.as_deref()),
        link: page.clone(),
        summary: String::new(),
    });
    decisions.chain(added).chain(changed).chain(removed).take(MOST).collect()
}

/// Everything that changed as data.
pub fn data(renderer: &Renderer<'_>, form: Form) -> Vec<u8> {
    match (&renderer.directory.changes, form) {
        (Some(changes), Form::Csv) => csv(changes),
        (Some(changes), Form::Json) => json(changes),
        (None, _) => Vec::new(),
    }
}

const COLUMNS: [&str; 6] = ["what", "change", "id", "title", "decided", "fields"];

/// A line each.
fn csv(changes: &Changes) -> Vec<u8> {
    let mut text = line(&COLUMNS);
    let projects = &changes.projects;
    let mut entries = |change: &str, entries: &[Entry]| {
        for entry in entries {
            let title = entry.title.as_deref().unwrap_or("");
            text.push_str(&line(&["project", change, &entry.id, title, "", ""]));
        }
    };
    entries("added", &projects.added);
    entries("removed", &projects.removed);
    for changed in &projects.changed {
        let fields: Vec<&str> = changed.fields.iter().map(|change| change.field.word()).collect();
        let fields = fields.join("; ");
        text.push_str(&line(&["project", "changed", &changed.id, &changed.title, "", &fields]));
    }
    let decisions = &changes.decisions;
    for (change, numbers) in [
        ("added", &decisions.added),
        ("changed", &decisions.changed),
        ("removed", &decisions.removed),
    ] {
        for number in numbers {
            let (id, day) = (number.id.as_deref().unwrap_or(""), number.decided.to_string());
            text.push_str(&line(&["decision", change, id, "", &day, ""]));
        }
    }
    text.into_bytes()
}

/// With the words that changed: what the next build reads to tell it again.
fn json(changes: &Changes) -> Vec<u8> {
    let mut json = serde_json::to_vec(changes).unwrap_or_default();
    json.push(b'\n');
    json
}
