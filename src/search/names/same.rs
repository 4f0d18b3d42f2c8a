//! Whether two names are the same by their letters. No likeness counts here: a letter that differs is another name.
//!
//! Set aside are case, accents, apostrophes, the order of parts, hyphens and blanks, the usual writings of one letter,
//! titles and degrees, and a middle name or initial that one side lacks. Suffixes must agree.

use unicode_normalization::UnicodeNormalization as _;

use super::fold::{Reading, breaks, is_mark};
use super::tables::TABLES;

/// So many ways to write a part are tried; more usual writings of letters than that are in no name.
const MOST_FORMS: usize = 64;
/// So many comparisons are made before two names are called different.
const MOST_STEPS: usize = 5_000;

/// A part of a name: what stands between blanks and hyphens.
#[derive(Clone)]
struct Part {
    /// Every usual way to write it in plain letters.
    forms: Vec<String>,
    initial: bool,
    /// Whether it can be a middle name, which the other side may lack.
    middle: bool,
}

/// A name as its letters.
pub(super) struct Letters {
    parts: Vec<Part>,
    /// Several words, or several characters of a script that writes none apart.
    words: bool,
    suffix: Option<&'static str>,
}

impl Letters {
    /// The letters of a name that was read; of its pieces the last `family` are known to be the family name.
    pub(super) fn new(reading: &Reading, family: Option<usize>) -> Self {
        let pieces = &reading.pieces;
        let last = pieces.len().saturating_sub(1);
        let mut parts = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let own = letters(&piece.text);
            let hyphenated = own.len() > 1;
            for (forms, initial) in own {
                let plain = &forms[0];
                let given = family.map_or_else(
                    || TABLES.is_given_name(plain),
                    |family| at + family < pieces.len(),
                );
                let inside = at > 0 && at < last;
                let particle = TABLES.particles.contains(plain) && !initial;
                let middle = inside && !hyphenated && !particle && (initial || given);
                parts.push(Part { forms, initial, middle });
            }
        }
        let unspaced = |text: &str| text.chars().filter(|c| u32::from(*c) >= 0x2e80).count() > 1;
        let words = pieces.len() > 1 || pieces.iter().any(|piece| unspaced(&piece.text));
        Self { parts, words, suffix: reading.suffix.as_ref().map(|(kind, _)| *kind) }
    }

    /// Is a typed name the same as this listed one?
    pub(super) fn are_those_of(&self, typed: &Self) -> bool {
        let listed = self;
        if !typed.words
            || typed.suffix != listed.suffix
            || typed.parts.len().max(listed.parts.len()) > 64
        {
            return false;
        }
        let mut matching = Matching { typed, listed, steps: 0 };
        matching.rest(State::default())
    }
}

#[derive(Clone, Copy, Default)]
struct State {
    /// Parts that are dealt with, one bit each.
    typed: u64,
    listed: u64,
    /// A middle name that the listed name lacks was passed over.
    passed: bool,
    /// Parts of the listed name that are matched by letters, and the longest of them.
    matched: usize,
    longest: usize,
}

struct Matching<'a> {
    typed: &'a Letters,
    listed: &'a Letters,
    steps: usize,
}

