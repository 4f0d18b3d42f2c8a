//! The name matcher: a half-remembered name, found widely and labeled strictly.
//!
//! Names are folded to tokens, found by pairs and triples of letters, and laid against the query token by
//! token. Whether two names are the same is another question, and a law of letters (`same`).
//! `client/names.js` does the same in the browser, bit by bit: only whole numbers and the four
//! operations, in the same order. `tests/it/name_search.rs` holds the two together.

mod align;
mod fold;
pub mod index;
mod reason;
mod same;
mod tables;
mod token;
mod within;

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::base::error::Result;
use align::{Fit, Name, align};
use fold::{Folded, Reading, may_be_initials, read, read_listed};
use index::NameOracle;
use tables::TABLES;
use token::Token;
use within::Affiliation;

/// How many entries are looked at closely.
const RETRIEVED: usize = 200;
/// How many tokens of a query count: a name with a long affiliation, or a sentence.
const MOST_TOKENS: usize = 32;
const SIMILAR: f64 = 0.7;
/// Below this, no name is shown.
const FLOOR: f64 = 0.5;

/// What may be said of a hit; never that it is the same person. In the order of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// The letters are the same.
    Same,
    /// Like it.
    Similar,
    /// Not the name: the affiliation or the decision's number, which say more than a weak match does.
    Other,
    /// Worth a look, no more.
    Weak,
}

/// A person on the list, as a search knows them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Entry {
    /// The name as it was decided, then other names.
    pub names: Vec<String>,
    /// The family name, where the record tells it: the end of the first name.
    #[serde(default)]
    pub family: Option<String>,
    /// The affiliation as it was decided.
    #[serde(default)]
    pub affiliation: String,
    /// The decision's id.
    #[serde(default)]
    pub id: String,
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

/// An entry, ready to be compared.
struct Known {
    names: Vec<Name>,
    affiliation: Affiliation,
    id: String,
}

/// A list of names, ready to be searched.
pub struct NameIndex {
    entries: Vec<Known>,
    /// How many entries hold a token.
    counts: HashMap<String, usize>,
    /// Which entries hold a pair or triple of letters.
    places: HashMap<u64, Vec<usize>>,
    /// Which entries hold a token.
    holders: HashMap<String, Vec<usize>>,
}

/// How an entry was found: by a name, or by what is not the name.
enum Found<'a> {
    Name { name: &'a Name, fit: Fit, trimmed: Option<&'a Name> },
    Other { head: usize },
}

/// An entry that was found, before its reason is put into words.
struct Candidate<'a> {
    place: usize,
    score: f64,
    band: Band,
    found: Found<'a>,
}

