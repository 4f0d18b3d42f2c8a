//! The names of the program whose data are used: its own, short ones, and those of its parents, as the settings tell them.

use crate::language::class::Classes;
use crate::language::words::Words;

/// Shorter names would be found in other words' places.
const SHORTEST: usize = 3;

/// Names as words, the longest first.
#[derive(Debug, Default)]
pub struct ProgramNames(Vec<Vec<String>>);

impl ProgramNames {
    /// Reads names.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let read = |name: &str| {
            let words = Words::new(name);
            (0..words.len()).map(|at| words.lower(at).to_owned()).collect::<Vec<_>>()
        };
        let mut names: Vec<Vec<String>> = names.into_iter().map(read).collect();
        names.retain(|words| words.iter().map(String::len).sum::<usize>() >= SHORTEST);
        names.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        names.dedup();
        Self(names)
    }

    /// How many words from a place on are one of the names, also in the possessive.
    pub(super) fn length_at(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        let is = |name: &&Vec<String>| {
            name.iter().enumerate().all(|(offset, word)| {
                let there = words.lower(at + offset);
                let last = offset + 1 == name.len();
                there == word || (last && (strip_possessive(there) == word.as_str()))
            })
        };
        self.0.iter().find(is).map(Vec::len)
    }

    /// Marks every place where a name stands.
    pub(super) fn mark(&self, words: &mut Words<'_>) {
        if self.0.is_empty() {
            return;
        }
        let mut at = 0;
        while at < words.len() {
            let length = self.length_at(words, at);
            for word in &mut words.list[at..at + length.unwrap_or(0)] {
                word.classes = Classes::PROGRAM;
                word.own = Classes::PROGRAM;
                word.names_program = true;
            }
            at += length.unwrap_or(1);
        }
    }
}

fn strip_possessive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_whole_and_in_the_possessive() {
        let names = ProgramNames::new(["Example Health Research Program", "EHRP"]);
        let text =
            "Example Health Research Program\u{2019}s data; EHRP, an example, health research.";
        let words = Words::of_program(text, &names);
        let marked: Vec<bool> =
            (0..words.len()).map(|at| words.classes(at).meets(Classes::PROGRAM)).collect();
        assert_eq!(marked, [true, true, true, true, false, true, false, false, false, false]);
    }
}
