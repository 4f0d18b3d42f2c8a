//! A text as words: where each stands, what it means, what stands before it, and where sentences end.

use std::ops::Range;

use crate::base::span::Span;
use crate::base::work;
use crate::language::class::Classes;
use crate::language::lexicon::Lexicon;
use crate::language::program::ProgramNames;

/// Marks that stand between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gap(u8);

impl Gap {
    /// A comma.
    pub const COMMA: Self = Self(1);
    /// A semicolon, colon or dash.
    pub const BREAK: Self = Self(2);
    /// An opening or closing bracket.
    pub const BRACKET: Self = Self(4);
    /// A quotation mark.
    pub const QUOTE: Self = Self(8);
    /// A full stop, question mark or exclamation mark.
    pub const STOP: Self = Self(16);
    /// Nothing but a hyphen.
    pub const HYPHEN: Self = Self(32);
    /// A slash.
    pub const SLASH: Self = Self(64);

    /// Is one of these marks among them?
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// A word or number.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// Its bytes in the text.
    pub span: Span,
    /// What it means where it stands: as part of a phrase, if it is one.
    pub classes: Classes,
    /// What it means alone; nothing inside a phrase that only sounds like something.
    pub own: Classes,
    /// What stands between it and the word before.
    pub gap: Gap,
    /// Does it begin with a digit?
    pub is_number: bool,
    /// Does it begin with a capital?
    pub is_capital: bool,
    /// Is it part of a name of the program that the settings tell?
    pub names_program: bool,
}

/// A text as words.
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t str,
    lower: String,
    /// In order; outside of this module's folder they are asked for by the functions that count work.
    pub(in crate::language) list: Vec<Word>,
    /// Each sentence's words.
    pub sentences: Vec<Range<usize>>,
    /// All classes of each sentence's words.
    pub sentence_classes: Vec<Classes>,
}

impl<'t> Words<'t> {
    /// Reads a text.
    pub fn new(text: &'t str) -> Self {
        Self::of_program(text, &ProgramNames::default())
    }

    /// Reads a text about the data of a program that has these names.
    pub fn of_program(text: &'t str, program: &ProgramNames) -> Self {
        let lower = text.to_ascii_lowercase();
        let (words, starts) = split(text);
        let sentences = ranges(&starts, words.len());
        let mut read = Self { text, lower, list: words, sentences, sentence_classes: Vec::new() };
        Lexicon::english().classify(&mut read);
        program.mark(&mut read);
        let classes = |sentence: &Range<usize>| {
            let words = &read.list[sentence.clone()];
            words.iter().fold(Classes::NONE, |all, word| all.or(word.classes))
        };
        read.sentence_classes = read.sentences.iter().map(classes).collect();
        read
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// No words at all?
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A word.
    pub fn get(&self, index: usize) -> Option<&Word> {
        work::count(1);
        self.list.get(index)
    }

    /// A word that is there.
    pub fn word(&self, index: usize) -> &Word {
        work::count(1);
        &self.list[index]
    }

    /// All words.
    pub fn all(&self) -> &[Word] {
        work::count(self.list.len());
        &self.list
    }

    /// The whole text.
    pub fn text(&self) -> &'t str {
        work::count(self.text.len());
        self.text
    }

    /// What stands between a word and the one before it; before the first word, and behind the last, the rest of the text.
    pub fn gap_before(&self, index: usize) -> &'t str {
        let last = self.text.len();
        let before = index.checked_sub(1).map(|before| self.list.get(before));
        let start = before.map_or(0, |before| before.map_or(last, |word| word.span.end as usize));
        let end = self.list.get(index).map_or(last, |word| word.span.start as usize);
        work::count(end - start);
        &self.text[start..end]
    }

    /// A word in lower-case letters; empty past the end.
    pub fn lower(&self, index: usize) -> &str {
        work::count(1);
        self.list.get(index).map_or("", |word| &self.lower[word.span.range()])
    }

    /// A word as written; empty past the end.
    pub fn written(&self, index: usize) -> &'t str {
        work::count(1);
        self.list.get(index).map_or("", |word| &self.text[word.span.range()])
    }

    /// The classes of a word; none past the end.
    pub fn classes(&self, index: usize) -> Classes {
        work::count(1);
        self.list.get(index).map_or(Classes::NONE, |word| word.classes)
    }

    /// The classes of a word alone; none past the end.
    pub fn own(&self, index: usize) -> Classes {
        work::count(1);
        self.list.get(index).map_or(Classes::NONE, |word| word.own)
    }

    /// The bytes of some words.
    pub fn span(&self, words: Range<usize>) -> Span {
        match (self.list.get(words.start), self.list.get(words.end.saturating_sub(1))) {
            (Some(first), Some(last)) => {
                Span { start: first.span.start, end: last.span.end.max(first.span.end) }
            }
            _ => Span::default(),
        }
    }

    /// Some bytes of the text; empty where they are none of it.
    pub fn part(&self, bytes: Range<usize>) -> &'t str {
        work::count(bytes.len());
        self.text.get(bytes).unwrap_or("")
    }

    /// Some words with all that stands between them, in lower-case ASCII letters.
    pub fn lower_part(&self, words: Range<usize>) -> &str {
        let bytes = self.span(words).range();
        work::count(bytes.len());
        &self.lower[bytes]
    }

    /// The whole text in lower-case ASCII letters, byte for byte as long as the text.
    pub fn lower_text(&self) -> &str {
        work::count(self.lower.len());
        &self.lower
    }

    /// Are these the words from a place on?
    pub fn follows(&self, index: usize, phrase: &[&str]) -> bool {
        phrase.iter().enumerate().all(|(at, word)| self.lower(index + at) == *word)
    }

    /// The sentence that a word stands in.
    pub fn sentence_of(&self, index: usize) -> Range<usize> {
        self.sentences.get(self.sentence_at(index)).cloned().unwrap_or(0..0)
    }

    /// The number of the sentence that a word stands in.
    pub fn sentence_at(&self, index: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= index)
    }

    /// The place of the first word that ends after a byte.
    pub fn index_at(&self, byte: u32) -> usize {
        self.list.partition_point(|word| word.span.end <= byte)
    }
}

