//! What changed since the site that is replaced: a page and a feed in every language, and data.

use std::borrow::Cow;

use serde::Serialize;

use crate::base::error::Result;
use crate::base::json;
use crate::page::address::Form;
use crate::page::data::cell::line;
use crate::page::data::csv_mark;
use crate::page::feed::atom::{self, Entry as FeedEntry, Feed};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::words::Words;
use crate::public::changes::field::{Field, How};
use crate::public::changes::words::Edit;
use crate::public::changes::{Change, Changes, Entry, MOST_IN_FULL, Number};
use crate::public::day::Day;
use crate::public::facet::FacetKind;

/// How many entries of a kind the page names, and how many the feed has in all.
const MOST: usize = MOST_IN_FULL;
/// How many kept words stand on each side of a change. Of a longer run the middle is left out.
const CONTEXT: usize = 12;

/// Values of `changes.html`.
#[derive(Serialize)]
struct View<'a> {
    /// The day of the data of the site before.
    old: Day,
    /// The day of this site's data.
    new: Day,
    /// Whether the site is of a later day, and nothing has changed since.
    quiet: bool,
    /// Whether the texts of the projects were compared.
    texts_compared: bool,
    /// Whether nothing changed at all.
    nothing: bool,
    /// How many.
    counts: Counts,
    /// Projects that came; of many the first.
    added: &'a [Entry],
    /// Projects that changed; of many the first.
    changed: Vec<ChangedView<'a>>,
    /// Projects that went; of many the first.
    removed: &'a [Entry],
    /// What happened to decisions, without a name.
    decisions: Vec<DecisionView<'a>>,
    /// How many of a kind are named at most.
    most: usize,
}

/// How many entries of a kind there are.
#[derive(Serialize)]
struct Counts {
    /// Projects that came.
    added: usize,
    /// Projects that changed.
    changed: usize,
    /// Projects that went.
    removed: usize,
    /// Decisions that came.
    decisions_added: usize,
    /// Decisions that changed.
    decisions_changed: usize,
    /// Decisions that went.
    decisions_removed: usize,
}

/// A project that changed.
#[derive(Serialize)]
struct ChangedView<'a> {
    /// The workspace's id, for the page.
    id: &'a str,
    /// What it is called now.
    title: &'a str,
    /// What of it changed.
    fields: Vec<FieldView<'a>>,
}

/// A field of a project that changed.
#[derive(Serialize)]
struct FieldView<'a> {
    /// Its name in the messages `change-…`.
    field: &'static str,
    /// A text, run by run.
    edits: Vec<EditView<'a>>,
    /// Values that came.
    added: Vec<String>,
    /// Values that went.
    removed: Vec<String>,
    /// How many people came.
    joined: usize,
    /// How many people went.
    left: usize,
    /// Whether nothing more of it is told than that it changed.
    untold: bool,
    /// Whether it is a text, with `edits`.
    is_text: bool,
}

/// A run of words.
#[derive(Serialize)]
struct EditView<'a> {
    /// `keep`, `del`, `ins` or `withheld`.
    is: &'static str,
    /// The words; empty where they are withheld.
    words: Cow<'a, str>,
    /// How many words are withheld.
    count: usize,
}

/// A decision in a sentence.
#[derive(Serialize)]
struct DecisionView<'a> {
    /// As a sentence.
    text: String,
    /// The id of its page, if it has one whose address tells no name.
    page: Option<&'a str>,
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let Some(changes) = &renderer.directory.changes else { return Ok(Vec::new()) };
    let words = &renderer.words;
    let mut head = Head::new(
        renderer,
        path,
        "changes",
        words.say("changes-title"),
        words.say("changes-description"),
    );
    // What was taken out should not be kept by search engines.
    head.noindex = true;
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
fn numbers<'a>(words: &Words, changes: &'a Changes) -> Vec<DecisionView<'a>> {
    let decisions = &changes.decisions;
    let kinds = [
        ("changes-decision-added", &decisions.added, true),
        ("changes-decision-changed", &decisions.changed, true),
        ("changes-decision-removed", &decisions.removed, false),
    ];
    let view = |(message, numbers, stands): (&str, &'a Vec<Number>, bool)| {
        let view = move |number: &'a Number| DecisionView {
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
        Field::Review => "review",
        Field::DataVersion => return data_version(renderer, value).to_owned(),
        _ => return value.to_owned(),
    };
    match renderer.words.label(of, value) {
        "" => value.to_owned(),
        label => label.to_owned(),
    }
}

/// A release's name, if any project uses it still; else its id.
fn data_version<'a>(renderer: &'a Renderer<'_>, id: &'a str) -> &'a str {
    let facets = renderer.directory.facets.iter();
    let mut values =
        facets.filter(|facet| facet.kind == FacetKind::DataVersion).flat_map(|facet| &facet.values);
    values.find(|value| value.slug == id).map_or(id, |value| &value.label)
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

