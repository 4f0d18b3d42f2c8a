//! MN006: a text that repeats itself.

use std::collections::{HashMap, HashSet};

use crate::language::class::Classes;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text that repeats itself.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN006", "repetition", Level::Error, include_str!("repetition.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    let described = passage.is_main() || passage.is_description() && passage.translated;
    if !described || words.len() < 8 {
        return;
    }
    let mut seen: HashMap<&str, (usize, usize)> = HashMap::new();
    for sentence in words.sentences.iter().filter(|sentence| sentence.len() >= 4) {
        let said = words.lower_part(sentence.clone());
        let entry = seen.entry(said).or_insert((sentence.start, 0));
        entry.1 += sentence.len();
    }
    let most = seen.values().filter(|(_, all)| *all * 2 > words.len()).max().copied();
    let repeated = most.filter(|(start, all)| *all >= words.sentence_of(*start).len() * 2);
    if let Some((start, all)) = repeated {
        let times = all / words.sentence_of(start).len();
        let message = format!(
            "\u{201c}{}\u{201d} stands here {times} times",
            passage.quote(words.sentence_of(start))
        );
        sink.report(
            passage.place_of_words(words.sentence_of(start)),
            message,
            "say it once, and say more",
        );
        return;
    }
    let content: Vec<&str> = (0..words.len())
        .filter(|at| !words.classes(*at).meets(Classes::FUNCTION) && !words.word(*at).is_number)
        .map(|at| words.lower(at))
        .collect();
    let distinct: HashSet<&str> = content.iter().copied().collect();
    if content.len() >= 8 && distinct.len() as f64 / (content.len().min(60) as f64) < 0.42 {
        let message = format!(
            "{} words, but only {} different ones that carry meaning",
            words.len(),
            distinct.len()
        );
        sink.report(passage.place(), message, "say more than the same words again");
    }
}
