//! Evidence that a text sells something: cues, each with a weight, against what speaks for research.

use std::ops::Range;
use std::sync::LazyLock;

use crate::language::class::Classes;
use crate::language::hash::WordSet;
use crate::language::words::{Gap, Words};

/// A kind of cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rules) enum Cue {
    /// Tells the reader to buy, try, call.
    Call,
    /// Names a price, a discount, a guarantee, a stock.
    Offer,
    /// Praises.
    Praise,
    /// Promises what a product does for its user.
    Benefit,
    /// Addresses the reader.
    Reader,
    /// Names a product or those who buy it.
    Product,
    /// Trademarks and exclamation marks.
    Shout,
}

/// What a text holds for and against its being an advertisement.
#[derive(Debug, Default)]
pub(in crate::rules) struct Evidence {
    /// The cues, by place.
    pub cues: Vec<(Cue, Range<usize>)>,
    /// What all comes to.
    pub score: f64,
}

/// From this score on, a text sells.
pub(in crate::rules) const SELLS: f64 = 4.0;
/// From this score on, it may.
pub(in crate::rules) const MAY_SELL: f64 = 2.6;

/// Weighs a text.
pub(in crate::rules) fn weigh(words: &Words<'_>) -> Evidence {
    let mut evidence = Evidence::default();
    for sentence in &words.sentences {
        read(words, sentence, &mut evidence.cues);
    }
    shouts(words, &mut evidence.cues);
    evidence.cues.sort_by_key(|(cue, words)| (words.start, *cue));
    evidence.score = score(&evidence.cues) - innocence(words);
    evidence
}

fn read(words: &Words<'_>, sentence: &Range<usize>, cues: &mut Vec<(Cue, Range<usize>)>) {
    let mut at = sentence.start;
    let addressed = sentence.clone().any(|index| words.classes(index).meets(Classes::YOU));
    while at < sentence.end {
        let classes = words.classes(at);
        let end = (at + 1..sentence.end.min(at + 5))
            .find(|next| words.classes(*next) != classes || classes.is_none())
            .unwrap_or(sentence.end);
        let end = end.min(at + 4);
        let opens = at == sentence.start || words.word(at).gap.has(Gap::COMMA) && addressed;
        if classes.meets(Classes::CALL) && (opens && imperative(words, at) || end - at > 1) {
            cues.push((Cue::Call, at..end));
        }
        if classes.meets(Classes::PRICE.or(Classes::AVAILABLE)) {
            cues.push((Cue::Offer, at..end));
        }
        if classes.meets(Classes::PRAISE) {
            cues.push((Cue::Praise, at..end));
        }
        if classes.meets(Classes::BENEFIT) {
            cues.push((Cue::Benefit, at..end));
        }
        if classes.meets(Classes::YOU) {
            cues.push((Cue::Reader, at..end));
        }
        if classes.meets(Classes::PRODUCT.or(Classes::OWN_PRODUCT).or(Classes::CUSTOMER)) {
            cues.push((Cue::Product, at..end));
        }
        at = end.max(at + 1);
    }
}

/// Is a word that opens a sentence a request, and not a noun ("Order effects are tested")?
fn imperative(words: &Words<'_>, at: usize) -> bool {
    let next = words.classes(at + 1);
    next.meets(Classes::FUNCTION.or(Classes::YOU).or(Classes::OWN_PRODUCT).or(Classes::PRODUCT))
        && !matches!(words.lower(at + 1), "of" | "is" | "are" | "was" | "were" | "that")
        || matches!(words.lower(at + 1), "today" | "now" | "online" | "better")
}

fn shouts(words: &Words<'_>, cues: &mut Vec<(Cue, Range<usize>)>) {
    for (at, _) in words
        .text()
        .char_indices()
        .filter(|(_, c)| matches!(c, '!' | '\u{ae}' | '\u{2122}'))
        .take(5)
    {
        let index = words.index_at(u32::try_from(at).unwrap_or(u32::MAX)).saturating_sub(1);
        cues.push((Cue::Shout, index..index + 1));
    }
}

/// Each kind counts up to its most, so that no single habit of a writer decides.
fn score(cues: &[(Cue, Range<usize>)]) -> f64 {
    let of = |kind: Cue| cues.iter().filter(|(cue, _)| *cue == kind).count() as f64;
    (of(Cue::Call) * 2.0).min(4.0)
        + (of(Cue::Offer) * 1.2).min(3.6)
        + (of(Cue::Praise) * 0.8).min(4.0)
        + (of(Cue::Benefit) * 0.6).min(3.0)
        + (of(Cue::Reader) * 0.9).min(3.6)
        + (of(Cue::Product) * 0.25).min(1.5)
        + (of(Cue::Shout) * 0.8).min(2.4)
}

/// Words of studies.
static DESIGN: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::from_iter([
        "cohort",
        "participants",
        "randomized",
        "randomised",
        "regression",
        "hypothesis",
        "hypothesize",
        "analysis",
        "analyses",
        "analyze",
        "analyse",
        "statistical",
        "prevalence",
        "incidence",
        "confounding",
        "outcomes",
        "estimate",
        "compare",
        "compared",
        "examine",
        "investigate",
        "odds",
        "hazard",
        "trial",
        "trials",
        "protocol",
        "retrospective",
        "prospective",
        "longitudinal",
        "adherence",
        "claims",
        "records",
        "association",
        "associations",
        "risk",
        "efficacy",
        "placebo",
        "mortality",
        "covariates",
        "adjusted",
        "whether",
        "study",
        "studies",
        "codes",
        "models",
        "model",
        "review",
        "evidence",
        "survey",
        "measured",
        "rates",
        "patients",
        "matched",
        "describe",
        "proposal",
        "aim",
        "aims",
        "research",
    ])
});

/// What speaks for research: its verbs in the first person, its designs, its statistics.
fn innocence(words: &Words<'_>) -> f64 {
    let mut seen = WordSet::default();
    seen.extend((0..words.len().min(2000)).filter_map(|at| DESIGN.get(words.lower(at))));
    let innocent = words
        .all()
        .iter()
        .take(2000)
        .filter(|word| word.classes.meets(Classes::TRADE_INNOCENT))
        .count() as f64;
    (seen.len() as f64 * 0.55).min(4.5) + (innocent * 0.25).min(1.5)
}