/// The feed: one entry for each of what came, changed and went.
pub fn feed(renderer: &Renderer<'_>, path: &str) -> Vec<u8> {
    let Some(changes) = &renderer.directory.changes else { return Vec::new() };
    let words = &renderer.words;
    let base = format!("{}{}", renderer.settings.base_url, renderer.edition().prefix);
    let feed = Feed {
        title: &format!("{} | {}", words.say("changes-title"), renderer.title()),
        subtitle: words.say("changes-description"),
        language: words.language,
        address: &format!("{base}{path}"),
        page: &format!("{base}changes.html"),
        author: renderer.program(),
        updated: changes.new,
    };
    let items = items(words, changes, &base);
    let entries: Vec<String> = items
        .iter()
        .map(|item| {
            atom::entry(&FeedEntry {
                title: &item.title,
                summary: if item.summary.is_empty() { &item.title } else { &item.summary },
                title_language: words.language,
                summary_language: words.language,
                page: &item.page,
                authors: Vec::new(),
                published: changes.new,
                updated: changes.new,
            })
        })
        .collect();
    atom::feed(&feed, entries.iter().map(String::as_str)).into_bytes()
}

/// What a feed's entry is made from.
struct Item {
    title: String,
    summary: String,
    /// The page, with the day of the change: the entry's own address.
    page: String,
}

/// What the feed tells: decisions first, then projects.
fn items(words: &Words, changes: &Changes, base: &str) -> Vec<Item> {
    let (projects, day) = (&changes.projects, changes.new);
    let decisions = numbers(words, changes).into_iter().enumerate().map(|(place, number)| Item {
        page: match number.page {
            Some(id) => format!("{base}violators/{id}.html#{day}"),
            None => format!("{base}changes.html#{day}-decision-{}", place + 1),
        },
        title: number.text,
        summary: String::new(),
    });
    let titled = |message: &str, id: &str, title: Option<&str>| {
        let number = || words.with("changes-project-number", &[("number", id.into())]);
        let title = title.map_or_else(number, str::to_owned);
        words.with(message, &[("title", title.into())])
    };
    let page = |id: &str| format!("{base}projects/{id}.html#{day}");
    let added = projects.added.iter().map(|entry| Item {
        title: titled("changes-feed-new", &entry.id, entry.title.as_deref()),
        summary: String::new(),
        page: page(&entry.id),
    });
    let changed = projects.changed.iter().map(|changed| {
        let field = |change: &Change| words.label("change", change.field.word());
        Item {
            title: titled("changes-feed-changed", &changed.id, Some(&changed.title)),
            summary: changed.fields.iter().map(field).collect::<Vec<_>>().join("; "),
            page: page(&changed.id),
        }
    });
    let removed = projects.removed.iter().enumerate().map(|(place, entry)| Item {
        title: titled("changes-feed-off", &entry.id, entry.title.as_deref()),
        summary: String::new(),
        page: format!("{base}changes.html#{day}-off-{}", place + 1),
    });
    decisions.chain(added).chain(changed).chain(removed).take(MOST).collect()
}

/// Everything that changed as data.
pub fn data(renderer: &Renderer<'_>, form: Form) -> Vec<u8> {
    match (&renderer.directory.changes, form) {
        (Some(changes), Form::Csv) => csv(csv_mark(renderer), changes),
        (Some(changes), Form::Json) => as_json(changes),
        (None, _) => Vec::new(),
    }
}

/// A line each.
fn csv(mark: &str, changes: &Changes) -> Vec<u8> {
    let mut text = mark.to_owned();
    let mut row = |cells: [&str; 6]| text.push_str(&line(&cells.map(Cow::Borrowed)));
    row(["what", "change", "id", "title", "decided", "fields"]);
    let (projects, decisions) = (&changes.projects, &changes.decisions);
    for (change, entries) in [("added", &projects.added), ("removed", &projects.removed)] {
        for entry in entries {
            row(["project", change, &entry.id, entry.title.as_deref().unwrap_or(""), "", ""]);
        }
    }
    for changed in &projects.changed {
        let fields: Vec<&str> = changed.fields.iter().map(|change| change.field.word()).collect();
        row(["project", "changed", &changed.id, &changed.title, "", &fields.join("; ")]);
    }
    for (change, numbers) in [
        ("added", &decisions.added),
        ("changed", &decisions.changed),
        ("removed", &decisions.removed),
    ] {
        for number in numbers {
            let id = number.id.as_deref().unwrap_or("");
            row(["decision", change, id, "", &number.decided.to_string(), ""]);
        }
    }
    text.into_bytes()
}

/// With the words that changed: what the next build reads to tell it again.
fn as_json(changes: &Changes) -> Vec<u8> {
    format!("{}\n", json::line(changes)).into_bytes()
}