impl Matching<'_> {
    /// Can all that is left be matched, part by part or several written together?
    fn rest(&mut self, state: State) -> bool {
        let (typed, listed) = (self.typed, self.listed);
        let Some(i) = (0..typed.parts.len()).find(|i| state.typed & 1 << i == 0) else {
            let mut left =
                (0..listed.parts.len()).filter(|j| state.listed & 1 << j == 0).peekable();
            let lacks = left.peek().is_some();
            return state.matched > 1
                && state.longest > 1
                && !(lacks && state.passed)
                && left.all(|j| listed.parts[j].middle);
        };
        let mut forms = vec![String::new()];
        for to in i..typed.parts.len() {
            if state.typed & 1 << to != 0 {
                break;
            }
            forms = joined(&forms, &typed.parts[to].forms);
            for j in 0..listed.parts.len() {
                let Some(next) = self.together(state, &forms, i..to + 1, j) else { continue };
                if self.rest(next) {
                    return true;
                }
            }
        }
        let part = &typed.parts[i];
        if !part.middle {
            return false;
        }
        for j in 0..listed.parts.len() {
            let other = &listed.parts[j];
            let free = state.listed & 1 << j == 0 && other.middle;
            let begins = |a: &Part, b: &Part| a.initial && b.forms[0].starts_with(&a.forms[0]);
            if free && (begins(part, other) || begins(other, part)) {
                let next =
                    State { typed: state.typed | 1 << i, listed: state.listed | 1 << j, ..state };
                if self.rest(next) {
                    return true;
                }
            }
        }
        self.rest(State { typed: state.typed | 1 << i, passed: true, ..state })
    }

    /// The state after some parts of the typed name were matched by those of the listed name from `j` on.
    fn together(
        &mut self,
        state: State,
        typed: &[String],
        parts: std::ops::Range<usize>,
        j: usize,
    ) -> Option<State> {
        let mut forms = vec![String::new()];
        for to in j..self.listed.parts.len() {
            self.steps += 1;
            if state.listed & 1 << to != 0 || self.steps > MOST_STEPS {
                return None;
            }
            forms = joined(&forms, &self.listed.parts[to].forms);
            if forms.iter().any(|form| typed.contains(form)) {
                let bits = |range: std::ops::Range<usize>| range.fold(0, |bits, at| bits | 1 << at);
                let length = forms[0].encode_utf16().count();
                let several = (to + 1 - j).max(parts.len());
                // A script without blanks writes a whole name as one part.
                let unspaced = forms[0].chars().filter(|c| u32::from(*c) >= 0x2e80).count();
                return Some(State {
                    typed: state.typed | bits(parts),
                    listed: state.listed | bits(j..to + 1),
                    matched: state.matched + several.max(unspaced),
                    longest: state.longest.max(length),
                    ..state
                });
            }
        }
        None
    }
}

/// Every form of one text followed by every form of another.
fn joined(forms: &[String], more: &[String]) -> Vec<String> {
    let most = (MOST_FORMS / forms.len().max(1)).max(1);
    let more = &more[..more.len().min(most)];
    forms.iter().flat_map(|form| more.iter().map(move |next| format!("{form}{next}"))).collect()
}

/// Are two writings of a name, or of parts of it, the same letters?
pub(super) fn alike(one: &str, other: &str) -> bool {
    let whole = |text: &str| {
        let parts = letters(text);
        parts.iter().fold(vec![String::new()], |forms, (more, _)| joined(&forms, more))
    };
    let other = whole(other);
    whole(one).iter().any(|form| other.contains(form))
}

/// The parts of a text in plain letters, each in its usual writings, and whether it is one letter.
fn letters(text: &str) -> Vec<(Vec<String>, bool)> {
    let mut parts: Vec<(Vec<String>, bool)> = Vec::new();
    let mut forms = vec![String::new()];
    let mut count = 0;
    let mut end = |forms: &mut Vec<String>, count: &mut usize| {
        if *count > 0 {
            let done = std::mem::replace(forms, vec![String::new()]);
            let saint = TABLES.saints.get(&done[0]);
            let saint = saint.map(|saint| vec![saint.clone(), done[0].clone()]);
            parts.push((saint.unwrap_or(done), *count == 1));
        }
        *count = 0;
    };
    for c in text.nfkc().flat_map(char::to_lowercase).nfkc() {
        let code = u32::from(c);
        if is_mark(code) {
            continue;
        }
        let alone = [plain(c).to_string()];
        let written = TABLES.writings.get(&c).map_or(&alone[..], Vec::as_slice);
        let known = TABLES.writings.contains_key(&c);
        let letter =
            alone[0].bytes().all(|b| b.is_ascii_alphanumeric()) || (code >= 0x80 && !breaks(code));
        if known || letter || is_plain_letter(plain(c)) {
            forms = joined(&forms, written);
            count += 1;
        } else {
            end(&mut forms, &mut count);
        }
    }
    end(&mut forms, &mut count);
    parts
}

/// A letter without its accents, in scripts whose accents make no other letter.
fn plain(c: char) -> char {
    let base = std::iter::once(c).nfd().next().unwrap_or(c);
    if is_plain_letter(base) { base } else { c }
}

/// A Latin or Greek letter that stands for itself.
fn is_plain_letter(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(u32::from(c), 0x3b1..0x3ca)
}
