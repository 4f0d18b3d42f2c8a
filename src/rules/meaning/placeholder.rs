//! MN002: a placeholder instead of a description.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A placeholder instead of a description.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN002", "placeholder", Level::Error, include_str!("placeholder.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

/// What stands in a form that nobody has filled in: the whole text, without its marks.
const WHOLE: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "tk",
    "tktk",
    "n a",
    "na",
    "none",
    "nil",
    "null",
    "nothing",
    "todo",
    "fixme",
    "xxx",
    "placeholder",
    "lorem",
    "lorem ipsum",
    "untitled",
    "new project",
    "new workspace",
    "my project",
    "my workspace",
    "test",
    "testing",
    "test project",
    "test workspace",
    "hello",
    "hello world",
    "foo",
    "foo bar",
    "asdf",
    "qwerty",
    "abc",
    "sample text",
    "example text",
    "your text here",
    "text here",
    "description",
    "description pending",
    "pending",
    "see above",
    "see below",
    "see title",
    "same as above",
    "as above",
    "ditto",
    "same",
    "idem",
    "as described in the title",
    "as in the title",
    "as stated above",
    "to be determined",
    "to be announced",
    "to be completed",
    "to be added",
    "to be decided",
    "to be written",
    "to be filled in",
    "will be added later",
    "will update later",
    "coming soon",
    "in progress",
    "work in progress",
    "wip",
    "draft",
    "under construction",
    "later",
    "not applicable",
    "not available",
    "unknown",
    "undefined",
    "nan",
    "no description",
    "no description provided",
    "no description available",
    "blank",
    "empty",
    "project description",
    "research purpose",
    "enter text",
    "not sure yet",
    "will fill in later",
    "fill in later",
    "more to come",
    "details to follow",
    "please ignore",
    "copy of",
    "untitled project",
    "untitled workspace",
    "delete me",
];
/// What such a text begins with or holds, if it is short.
const WITHIN: &[&[&str]] = &[
    &["to", "be", "determined"],
    &["to", "be", "completed"],
    &["to", "be", "announced"],
    &["to", "be", "added"],
    &["to", "be", "filled"],
    &["to", "be", "written"],
    &["insert"],
    &["enter", "your"],
    &["type", "your"],
    &["write", "your"],
    &["todo"],
    &["fixme"],
    &["tbd"],
    &["lorem", "ipsum"],
    &["please", "ignore"],
    &["test", "workspace"],
    &["placeholder"],
    &["will", "be", "added", "later"],
    &["fill", "in"],
    &["description", "pending"],
    &["coming", "soon"],
    &["details", "to", "follow"],
    &["see", "above"],
    &["see", "previous"],
    &["same", "as"],
    &["as", "described", "in", "the", "title"],
    &["your", "research", "purpose"],
    &["your", "text"],
    &["describe", "your"],
    &["describe", "here"],
    &["will", "update"],
    &["will", "fill"],
    &["test", "test"],
    &["asdf"],
    &["qwerty"],
    &["in", "your", "own", "words"],
    &["max", "characters"],
    &["click", "here", "to"],
    &["add", "text"],
    &["add", "description"],
    &["awaiting"],
    &["update", "later"],
    &["more", "later"],
    &["not", "yet", "written"],
];
/// The most words that a text with one of them may have.
const SHORT: usize = 22;

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.is_description() {
        return;
    }
    if let Some(why) = why(passage) {
        let all = passage.words.len();
        let message = format!("\u{201c}{}\u{201d} {why}", passage.quote(0..all));
        sink.report(
            passage.place(),
            message,
            "write the description: what is asked, how, and what may come of it",
        );
    }
}

fn why(passage: &Passage<'_>) -> Option<&'static str> {
    let words = &passage.words;
    let count = words.len();
    if count == 0 {
        return None;
    }
    let text = passage.text();
    if text.contains("{{") || text.contains("<%") || text.contains("${") {
        return Some("holds the braces of a template that nobody filled in");
    }
    let whole: Vec<&str> = (0..count.min(8)).map(|at| words.lower(at)).collect();
    if count <= 8 && WHOLE.contains(&whole.join(" ").as_str()) {
        return Some("stands in for a description that was never written");
    }
    let distinct = (1..count).all(|at| words.lower(at) == words.lower(0));
    if distinct && count > 1 && count < 400 {
        return Some("says one word again and again");
    }
    let single = count == 1 && passage.role != Role::Title;
    if single {
        return Some("is a single word");
    }
    let latin = (0..count)
        .filter(|at| words.classes(*at).is_none() && LATIN.contains(&words.lower(*at)))
        .count();
    if latin >= 4 && latin * 4 >= count {
        return Some("is the filler text of printers");
    }
    if count > SHORT {
        return None;
    }
    let holds = WITHIN.iter().any(|phrase| {
        (0..count).any(|at| {
            words.follows(at, phrase) && (phrase.len() > 1 || at < 2 || text.contains('['))
        })
    });
    holds.then_some("stands in for a description that was never written")
}

/// The words of "Lorem ipsum".
const LATIN: &[&str] = &[
    "lorem",
    "ipsum",
    "dolor",
    "sit",
    "amet",
    "consectetur",
    "adipiscing",
    "elit",
    "sed",
    "eiusmod",
    "tempor",
    "incididunt",
    "labore",
    "dolore",
    "magna",
    "aliqua",
    "enim",
    "minim",
    "veniam",
    "quis",
    "nostrud",
    "exercitation",
    "ullamco",
    "laboris",
    "nisi",
    "aliquip",
    "commodo",
    "consequat",
    "duis",
    "aute",
    "irure",
    "reprehenderit",
    "voluptate",
    "velit",
    "esse",
    "cillum",
    "fugiat",
    "nulla",
    "pariatur",
    "excepteur",
    "sint",
    "occaecat",
    "cupidatat",
    "proident",
];
