//! The lexicon: which words and phrases belong to which classes. Lists name each word once; its forms are
//! made. A longer phrase takes its words from shorter ones, so that "linkage disequilibrium" links nobody.

mod counting;
mod data;
mod grammar;
mod groups;
mod identity;
mod meaning;
mod purposes;
mod selling;
mod topics;

use std::sync::OnceLock;

use crate::language::class::Classes;
use crate::language::hash::WordMap;
use crate::language::inflect;
use crate::language::words::Words;

/// A class and its words, separated by commas; `*` follows a verb, `+` a noun, each in all its forms.
pub type List = (Classes, &'static str);

const LISTS: &[&[List]] = &[
    grammar::WORDS,
    identity::WORDS,
    data::WORDS,
    purposes::WORDS,
    groups::WORDS,
    selling::WORDS,
    meaning::WORDS,
    topics::WORDS,
    counting::WORDS,
];

/// The words of a phrase after its first two, and its classes.
type Phrase = (Vec<Box<str>>, Classes);

/// What is known of a first word: its own classes, and the phrases that it begins, by their second
/// word, longest first.
#[derive(Debug, Default)]
struct Entry {
    alone: Classes,
    phrases: WordMap<Box<str>, Vec<Phrase>>,
}

/// The words of English descriptions, by class.
#[derive(Debug)]
pub struct Lexicon {
    entries: WordMap<Box<str>, Entry>,
}

impl Lexicon {
    /// The one lexicon, made when first asked for.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        ENGLISH.get_or_init(|| Self::from_lists(LISTS))
    }

    fn from_lists(lists: &[&[List]]) -> Self {
        let mut lexicon = Self { entries: WordMap::default() };
        for (class, words) in lists.iter().copied().flatten() {
            for phrase in words.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                for form in forms(phrase) {
                    lexicon.add(&form, *class);
                }
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each entry is sorted by itself")]
        for entry in lexicon.entries.values_mut() {
            for phrases in entry.phrases.values_mut() {
                phrases.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
            }
        }
        lexicon
    }

    fn add(&mut self, words: &[String], class: Classes) {
        let Some((first, rest)) = words.split_first() else { return };
        let entry = self.entries.entry(first.as_str().into()).or_default();
        if rest.is_empty() {
            entry.alone = entry.alone.or(class);
            return;
        }
        let Some((second, rest)) = rest.split_first() else { return };
        let phrases = entry.phrases.entry(second.as_str().into()).or_default();
        let same = phrases.iter_mut().find(|(known, _)| {
            known.len() == rest.len() && known.iter().zip(rest).all(|(a, b)| **a == **b)
        });
        match same {
            Some((_, classes)) => *classes = classes.or(class),
            None => {
                phrases.push((rest.iter().map(|word| word.as_str().into()).collect(), class));
            }
        }
    }

    fn alone(&self, word: &str) -> Classes {
        self.entries.get(&*plain(word)).map_or(Classes::NONE, |entry| entry.alone)
    }

    /// Gives every word its classes.
    pub fn classify(&self, words: &mut Words<'_>) {
        let mut at = 0;
        while at < words.len() {
            let Some(entry) = self.entries.get(&*plain(words.lower(at))) else {
                at += 1;
                continue;
            };
            let joined = |at: usize| {
                words
                    .list
                    .get(at)
                    .is_some_and(|word| !word.gap.has(crate::language::words::Gap::STOP))
            };
            let phrases =
                entry.phrases.get(&*plain(words.lower(at + 1))).filter(|_| joined(at + 1));
            let phrase = phrases.into_iter().flatten().find(|(rest, _)| {
                rest.iter().enumerate().all(|(offset, word)| {
                    *plain(words.lower(at + 2 + offset)) == **word && joined(at + 2 + offset)
                })
            });
            let (length, classes) =
                phrase.map_or((1, entry.alone), |(rest, c)| (rest.len() + 2, *c));
            let innocent = length > 1 && classes.meets(Classes::INNOCENT);
            for index in at..at + length {
                let alone = if length == 1 { entry.alone } else { self.alone(words.lower(index)) };
                let word = &mut words.list[index];
                word.classes = classes;
                word.own = if innocent { Classes::NONE } else { alone };
            }
            at += length;
        }
    }
}

/// A word with a plain apostrophe.
fn plain(word: &str) -> std::borrow::Cow<'_, str> {
    if word.is_ascii() { word.into() } else { word.replace('\u{2019}', "'").into() }
}

/// All forms of a phrase: the product of the forms of its words.
fn forms(phrase: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for word in phrase.split_whitespace() {
        let forms = match (word.strip_suffix('*'), word.strip_suffix('+')) {
            (Some(verb), _) => inflect::verb(verb),
            (_, Some(noun)) => inflect::noun(noun),
            _ => vec![word.to_owned()],
        };
        all = all
            .iter()
            .flat_map(|begun| {
                forms
                    .iter()
                    .map(move |form| [begun.as_slice(), std::slice::from_ref(form)].concat())
            })
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_phrases_take_their_words_from_shorter_ones() {
        let words = Words::new("Linkage disequilibrium; we link claims.");
        assert!(
            words.classes(0).meets(Classes::INNOCENT) && !words.classes(0).meets(Classes::LINK)
        );
        assert!(words.classes(3).meets(Classes::LINK));
        assert!(words.classes(4).meets(Classes::OTHER_SOURCE));
    }

    #[test]
    fn every_list_can_be_read() {
        for (_, words) in LISTS.iter().copied().flatten() {
            assert!(words.is_ascii(), "{words}");
            let lower = words.to_lowercase();
            assert_eq!(*words, lower);
        }
    }
}
