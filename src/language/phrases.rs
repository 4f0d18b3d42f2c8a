//! Phrases of a list, found in a text in one pass: each is looked for only where its first word stands.

use std::ops::Range;

use crate::language::hash::WordMap;
use crate::language::words::Words;

/// A phrase's words after the first, and what belongs to it.
type Rest<T> = (Vec<&'static str>, T);

/// Phrases, in lower-case letters, each with something that belongs to it.
#[derive(Debug)]
pub struct Phrases<T = ()> {
    by_first_word: WordMap<&'static str, Vec<Rest<T>>>,
    /// Which letters begin them, a bit each: most words of a text are ruled out by theirs.
    initials: u32,
}

impl Phrases {
    /// Phrases that nothing more belongs to.
    pub fn plain(phrases: &[&'static str]) -> Self {
        Self::new(phrases.iter().map(|phrase| (*phrase, ())))
    }
}

impl<T> Phrases<T> {
    /// Phrases of words with single blanks between them.
    pub fn new(phrases: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut by_first_word: WordMap<&str, Vec<Rest<T>>> = WordMap::default();
        for (phrase, with) in phrases {
            let mut words = phrase.split(' ');
            let first = words.next().unwrap_or("");
            by_first_word.entry(first).or_default().push((words.collect(), with));
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for phrases in by_first_word.values_mut() {
            phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        let initials = by_first_word.keys().fold(0, |all, word| all | initial(word));
        Self { by_first_word, initials }
    }

    /// The longest phrase that begins at a word: its words, and what belongs to it.
    pub fn at(&self, words: &Words<'_>, at: usize) -> Option<(Range<usize>, &T)> {
        let first = words.lower(at);
        if self.initials & initial(first) == 0 {
            return None;
        }
        let phrases = self.by_first_word.get(first)?;
        let (rest, with) = phrases.iter().find(|(rest, _)| words.follows(at + 1, rest))?;
        Some((at..at + 1 + rest.len(), with))
    }

    /// All phrases in a text, from its beginning on.
    pub fn all<'p>(&'p self, words: &'p Words<'_>) -> impl Iterator<Item = (Range<usize>, &'p T)> {
        (0..words.len()).filter_map(|at| self.at(words, at))
    }
}

fn initial(word: &str) -> u32 {
    word.bytes().next().map_or(0, |byte| 1 << (byte % 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_is_found_where_it_stands() {
        let phrases =
            Phrases::new([("the elderly", 1), ("the elderly and frail", 2), ("frail", 3)]);
        let words = Words::new("Frail people, the elderly, The Elderly and frail.");
        let found: Vec<_> = phrases.all(&words).map(|(range, with)| (range, *with)).collect();
        assert_eq!(found, [(0..1, 3), (2..4, 1), (4..8, 2), (7..8, 3)]);
    }
}
