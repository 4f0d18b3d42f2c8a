//! MN008: words in an order that says nothing.

use crate::language::words::{Gap, Words};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Words in an order that says nothing.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN008", "word-salad", Level::Error, include_str!("word_salad.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

/// Pairs that no English sentence has, of a hundred words, from which on it is doubtful, and surely salad:
/// real descriptions stay below 2.
const DOUBTFUL: f64 = 3.5;
const SURE: f64 = 4.5;

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    if !passage.is_main() || words.len() < 12 {
        return;
    }
    let odd: Vec<usize> = (0..words.len() - 1).filter(|at| impossible(words, *at)).collect();
    let share = odd.len() as f64 * 100.0 / words.len() as f64;
    if share < DOUBTFUL || odd.len() < 3 {
        return;
    }
    let level = if share >= SURE { Level::Error } else { Level::Warning };
    let shown: Vec<String> = odd
        .iter()
        .take(3)
        .map(|at| format!("\u{201c}{}\u{201d}", passage.quote(*at..*at + 2)))
        .collect();
    let message = format!(
        "{} can't follow each other in a sentence; the text has {} such places",
        shown.join(", "),
        odd.len()
    );
    sink.report_as(
        level,
        passage.place_of_words(odd[0]..odd[0] + 2),
        message,
        "write whole sentences",
    );
}

const DETERMINERS: &[&str] = &["the", "a", "an", "our", "their", "its", "my", "your", "every"];
const PREPOSITIONS: &[&str] = &[
    "of", "in", "at", "by", "for", "with", "from", "into", "to", "on", "among", "between",
    "during", "through",
];
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "will", "has", "have", "can", "may", "be", "been", "could",
    "would", "should", "did",
];
const CONJUNCTIONS: &[&str] = &["and", "or", "but", "than", "because"];

/// Can these two words not stand beside each other, with nothing between them?
fn impossible(words: &Words<'_>, at: usize) -> bool {
    const LONGEST: usize = "because".len();
    if words.lower(at).len() > LONGEST {
        return false;
    }
    let next = words.word(at + 1);
    let marks = next.gap.has(Gap::COMMA)
        || next.gap.has(Gap::BREAK)
        || next.gap.has(Gap::STOP)
        || next.gap.has(Gap::QUOTE)
        || next.gap.has(Gap::BRACKET)
        || next.gap.has(Gap::SLASH)
        || next.gap.has(Gap::HYPHEN);
    if marks || words.sentence_of(at).end == at + 1 {
        return false;
    }
    let (a, b) = (words.lower(at), words.lower(at + 1));
    let shouted = words.written(at) == "A" && at != words.sentence_of(at).start
        || words.written(at + 1) == "A";
    let is = |list: &[&str], word: &str| list.contains(&word);
    if shouted {
        return false;
    }
    let determiner = is(DETERMINERS, a)
        && (is(DETERMINERS, b)
            || is(PREPOSITIONS, b)
            || is(VERBS, b)
            || is(CONJUNCTIONS, b)
            || matches!(b, "there" | "it" | "they" | "we" | "this" | "these"));
    let preposition = is(PREPOSITIONS, a)
        && (matches!(
            b,
            "is" | "are" | "was" | "were" | "has" | "have" | "had" | "and" | "but" | "than"
        ) || a == "of"
            && is(PREPOSITIONS, b)
            && !matches!(
                b,
                "in" | "between" | "from" | "at" | "for" | "on" | "by" | "to" | "with"
            ));
    let verb = matches!(a, "is" | "are" | "was" | "were")
        && matches!(b, "is" | "are" | "was" | "were" | "have" | "has" | "of" | "will" | "and")
        || a == "be" && matches!(b, "is" | "the" | "of" | "and" | "are")
        || a == "will" && matches!(b, "the" | "of" | "and" | "is" | "in" | "these");
    let conjunction = matches!(a, "and" | "or")
        && matches!(b, "and" | "or" | "but")
        && !(a == "and" && b == "or")
        || a == "because" && matches!(b, "and" | "of the and" | "is");
    let twice =
        a == b && matches!(a, "the" | "of" | "and" | "to" | "a" | "for" | "with") && a != "that";
    determiner || preposition || verb || conjunction || twice
}
