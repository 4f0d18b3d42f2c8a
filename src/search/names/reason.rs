//! Why a name was found, in one line: what differs, with both spellings.

use super::align::{Fit, Name};
use super::same::alike;
use super::token::How;

/// What is said where nothing differs, by its number; pages say it in their language.
const HEADS: [&str; 5] = [
    "the same name",
    "a similar name",
    "a name in common",
    "what you typed is the affiliation",
    "what you typed is the decision’s number",
];
pub(super) const SAME: usize = 0;
pub(super) const SIMILAR: usize = 1;
pub(super) const IN_COMMON: usize = 2;
pub(super) const AFFILIATION: usize = 3;
pub(super) const NUMBER: usize = 4;

/// What differs, by its number; the first six in the order of [`How`].
const DETAILS: [&str; 15] = [
    "",
    "“{typed}” can be a form of “{listed}”",
    "“{typed}” sounds like “{listed}”",
    "“{typed}” is spelled “{listed}” on the list",
    "“{typed}” and “{listed}” begin alike",
    "“{typed}” and “{listed}”: an initial stands for a name",
    "written together or apart",
    "in another order",
    "“{listed}” is on the list, and not in what you typed",
    "“{typed}” is not on the list with this name",
    "“{typed}” is not “{listed}”",
    "the name on the list ends in “{listed}”",
    "the name on the list does not end in “{typed}”",
    "“{typed}” is written “{listed}” on the list, in another script",
    "the rest is the affiliation",
];
const JOINED: usize = 6;
const MOVED: usize = 7;
const LEFT: usize = 8;
const MISSING: usize = 9;
const SUFFIX_DIFFERS: usize = 10;
const SUFFIX_LISTED: usize = 11;
const SUFFIX_TYPED: usize = 12;
const SCRIPT: usize = 13;
const AT_AFFILIATION: usize = 14;

/// One difference.
struct Detail {
    kind: usize,
    typed: String,
    listed: String,
}

impl Detail {
    fn plain(kind: usize) -> Self {
        Self { kind, typed: String::new(), listed: String::new() }
    }
}

/// The line for a query that was laid against a name; `trimmed`: the affiliation was taken off the query first.
pub(super) fn why(head: usize, query: &Name, name: &Name, fit: &Fit, trimmed: bool) -> String {
    let details = details(head, query, name, fit, trimmed);
    let said: Vec<String> = details.iter().map(said).collect();
    match said.as_slice() {
        [] => HEADS[head].to_owned(),
        said => said.join("; "),
    }
}

/// The line for what is not the name.
pub(super) fn other(head: usize) -> String {
    HEADS[head].to_owned()
}

fn said(detail: &Detail) -> String {
    let mut text = String::new();
    // What was typed may hold braces: each is put in once, from left to right.
    for part in DETAILS[detail.kind].split_inclusive('}') {
        match part.split_once('{') {
            Some((before, "typed}")) => text.extend([before, &detail.typed]),
            Some((before, _)) => text.extend([before, &detail.listed]),
            None => text.push_str(part),
        }
    }
    text
}

fn details(head: usize, query: &Name, name: &Name, fit: &Fit, trimmed: bool) -> Vec<Detail> {
    let mut details = Vec::new();
    for pair in &fit.pairs {
        let (typed, listed) = (query.span(pair.i, pair.n), name.span(pair.j, pair.m));
        if head == SAME || alike(&typed.written, &listed.written) {
            continue;
        }
        let kind = match pair.how {
            How::Exact if script(&typed.written) != script(&listed.written) => SCRIPT,
            How::Exact => How::Edit as usize,
            how => how as usize,
        };
        details.push(Detail { kind, typed: typed.written.clone(), listed: listed.written.clone() });
    }
    if fit.pairs.iter().any(|pair| pair.is_joined()) {
        details.push(Detail::plain(JOINED));
    }
    if fit.moved {
        details.push(Detail::plain(MOVED));
    }
    if let Some(j) = fit.left {
        let listed = name.tokens[j].written.clone();
        details.push(Detail { listed, ..Detail::plain(LEFT) });
    }
    if let Some(i) = fit.missing {
        let typed = query.tokens[i].written.clone();
        details.push(Detail { typed, ..Detail::plain(MISSING) });
    }
    details.extend(suffix(query, name));
    if trimmed {
        details.push(Detail::plain(AT_AFFILIATION));
    }
    details
}

fn suffix(query: &Name, name: &Name) -> Option<Detail> {
    let (typed, listed) = (&query.reading.suffix, &name.reading.suffix);
    let written = |suffix: &Option<(&'static str, String)>| {
        suffix.as_ref().map(|(_, written)| written.clone()).unwrap_or_default()
    };
    let kind = match (typed, listed) {
        (Some((one, _)), Some((other, _))) if one != other => SUFFIX_DIFFERS,
        (None, Some(_)) => SUFFIX_LISTED,
        (Some(_), None) => SUFFIX_TYPED,
        _ => return None,
    };
    Some(Detail { kind, typed: written(typed), listed: written(listed) })
}

/// A number for the script that a word is written in.
fn script(written: &str) -> u32 {
    let of = |c: char| match u32::from(c) {
        0..0x370 | 0x1e00..0x1f00 => 0,
        0x400..0x530 => 4,
        code => code >> 8,
    };
    written.chars().map(of).max().unwrap_or(0)
}
