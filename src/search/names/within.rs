//! What stands in a query besides a name: an affiliation, or a decision's number.

use std::collections::BTreeSet;

use super::fold::{Piece, pieces};
use super::reason;
use super::tables::TABLES;

/// So much of an affiliation's words, at most, is the score of a query that is one: below any name's.
const MOST: f64 = 0.49;
/// So many letters and digits of a decision's number, at least, say which is meant where its letters are left out.
const TELLING: usize = 4;

/// A query, in its own order.
pub(super) struct Asked<'a> {
    text: &'a str,
    pieces: Vec<Piece>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, pieces: pieces(text) }
    }
}

/// An affiliation in words, as tokens have them.
pub(super) struct Affiliation {
    words: Vec<String>,
    /// Its words that are no connectors.
    telling: BTreeSet<String>,
}

fn words(pieces: &[Piece]) -> Vec<String> {
    let tokens = pieces.iter().flat_map(|piece| &piece.tokens);
    tokens.map(|token| token.text.clone()).collect()
}

fn connects(word: &String) -> bool {
    TABLES.connectors.contains(word)
}

impl Affiliation {
    pub(super) fn new(text: &str) -> Self {
        let words = words(&pieces(text));
        let telling = words.iter().filter(|word| !connects(word)).cloned().collect();
        Self { words, telling }
    }

    /// What is left of a query when the words of this affiliation are taken off its ends.
    pub(super) fn trim<'a>(&self, asked: &Asked<'a>) -> Option<&'a str> {
        let all = &asked.pieces;
        let after = self.taken(all.iter().rev());
        let before = self.taken(all[..all.len() - after].iter());
        let (left, right) = (before, all.len() - after);
        let off: BTreeSet<String> =
            words(&all[..left]).into_iter().chain(words(&all[right..])).collect();
        let off = off.iter().filter(|word| !connects(word)).count();
        // One word of an affiliation may as well be the rest of the name.
        let enough = off > 1 || off == self.telling.len();
        if off == 0 || left >= right || !enough {
            return None;
        }
        let last = &all[right - 1];
        Some(&asked.text[all[left].start..last.start + last.text.len()])
    }

    /// How many of some pieces are words of it, each as often as it stands there.
    fn taken<'p>(&self, pieces: impl Iterator<Item = &'p Piece>) -> usize {
        let mut spare: Vec<&String> = self.words.iter().collect();
        let mut ours = |word: &String| {
            let at = spare.iter().position(|spare| *spare == word);
            if let Some(at) = at {
                spare.remove(at);
            }
            at.is_some() || connects(word)
        };
        pieces.take_while(|piece| piece.tokens.iter().all(|token| ours(&token.text))).count()
    }

    /// How much of it a query is, from 0 to 1: some of its words that follow each other, and nothing else.
    fn covered(&self, query: &[String]) -> Option<f64> {
        let whole = query.len() == self.words.len();
        let there = !query.is_empty() && self.words.windows(query.len()).any(|part| part == query);
        let telling = query.iter().filter(|word| !connects(word)).count();
        (there && (whole || telling > 1)).then(|| query.len() as f64 / self.words.len() as f64)
    }
}

/// What of an entry a query is, where it is not the name; with a score.
pub(super) fn other(
    asked: &Asked<'_>,
    affiliation: &Affiliation,
    id: &str,
) -> Option<(usize, f64)> {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        letters.map(|c| c.to_ascii_lowercase()).collect()
    };
    let number = plain(id);
    let digits = number.trim_start_matches(|c: char| c.is_ascii_lowercase());
    // Also as the end of a page's address, and behind words that say what it is.
    let typed = asked.pieces.iter().filter(|piece| {
        !piece.tokens.iter().all(|token| TABLES.number_words.contains(&token.text))
    });
    let typed: String = typed.map(|piece| plain(piece.text.trim_end_matches(".html"))).collect();
    let is_number = typed == number || (typed == digits && typed.len() >= TELLING);
    if is_number && !typed.is_empty() {
        return Some((reason::NUMBER, 1.0));
    }
    let query = words(&asked.pieces);
    let query = if query.first().is_some_and(|word| word == "the") { &query[1..] } else { &query };
    let covered = affiliation.covered(query)?;
    Some((reason::AFFILIATION, (covered * MOST * 10_000.0 + 0.5).floor() / 10_000.0))
}
