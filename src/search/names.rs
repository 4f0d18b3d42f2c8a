//! The name matcher: a half-remembered name, found widely and labeled strictly.
//!
//! Names are folded to tokens, found by pairs and triples of letters, and laid against the query token by
//! token. `client/names.js` does the same in the browser, bit by bit: only whole numbers and the four
//! operations, in the same order. `tests/it/name_search.rs` holds the two together.

mod align;
mod fold;
pub mod index;
mod tables;
mod token;

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use crate::base::error::Result;
use align::{Name, align};
use fold::{Folded, read};
use index::NameOracle;
use tables::TABLES;
use token::Token;

/// How many entries are looked at closely.
const RETRIEVED: usize = 200;
/// How many tokens of a query count.
const MOST_TOKENS: usize = 12;
const SIMILAR: f64 = 0.7;
/// Below this, nothing is shown.
const FLOOR: f64 = 0.5;

/// What may be said of a hit; never that it is the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// The same name, as far as can be told: every part of it, strictly.
    Same,
    /// Like it.
    Similar,
    /// Worth a look, no more.
    Weak,
}

/// An entry that a query fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NameHit {
    /// Where the entry stands in the list.
    pub place: usize,
    /// From 0 to 1, to four decimals.
    pub score: f64,
    /// What may be said of it.
    pub band: Band,
    /// One plain line.
    pub why: String,
    /// The name of the entry that fits best.
    pub matched: String,
}

/// The best hits, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NameHits {
    /// How many there are, shown or not.
    pub total: usize,
    /// The best of them.
    pub hits: Vec<NameHit>,
}

/// A list of names, ready to be searched.
pub struct NameIndex {
    entries: Vec<Vec<Name>>,
    /// How many entries hold a token.
    counts: HashMap<String, usize>,
    /// Which entries hold a pair or triple of letters.
    places: HashMap<u64, Vec<usize>>,
}

impl NameIndex {
    /// Indexes entries, each its name and then its other names.
    pub fn new(entries: impl IntoIterator<Item = Vec<String>>) -> Self {
        let read: Vec<Vec<(String, Vec<Folded>)>> = entries
            .into_iter()
            .map(|names| names.into_iter().map(|name| (read(&name).tokens, name)))
            .map(|names| names.map(|(tokens, name)| (name, tokens)).collect())
            .collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for names in &read {
            let tokens = names.iter().flat_map(|(_, tokens)| tokens);
            for text in tokens.map(|token| &token.0).collect::<BTreeSet<_>>() {
                *counts.entry(text.clone()).or_default() += 1;
            }
        }
        let size = read.len();
        let entries: Vec<Vec<Name>> = read
            .into_iter()
            .map(|names| {
                names.into_iter().map(|(name, read)| build(name, read, &counts, size)).collect()
            })
            .collect();
        let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
        for (place, names) in entries.iter().enumerate() {
            for gram in grams(names.iter().flat_map(|name| &name.tokens)) {
                places.entry(gram).or_default().push(place);
            }
        }
        Self { entries, counts, places }
    }

    /// The entries that fit a query, best first.
    pub fn search(&self, query: &str, limit: usize) -> NameHits {
        let (query, pieces) = self.read(query);
        self.rank(&query, pieces, self.near(&query), limit)
    }

    /// The same among those that tantivy retrieves.
    pub fn search_with(&self, oracle: &NameOracle, query: &str, limit: usize) -> Result<NameHits> {
        let (query, pieces) = self.read(query);
        let mut places = oracle.near(&grams(&query.tokens))?;
        // An index of another day may hold more entries than the list.
        places.retain(|place| *place < self.entries.len());
        Ok(self.rank(&query, pieces, places, limit))
    }

    /// A query as a name, and how many pieces it was typed in.
    fn read(&self, query: &str) -> (Name, usize) {
        let reading = read(query);
        let mut tokens: Vec<Folded> = Vec::new();
        for (token, caps) in reading.tokens.into_iter().zip(reading.caps) {
            if caps && !self.counts.contains_key(&token.0) {
                tokens.extend(token.0.chars().map(|c| (c.to_string(), false)));
            } else {
                tokens.push(token);
            }
        }
        tokens.truncate(MOST_TOKENS);
        let name = build(query.to_owned(), tokens, &self.counts, self.entries.len());
        (name, reading.pieces)
    }

    /// Lays a query against some entries.
    fn rank(&self, query: &Name, pieces: usize, places: Vec<usize>, limit: usize) -> NameHits {
        let mut hits: Vec<NameHit> = places
            .into_iter()
            .filter_map(|place| self.best(query, place, pieces))
            .filter(|hit| hit.score >= FLOOR)
            .collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        let total = hits.len();
        hits.truncate(limit);
        NameHits { total, hits }
    }

    /// The places of the entries that share most with a query, in their order.
    fn near(&self, query: &Name) -> Vec<usize> {
        let mut shared = vec![0_usize; self.entries.len()];
        for gram in grams(&query.tokens) {
            let Some(list) = self.places.get(&gram) else { continue };
            let weight = 1 + doublings(list.len(), self.entries.len());
            list.iter().for_each(|place| shared[*place] += weight);
        }
        let mut found: Vec<usize> = (0..shared.len()).filter(|place| shared[*place] > 0).collect();
        found.sort_by(|a, b| shared[*b].cmp(&shared[*a]).then(a.cmp(b)));
        found.truncate(RETRIEVED);
        found.sort_unstable();
        found
    }

    /// The best of an entry's names.
    fn best(&self, query: &Name, place: usize, pieces: usize) -> Option<NameHit> {
        let mut best: Option<NameHit> = None;
        for name in &self.entries[place] {
            let fit = align(query, name, pieces);
            if best.as_ref().is_some_and(|best| best.score >= fit.score) {
                continue;
            }
            let band = match fit.score {
                _ if fit.same => Band::Same,
                score if score >= SIMILAR => Band::Similar,
                _ => Band::Weak,
            };
            let matched = name.written.clone();
            best = Some(NameHit { place, score: fit.score, band, why: fit.why, matched });
        }
        best
    }
}

/// How often a number can be doubled without passing another.
fn doublings(from: usize, to: usize) -> usize {
    let mut count = 0;
    let mut size = from.max(1);
    while size * 2 <= to {
        count += 1;
        size *= 2;
    }
    count
}

/// A token's weight: one more for each doubling of how rare it is.
fn rarity(text: &str, counts: &HashMap<String, usize>, size: usize) -> f64 {
    if TABLES.particles.contains(text) {
        return 1.0;
    }
    if text.encode_utf16().count() == 1 {
        return 2.0;
    }
    let held = counts.get(text).copied().unwrap_or(1);
    3.0 + doublings(held, size).min(9) as f64
}

fn build(name: String, read: Vec<Folded>, counts: &HashMap<String, usize>, size: usize) -> Name {
    let token = |(text, abjad): Folded| {
        let weight = rarity(&text, counts, size);
        Token::new(text, abjad, weight)
    };
    Name::new(name, read.into_iter().map(token).collect())
}

/// The pairs and triples of units of tokens, and of their bones behind a mark, each as one number.
fn grams<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    for token in tokens {
        for (mark, units) in [('^', token.units()), ('+', &token.bones), ('~', &token.bare)] {
            let mut part = vec![mark as u16];
            part.extend(units);
            part.push('$' as u16);
            for size in [2, 3] {
                let number =
                    |gram: &[u16]| gram.iter().fold(1, |sum, unit| sum << 16 | u64::from(*unit));
                found.extend(part.windows(size).map(number));
            }
        }
    }
    found
}
