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
    /// As written: without accents, but letters with a writing of their own stay.
    exact: String,
    /// That, and every usual way to write it in plain letters.
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
    unspaced: bool,
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
            for (exact, forms) in own {
                let initial = exact.chars().count() == 1
                    && u32::from(exact.chars().next().unwrap_or(' ')) < 0x2e80;
                let given = family.map_or_else(
                    || TABLES.is_given_name(&exact),
                    |family| at + family < pieces.len(),
                );
                let inside = at > 0 && at < last && !hyphenated && !piece.may_be_title();
                let particle = TABLES.particles.contains(&exact) && !initial;
                let middle = inside && !particle && (initial || given);
                parts.push(Part { exact, forms, initial, middle });
            }
        }
        let unspaced = |text: &str| text.chars().filter(|c| u32::from(*c) >= 0x2e80).count() > 1;
        let unspaced = pieces.iter().any(|piece| unspaced(&piece.text));
        Self {
            parts,
            words: pieces.len() > 1 || unspaced,
            unspaced,
            suffix: reading.suffix.as_ref().map(|(kind, _)| *kind),
        }
    }

    /// Is a typed name the same as this listed one?
    pub(super) fn are_those_of(&self, typed: &Self) -> bool {
        let listed = self;
        let whole = |letters: &Letters| letters.parts.len() > 1 || letters.unspaced;
        if !typed.words
            || !whole(listed)
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
    /// A middle name or initial that the listed name lacks was passed over.
    passed: bool,
    /// A whole word among them: then both names must begin alike, or the word may be the first given name.
    word: bool,
    /// Both names begin alike.
    straight: bool,
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
    /// Can all that is left be matched, a part by a part, or by several that are written apart?
    fn rest(&mut self, state: State) -> bool {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return false;
        }
        let (typed, listed) = (self.typed, self.listed);
        let Some(i) = (0..typed.parts.len()).find(|i| state.typed & 1 << i == 0) else {
            let left = || (0..listed.parts.len()).filter(|j| state.listed & 1 << j == 0);
            let word = state.word || left().any(|j| !listed.parts[j].initial);
            return state.matched > 1
                && state.longest > 1
                && !(left().next().is_some() && state.passed)
                && (state.straight || !word)
                && left().all(|j| listed.parts[j].middle);
        };
        for to in i..typed.parts.len() {
            if state.typed & 1 << to != 0 {
                break;
            }
            for j in 0..listed.parts.len() {
                for next in self.together(state, i..to + 1, j) {
                    if self.rest(next) {
                        return true;
                    }
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
            let begins = |a: &Part, b: &Part| a.initial && b.exact.starts_with(&a.exact);
            if free && (begins(part, other) || begins(other, part)) {
                let next =
                    State { typed: state.typed | 1 << i, listed: state.listed | 1 << j, ..state };
                if self.rest(next) {
                    return true;
                }
            }
        }
        let word = state.word || !part.initial;
        self.rest(State { typed: state.typed | 1 << i, passed: true, word, ..state })
    }

    /// The states after some parts of the typed name were matched by those of the listed name from `j` on. One of the two is
    /// a single part: two parts that other two make together are another name, as Ann Abell and Anna Bell.
    fn together(&mut self, state: State, parts: std::ops::Range<usize>, j: usize) -> Vec<State> {
        let mut found = Vec::new();
        let bits = |range: std::ops::Range<usize>| range.fold(0, |bits, at| bits | 1 << at);
        for to in j..self.listed.parts.len() {
            self.steps += 1;
            if state.listed & 1 << to != 0 || self.steps > MOST_STEPS || (parts.len() > 1 && to > j)
            {
                break;
            }
            let (typed, listed) = (&self.typed.parts[parts.clone()], &self.listed.parts[j..=to]);
            // An initial is no part of a word.
            let joined = typed.len() + listed.len() > 2;
            if (joined && typed.iter().chain(listed).any(|part| part.initial))
                || !are_same(typed, listed)
            {
                continue;
            }
            let length =
                |parts: &[Part]| parts.iter().map(|part| part.exact.encode_utf16().count()).sum();
            let several = typed.len().max(listed.len());
            // A script without blanks writes a whole name as one part.
            let letters = listed.iter().flat_map(|part| part.exact.chars());
            let unspaced = letters.filter(|c| u32::from(*c) >= 0x2e80).count();
            found.push(State {
                typed: state.typed | bits(parts.clone()),
                listed: state.listed | bits(j..to + 1),
                matched: state.matched + several.max(unspaced),
                longest: state.longest.max(length(listed)),
                straight: state.straight || (parts.start == 0 && j == 0),
                ..state
            });
        }
        found
    }
}

/// Do some parts have the same letters as others? A letter is another one's usual writing, or it is the same letter: two
/// letters that have a writing in common are not.
fn are_same(one: &[Part], other: &[Part]) -> bool {
    let exact = |parts: &[Part]| parts.iter().map(|part| part.exact.as_str()).collect::<String>();
    let forms = |parts: &[Part]| {
        parts.iter().fold(vec![String::new()], |forms, part| joined(&forms, &part.forms))
    };
    forms(one).contains(&exact(other)) || forms(other).contains(&exact(one))
}

/// Every form of one text followed by every form of another.
fn joined(forms: &[String], more: &[String]) -> Vec<String> {
    let most = (MOST_FORMS / forms.len().max(1)).max(1);
    let more = &more[..more.len().min(most)];
    forms.iter().flat_map(|form| more.iter().map(move |next| format!("{form}{next}"))).collect()
}

/// Are two writings of a name, or of parts of it, the same letters?
pub(super) fn alike(one: &str, other: &str) -> bool {
    let part = |(exact, forms)| Part { exact, forms, initial: false, middle: false };
    let parts = |text: &str| letters(text).into_iter().map(part).collect::<Vec<_>>();
    are_same(&parts(one), &parts(other))
}

/// The other usual ways to write a word in plain letters; none for most.
pub(super) fn writings(written: &str) -> Vec<String> {
    let special = |c: char| TABLES.writings.contains_key(&c) || !c.is_ascii();
    let saint =
        |word: &str| TABLES.saints.contains_key(&word.trim_matches('.').to_ascii_lowercase());
    if !written.chars().any(special) && !written.split(' ').any(saint) {
        return Vec::new();
    }
    let parts = letters(written);
    let forms = parts.iter().fold(vec![String::new()], |forms, (_, more)| joined(&forms, more));
    if forms.len() > 1 { forms } else { Vec::new() }
}

/// The parts of a text: without accents, and then with its letters in their usual writings too.
fn letters(text: &str) -> Vec<(String, Vec<String>)> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    let mut exact = String::new();
    let mut forms = vec![String::new()];
    let mut end = |exact: &mut String, forms: &mut Vec<String>| {
        let (exact, mut forms) =
            (std::mem::take(exact), std::mem::replace(forms, vec![String::new()]));
        if !exact.is_empty() {
            forms.extend(TABLES.saints.get(&exact).cloned());
            parts.push((exact, forms));
        }
    };
    for c in text.nfkc().flat_map(char::to_lowercase).nfkc() {
        let code = u32::from(c);
        if is_mark(code) {
            continue;
        }
        // A final sigma is no other letter.
        let c = if c == 'ς' { 'σ' } else { c };
        let known = TABLES.writings.get(&c);
        let base = if known.is_some() { c } else { plain(c) };
        if known.is_some() || is_plain_letter(base) || (code >= 0x80 && !breaks(code)) {
            exact.push(base);
            let mut ways = vec![base.to_string()];
            ways.extend(known.into_iter().flatten().cloned());
            forms = joined(&forms, &ways);
        } else {
            end(&mut exact, &mut forms);
        }
    }
    end(&mut exact, &mut forms);
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
