//! MN011: a text that could stand under any project.

use std::collections::HashSet;

use crate::language::class::Classes;
use crate::language::english::Tongue;
use crate::language::words::Words;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text that could stand under any project.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN011", "boilerplate", Level::Error, include_str!("boilerplate.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    if !passage.is_main() || words.len() < 5 || passage.tongue() != Tongue::English {
        return;
    }
    let specific = specific(words);
    if specific >= PLENTY {
        return;
    }
    let content = (0..words.len())
        .filter(|at| !words.classes(*at).meets(Classes::FUNCTION) && !words.word(*at).is_number)
        .count();
    let unknown = (0..words.len())
        .filter(|at| words.classes(*at).is_none() && !words.word(*at).is_number)
        .count();
    let odd = unknown as f64 / content.max(1) as f64;
    let level = match specific {
        0 if odd < 0.1 && content < 45 => Level::Error,
        0 if odd < 0.4 => Level::Warning,
        1 if odd < 0.12 && content > 14 => Level::Warning,
        2 if odd < 0.06 && content > 45 => Level::Warning,
        _ => return,
    };
    let message = if specific == 0 {
        "nothing in this text is specific: no disease, exposure, kind of data, group of people or method is named"
    } else {
        "nearly nothing in this text is specific to this project"
    };
    let help = "name what is studied, in whom, with which data and by which method (general words such as \u{201c}data\u{201d}, \u{201c}factors\u{201d} or \u{201c}outcomes\u{201d} don't count)";
    sink.report_as(level, passage.place(), message, help);
}

/// From so many specific things on a text is about something.
const PLENTY: usize = 3;

/// How many different specific things a text names; counting stops at `PLENTY`.
fn specific(words: &Words<'_>) -> usize {
    let mut seen: HashSet<&str> = HashSet::new();
    for at in 0..words.len() {
        let word = words.lower(at);
        let named = words.classes(at).meets(Classes::TOPIC) || has_ending(word);
        let acronym = words.written(at).len() >= 3
            && words.written(at).chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && words.classes(at).is_none();
        if named || acronym {
            seen.insert(word);
        }
        if seen.len() == PLENTY {
            break;
        }
    }
    seen.len()
}

/// Endings of words of medicine and biology.
fn has_ending(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "itis",
        "osis",
        "emia",
        "aemia",
        "oma",
        "omas",
        "pathy",
        "pathies",
        "ectomy",
        "otomy",
        "plasty",
        "algia",
        "uria",
        "penia",
        "plasia",
        "trophy",
        "statin",
        "olol",
        "pril",
        "sartan",
        "gliptin",
        "gliflozin",
        "mab",
        "nib",
        "vir",
        "cillin",
        "mycin",
        "azole",
        "oxetine",
        "pram",
        "zepam",
        "zolam",
        "caine",
        "ology's",
        "genesis",
        "cyte",
        "cytes",
        "kinase",
        "phobia",
        "mania",
        "plegia",
        "paresis",
        "megaly",
        "sclerosis",
        "toxicity",
        "genic",
        "glycemic",
        "cardial",
        "vascular",
    ];
    word.len() >= 6 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}