impl NameIndex {
    /// Indexes entries.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries: Vec<Entry> = entries.into_iter().collect();
        let read: Vec<Vec<Reading>> = entries
            .iter()
            .map(|entry| {
                let mut family = entry.family.as_deref();
                entry.names.iter().map(|name| read_listed(name, family.take())).collect()
            })
            .collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for names in &read {
            let tokens = names.iter().flat_map(tokens);
            for text in tokens.map(|token| &token.text).collect::<BTreeSet<_>>() {
                *counts.entry(text.clone()).or_default() += 1;
            }
        }
        let size = read.len();
        let known = |(entry, read): (Entry, Vec<Reading>)| {
            let mut family = entry.family;
            let name = |(name, read): (String, Reading)| {
                let tokens = tokens(&read).cloned().collect();
                build(name, read, tokens, family.take().as_deref(), &counts, size)
            };
            Known {
                names: entry.names.into_iter().zip(read).map(name).collect(),
                affiliation: Affiliation::new(&entry.affiliation),
                id: entry.id,
            }
        };
        let entries: Vec<Known> = entries.into_iter().zip(read).map(known).collect();
        let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            for gram in grams(entry.names.iter().flat_map(|name| &name.tokens)) {
                places.entry(gram).or_default().push(place);
            }
        }
        let mut holders: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            let tokens = entry.names.iter().flat_map(|name| &name.tokens);
            for text in tokens.map(|token| &token.text).collect::<BTreeSet<_>>() {
                holders.entry(text.clone()).or_default().push(place);
            }
        }
        Self { entries, counts, places, holders }
    }

    /// The places of the entries that hold two tokens of a query: a long query shares most letters with others.
    fn holding(&self, query: &Name) -> BTreeSet<usize> {
        let mut held: HashMap<usize, usize> = HashMap::new();
        let texts: BTreeSet<&String> = query.tokens.iter().map(|token| &token.text).collect();
        for place in texts.into_iter().filter_map(|text| self.holders.get(text)).flatten() {
            *held.entry(*place).or_default() += 1;
        }
        held.into_iter().filter(|(_, count)| *count > 1).map(|(place, _)| place).collect()
    }

    /// The entries that fit a query, best first.
    pub fn search(&self, query: &str, limit: usize) -> NameHits {
        let name = self.read(query);
        let near = self.near(&name);
        self.rank(query, &name, near, limit)
    }

    /// The same among those that tantivy retrieves.
    pub fn search_with(&self, oracle: &NameOracle, query: &str, limit: usize) -> Result<NameHits> {
        let name = self.read(query);
        let mut places = oracle.near(&grams(&name.tokens))?;
        // An index of another day may hold more entries than the list.
        places.retain(|place| *place < self.entries.len());
        Ok(self.rank(query, &name, places, limit))
    }

    /// A query as a name.
    fn read(&self, query: &str) -> Name {
        let reading = read(query);
        let mut all: Vec<Folded> = Vec::new();
        for (token, initials) in tokens(&reading).zip(may_be_initials(&reading.pieces)) {
            if initials && !self.counts.contains_key(&token.text) {
                let one = |c: char| Folded {
                    text: c.to_string(),
                    abjad: false,
                    written: c.to_uppercase().collect(),
                };
                all.extend(token.text.chars().map(one));
            } else {
                all.push(token.clone());
            }
        }
        if all.len() > MOST_TOKENS {
            // In a sentence, words that no listed name has are the ones to spare.
            all.retain(|token| self.counts.contains_key(&token.text));
        }
        all.truncate(MOST_TOKENS);
        build(query.to_owned(), reading, all, None, &self.counts, self.entries.len())
    }

    /// Lays a query against the entries at some places, and against what is no name of any entry.
    fn rank(&self, text: &str, query: &Name, near: Vec<usize>, limit: usize) -> NameHits {
        let mut places = self.holding(query);
        places.extend(near);
        let asked = within::Asked::new(text);
        // The same rest stands where several entries have the same affiliation.
        let mut rests: HashMap<String, Name> = HashMap::new();
        for place in &places {
            if let Some(rest) = self.entries[*place].affiliation.trim(&asked) {
                rests.entry(rest.to_owned()).or_insert_with(|| self.read(rest));
            }
        }
        let mut found: Vec<Candidate<'_>> = Vec::new();
        let mut near = places.iter().copied().peekable();
        for (place, entry) in self.entries.iter().enumerate() {
            let retrieved = near.next_if_eq(&place).is_some();
            let named = || {
                let rest = entry.affiliation.trim(&asked).and_then(|rest| rests.get(rest));
                best(query, rest, entry, place)
            };
            let named = retrieved.then(named).flatten();
            let other = || {
                let (head, score) = within::other(&asked, &entry.affiliation, &entry.id)?;
                Some(Candidate { place, score, band: Band::Other, found: Found::Other { head } })
            };
            match named {
                Some(named) if named.band <= Band::Similar => found.push(named),
                named => found.extend(other().or(named)),
            }
        }
        found.sort_by(|a, b| {
            a.band.cmp(&b.band).then(b.score.total_cmp(&a.score)).then(a.place.cmp(&b.place))
        });
        let total = found.len();
        found.truncate(limit);
        let hit = |found: Candidate<'_>| {
            let (why, matched) = match &found.found {
                Found::Name { name, fit, trimmed } => {
                    let head = match found.band {
                        Band::Same => reason::SAME,
                        Band::Similar => reason::SIMILAR,
                        _ => reason::IN_COMMON,
                    };
                    let asked = trimmed.unwrap_or(query);
                    let why = reason::why(head, asked, name, fit, trimmed.is_some());
                    (why, name.written.clone())
                }
                Found::Other { head } => {
                    let names = &self.entries[found.place].names;
                    let written = names.first().map(|name| name.written.clone());
                    (reason::other(*head), written.unwrap_or_default())
                }
            };
            NameHit { place: found.place, score: found.score, band: found.band, why, matched }
        };
        NameHits { total, hits: found.into_iter().map(hit).collect() }
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
}

/// The best of an entry's names, for the query or for what is left of it without the affiliation.
fn best<'a>(
    query: &'a Name,
    rest: Option<&'a Name>,
    entry: &'a Known,
    place: usize,
) -> Option<Candidate<'a>> {
    let mut best: Option<Candidate<'a>> = None;
    for (asked, trimmed) in
        [Some((query, None)), rest.map(|rest| (rest, Some(rest)))].into_iter().flatten()
    {
        for name in &entry.names {
            let fit = align(asked, name);
            let (score, band) = judged(asked, name, &fit);
            let better = best
                .as_ref()
                .is_none_or(|best| band < best.band || (band == best.band && score > best.score));
            if better && score >= FLOOR {
                best = Some(Candidate {
                    place,
                    score,
                    band,
                    found: Found::Name { name, fit, trimmed },
                });
            }
        }
    }
    best
}

/// How near a name is, and what may be said of it.
fn judged(query: &Name, name: &Name, fit: &Fit) -> (f64, Band) {
    let same = fit.score >= FLOOR && name.is_same_as(query);
    match fit.score {
        score if same => (score, Band::Same),
        // Whatever else was typed: a listed name that stands in it whole is found.
        score if fit.within => (score.max(FLOOR), Band::Weak),
        score if score >= SIMILAR => (score, Band::Similar),
        score => (score, Band::Weak),
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

fn tokens(reading: &Reading) -> impl Iterator<Item = &Folded> {
    reading.pieces.iter().flat_map(|piece| &piece.tokens)
}

fn build(
    name: String,
    reading: Reading,
    tokens: Vec<Folded>,
    family: Option<&str>,
    counts: &HashMap<String, usize>,
    size: usize,
) -> Name {
    let token = |token: Folded| {
        let weight = rarity(&token.text, counts, size);
        Token::new(token.text, token.written, token.abjad, weight)
    };
    Name::new(name, reading, tokens.into_iter().map(token).collect(), family)
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
