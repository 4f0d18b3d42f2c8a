//! What the script of the search pages says: the messages `find-…`. Words in braces stand for values that the
//! browser puts in; `count.one` and `count.other` are the forms that it chooses between.

use std::collections::BTreeMap;

use crate::page::words::{Arg, Words};

/// On both pages.
const COMMON: &[&str] = &[
    "remove",
    "clear",
    "filters",
    "filters_on",
    "find",
    "more",
    "fewer",
    "sort",
    "relevance",
    "newest",
    "title",
    "pages",
    "previous",
    "next",
    "page",
    "page_short",
    "skip",
    "searching",
    "suggestions",
    "mean",
    "also",
    "csv",
    "csv_busy",
    "csv_done",
    "csv_failed",
    "failed",
    "again",
    "lists",
];

/// On the page for projects.
const PROJECTS: &[&str] = &[
    "status",
    "none",
    "none_for",
    "none_filters",
    "none_words",
    "none_each",
    "none_lists",
    "inactive",
    "kind.title",
    "kind.project",
    "kind.institution",
    "kind.researcher",
    "kind.disease",
    "kind.word",
];

/// On the page for the list of violators.
const VIOLATORS: &[&str] = &[
    "status",
    "none",
    "none_for",
    "none_words",
    "none_each",
    "none_lists",
    "band.same",
    "band.similar",
    "band.weak",
    "band.other",
    "not_this_person",
    "not_me",
    "caution",
    "decided",
    "through",
    "no_end",
    "head.0",
    "head.1",
    "head.2",
    "head.3",
    "head.4",
    "how.1",
    "how.2",
    "how.3",
    "how.4",
    "how.5",
    "how.6",
    "how.7",
    "how.8",
    "how.9",
    "how.10",
    "how.11",
    "how.12",
    "how.13",
    "how.14",
];

/// Those that have a form for each kind of number.
const COUNTED: &[&str] = &["count", "count_for", "count_other", "none_without"];

/// The kinds of numbers (Unicode's plural categories) but `other`.
const KINDS: &[&str] = &["zero", "one", "two", "few", "many"];

/// The values that the browser puts in.
const VALUES: &[&str] =
    &["count", "total", "query", "facet", "page", "pages", "day", "typed", "listed"];

/// The texts of a page in a language, by their keys.
pub(super) fn told(words: &Words, searched: &str) -> BTreeMap<String, String> {
    let own = if searched == "projects" { PROJECTS } else { VIOLATORS };
    let id = |key: &str| format!("find-{searched}-{}", key.replace('.', "_"));
    let mut told = BTreeMap::new();
    for key in COMMON {
        told.insert((*key).to_owned(), text(words, &format!("find-{key}"), "other"));
    }
    for key in own {
        told.insert((*key).to_owned(), text(words, &id(key), "other"));
    }
    let of_the_other = if searched == "projects" { "count_other" } else { "none_without" };
    for key in COUNTED.iter().filter(|key| **key != of_the_other) {
        let other = text(words, &id(key), "other");
        for kind in KINDS {
            let form = text(words, &id(key), kind);
            if form != other {
                told.insert(format!("{key}.{kind}"), form);
            }
        }
        told.insert(format!("{key}.other"), other);
    }
    told
}

fn text(words: &Words, id: &str, plural: &'static str) -> String {
    let braced: Vec<_> = VALUES.iter().map(|name| format!("{{{name}}}")).collect();
    let mut values: Vec<Arg<'_>> =
        VALUES.iter().zip(&braced).map(|(name, text)| (*name, text.as_str().into())).collect();
    values.push(("plural", plural.into()));
    words.with(id, &values)
}
