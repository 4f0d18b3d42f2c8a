//! MN004: a text in no language.

use crate::language::english::{Tongue, known_share};
use crate::language::words::Words;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text in no language.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN004", "gibberish", Level::Error, include_str!("gibberish.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    if !passage.is_description() || words.all().iter().all(|word| word.is_number) {
        return;
    }
    let odd: Vec<usize> = (0..words.len()).filter(|at| is_mash(words, *at)).collect();
    let letters = words.all().iter().filter(|word| !word.is_number).count().max(1);
    let share = odd.len() as f64 / letters as f64;
    let nothing = passage.tongue() == Tongue::None && !passage.translated;
    if !(share > 0.34 && known_share(words) < 0.5 || nothing && words.len() >= 6) {
        return;
    }
    let shown = odd.first().copied().unwrap_or(0);
    let message = format!(
        "\u{201c}{}\u{201d} and its like are words of no language",
        passage.quote(shown..shown + 3)
    );
    sink.report(passage.place(), message, "write the description in plain words");
}

/// Is a word keys that were struck at random: no vowel, or five consonants in a row?
fn is_mash(words: &Words<'_>, at: usize) -> bool {
    let word = words.lower(at);
    let known = !words.classes(at).is_none();
    if known
        || words.word(at).is_number
        || words.written(at).chars().all(char::is_uppercase)
        || !word.is_ascii()
        || word.len() < 3
    {
        return false;
    }
    let vowel = |byte: u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let mut run = 0;
    let mut longest = 0;
    for byte in word.bytes() {
        run = if vowel(byte) { 0 } else { run + 1 };
        longest = longest.max(run);
    }
    let mut vowels = 0;
    let mut most = 0;
    for byte in word.bytes() {
        vowels = if vowel(byte) { vowels + 1 } else { 0 };
        most = most.max(vowels);
    }
    longest >= 5 || most >= 4 || longest == word.len() && word.len() > 3
}
