//! MN016: a sentence that is too long to follow.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A sentence that is too long to follow.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN016", "long-sentence", Level::Note, include_str!("long_sentence.md"))
        .clauses(&[19, 58])
        .checks(&[Check::Text(check)]);

/// Longer sentences are hard to follow.
const MOST: usize = 45;

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.is_main() {
        return;
    }
    for sentence in passage.words.sentences.iter().filter(|sentence| sentence.len() > MOST).take(50)
    {
        let message = format!("this sentence has {} words", sentence.len());
        sink.report(passage.place_of_words(sentence.clone()), message, "make two or three of it");
    }
}