fn ranges(starts: &[usize], end: usize) -> Vec<Range<usize>> {
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Words before a full stop that ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "e.g", "i.e", "eg", "ie", "al", "fig",
    "figs", "no", "approx", "ca", "cf", "dept", "univ", "jr", "sr", "inc", "ltd", "co", "u.s",
    "u.k", "apt", "ave",
];

fn split(text: &str) -> (Vec<Word>, Vec<usize>) {
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6);
    let mut starts = Vec::new();
    let mut gap = Gap::default();
    let mut breaks = true;
    let mut newlines = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !c.is_alphanumeric() {
            mark(c, &mut gap);
            newlines = if c == '\n' {
                newlines + 1
            } else if c.is_whitespace() {
                newlines
            } else {
                0
            };
            breaks |= newlines > 1 || (c == '\u{2022}');
            let ends = matches!(c, '.' | '!' | '?' | '\u{3002}')
                && chars.peek().is_none_or(|(_, next)| !next.is_alphanumeric())
                && !(c == '.' && words.last().is_some_and(|word| is_abbreviation(text, word)));
            breaks |= ends;
            continue;
        }
        let end = word_end(text, at, c);
        while chars.peek().is_some_and(|(next, _)| *next < end) {
            chars.next();
        }
        if breaks {
            starts.push(words.len());
            breaks = false;
        }
        words.push(Word {
            span: Span::new(at, end),
            classes: Classes::NONE,
            own: Classes::NONE,
            gap,
            is_number: c.is_ascii_digit(),
            is_capital: c.is_uppercase(),
            names_program: false,
        });
        gap = Gap::default();
        newlines = 0;
    }
    (words, starts)
}

fn mark(c: char, gap: &mut Gap) {
    match c {
        ',' | '\u{ff0c}' | '\u{3001}' => gap.add(Gap::COMMA),
        ';' | ':' | '\u{2013}' | '\u{2014}' => gap.add(Gap::BREAK),
        '(' | ')' | '[' | ']' | '{' | '}' => gap.add(Gap::BRACKET),
        '"' | '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' => gap.add(Gap::QUOTE),
        '.' | '!' | '?' | '\u{3002}' => gap.add(Gap::STOP),
        '-' | '\u{2010}' | '\u{2011}' => gap.add(Gap::HYPHEN),
        '/' => gap.add(Gap::SLASH),
        _ => {}
    }
}

/// A letter alone, or a word of the list.
fn is_abbreviation(text: &str, word: &Word) -> bool {
    let written = &text[word.span.range()];
    (written.len() == 1 && word.is_capital)
        || ABBREVIATIONS.iter().any(|known| written.eq_ignore_ascii_case(known))
}

/// Where the word that begins at a byte ends: letters, digits, apostrophes and points inside it.
fn word_end(text: &str, at: usize, first: char) -> usize {
    let bytes = text.as_bytes();
    let mut end = at + first.len_utf8();
    loop {
        let Some(c) = text[end..].chars().next() else { return end };
        let after = end + c.len_utf8();
        let next = text[after..].chars().next();
        let goes_on = match c {
            c if c.is_alphanumeric() => true,
            '\'' | '\u{2019}' => next.is_some_and(char::is_alphabetic),
            '.' | ',' => {
                let digits =
                    bytes[end - 1].is_ascii_digit() && next.is_some_and(|n| n.is_ascii_digit());
                let initials = c == '.' && next.is_some_and(char::is_alphabetic) && end - at == 1;
                digits || initials
            }
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let words = Words::new(text);
        words.sentences.iter().map(|s| words.span(s.clone()).slice(text).to_owned()).collect()
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        assert_eq!(
            sentences("We ask Dr. Lee, e.g. about p = 0.05. Then (n = 7) we stop! Why? No."),
            ["We ask Dr. Lee, e.g. about p = 0.05", "Then (n = 7) we stop", "Why", "No"]
        );
        assert_eq!(sentences(""), [] as [&str; 0]);
    }

    #[test]
    fn words_keep_their_bytes() {
        let text = "Participants\u{2019} 1,200.5 follow-ups in \u{201c}S\u{e3}o Paulo\u{201d}";
        let words = Words::new(text);
        let written: Vec<_> = (0..words.len()).map(|at| words.written(at)).collect();
        assert_eq!(
            written,
            ["Participants", "1,200.5", "follow", "ups", "in", "S\u{e3}o", "Paulo"]
        );
        assert!(words.list[3].gap.has(Gap::HYPHEN) && words.list[5].gap.has(Gap::QUOTE));
    }
}
