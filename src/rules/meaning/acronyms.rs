//! MN015: acronyms that nobody explains.

use std::collections::HashSet;

use crate::language::words::Gap;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Acronyms that nobody explains.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN015", "undefined-acronyms", Level::Note, include_str!("acronyms.md"))
        .clauses(&[19, 58])
        .checks(&[Check::Text(check)]);

/// Acronyms that most readers know, or that the site's glossary explains.
const KNOWN: &[&str] = &[
    "US", "USA", "UK", "EU", "NIH", "CDC", "FDA", "WHO", "DNA", "RNA", "HIV", "AIDS", "COVID",
    "EHR", "BMI", "MRI", "CT", "ICU", "AND", "OR", "NOT", "IV", "II", "III", "ID", "IT", "TV",
    "AI", "ZIP", "OK", "PHD", "MD", "SARS", "HPV", "LGBTQ", "AI/AN", "ADHD", "PTSD", "IQ", "STI",
    "PDF", "CSV",
];
/// So many may stay unexplained.
const FINE: usize = 2;

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    if !passage.is_main() {
        return;
    }
    let mut seen: HashSet<&str> = HashSet::new();
    let mut open: Vec<usize> = Vec::new();
    for at in (0..words.len()).filter(|at| is_acronym(words.written(*at))) {
        let explained = words.word(at).gap.has(Gap::BRACKET)
            || words.get(at + 1).is_some_and(|next| next.gap.has(Gap::BRACKET));
        let first = seen.insert(words.written(at));
        if first && !explained && !KNOWN.contains(&words.written(at)) && open.len() < 40 {
            open.push(at);
        }
    }
    if open.len() > FINE {
        let shown: Vec<&str> = open.iter().take(4).map(|at| words.written(*at)).collect();
        let more =
            if open.len() > 4 { format!(" and {} more", open.len() - 4) } else { String::new() };
        let message = format!("{}{more} are not explained", shown.join(", "));
        sink.report(
            passage.place_of_words(open[0]..open[0] + 1),
            message,
            "write the full words at the first place, with the short form in brackets",
        );
    }
}

/// Mostly capitals, and short.
fn is_acronym(written: &str) -> bool {
    let letters = written.bytes().filter(u8::is_ascii_uppercase).count();
    (2..=7).contains(&written.len())
        && letters >= 2
        && letters * 2 > written.len()
        && written.is_ascii()
}
