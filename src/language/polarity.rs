//! Whether a text means what an act in it says, or refuses it: negation, prohibition, and negations of
//! these, clause by clause.

use std::ops::Range;

use crate::language::class::Classes;
use crate::language::words::{Gap, Words};

/// What a text says of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Polarity {
    /// It is, was or will be done, or nothing speaks against it.
    Asserted,
    /// It is refused, excluded, forbidden.
    Refused,
}

/// No clause is followed further than so many words.
const LONGEST: usize = 60;

/// Words that open a new clause, whatever stands before them.
const OPENERS: &[&str] = &[
    "but",
    "because",
    "whereas",
    "although",
    "though",
    "however",
    "therefore",
    "nevertheless",
    "nonetheless",
    "unless",
    "until",
    "hence",
    "thus",
    "otherwise",
    "once",
    "if",
    "where",
    "when",
    "since",
    "while",
    "internally",
];
/// Subjects that open a new clause after a comma or "and".
const SUBJECTS: &[&str] = &[
    "we",
    "i",
    "it",
    "they",
    "he",
    "she",
    "our",
    "the",
    "this",
    "these",
    "then",
    "instead",
    "therefore",
    "who",
    "which",
    "so",
    "yet",
    "that",
];

/// The clause that a word stands in, inside its sentence.
pub fn clause_of(words: &Words<'_>, at: usize) -> Range<usize> {
    let sentence = words.sentence_of(at);
    let mut start = at;
    while start > sentence.start && at - start < LONGEST && !opens_clause(words, start) {
        start -= 1;
    }
    let mut end = at + 1;
    while end < sentence.end && end - at < LONGEST && !opens_clause(words, end) {
        end += 1;
    }
    start..end
}

/// Does a clause begin with this word?
fn opens_clause(words: &Words<'_>, at: usize) -> bool {
    let gap = words.word(at).gap;
    let word = words.lower(at);
    let after_and = at > 0 && matches!(words.lower(at - 1), "and" | "so" | "or" | "nor");
    let subject = SUBJECTS.contains(&word);
    gap.has(Gap::BREAK)
        || OPENERS.contains(&word) && !(word == "once" && words.lower(at + 1) == "and")
        || gap.has(Gap::COMMA)
            && (subject
                || matches!(word, "and" | "so" | "nor") && SUBJECTS.contains(&words.lower(at + 1)))
        || after_and
            && matches!(
                word,
                "we" | "i" | "it" | "they" | "therefore" | "will" | "then" | "shall" | "instead"
            )
        || word == "so" && words.lower(at + 1) == "that"
}

/// What the text says of the act at some words.
pub fn of(words: &Words<'_>, act: &Range<usize>) -> Polarity {
    let clause = clause_of(words, act.start);
    let before = negations(words, clause.start..act.start);
    let own = negations(words, act.clone());
    if let Some(said) = settle(words, &before) {
        return said;
    }
    if !own.is_empty() && own.iter().any(|negation| negation.outright) {
        return Polarity::Refused;
    }
    let after = act.end..clause.end;
    if said_after(words, after.clone()) {
        return Polarity::Refused;
    }
    if refused_by_the_next(words, clause.end) {
        return Polarity::Refused;
    }
    Polarity::Asserted
}

/// Which words of a sentence stand under a refusal.
pub fn refused(words: &Words<'_>, sentence: &Range<usize>) -> Vec<bool> {
    let mut marks = vec![false; sentence.len()];
    let mut start = sentence.start;
    while start < sentence.end {
        let end =
            (start + 1..sentence.end).find(|at| opens_clause(words, *at)).unwrap_or(sentence.end);
        let negations = negations(words, start..end);
        let next = refused_by_the_next(words, end);
        let mut barred = false;
        for at in (start..end).rev() {
            let before = negations.partition_point(|negation| negation.at < at);
            let said = settle(words, &negations[..before]);
            marks[at - sentence.start] =
                said.map_or(barred || next, |said| said == Polarity::Refused);
            barred |= said_after(words, at..at + 1);
        }
        start = end;
    }
    marks
}

/// A negating word.
#[derive(Debug, Clone, Copy)]
struct Negation {
    at: usize,
    /// "Not" and its like, rather than "refrain" and its like, which a "not" can undo.
    outright: bool,
}

fn negations(words: &Words<'_>, range: Range<usize>) -> Vec<Negation> {
    let mut found: Vec<Negation> = Vec::new();
    for at in range {
        let classes = words.classes(at);
        if classes.meets(Classes::INNOCENT) {
            continue;
        }
        let barred = classes.meets(Classes::BARRED) && words.lower(at) == "not";
        let outright = classes.meets(Classes::NOT) || barred;
        if outright || classes.meets(Classes::REFRAIN) {
            found.push(Negation { at, outright });
        }
    }
    found
}

/// What negations before an act come to: none if there are none.
fn settle(words: &Words<'_>, before: &[Negation]) -> Option<Polarity> {
    let last = before.last()?;
    let before = &before[before.len().saturating_sub(8)..];
    let undone = before.iter().any(|outer| {
        outer.outright
            && before.iter().any(|inner| {
                !inner.outright
                    && inner.at > outer.at
                    && inner.at - outer.at <= 6
                    && !(outer.at..inner.at)
                        .any(|at| at > outer.at && matches!(words.lower(at), "and" | "or"))
            })
    });
    if undone {
        return Some(Polarity::Asserted);
    }
    // "No reason not to", "nobody sees why not".
    let reason = before.iter().any(|negation| {
        negation.outright
            && (1..=3).any(|ahead| {
                matches!(
                    words.lower(negation.at + ahead),
                    "reason"
                        | "reasons"
                        | "grounds"
                        | "harm"
                        | "objection"
                        | "qualms"
                        | "scruples"
                        | "secret"
                        | "obstacle"
                        | "problem"
                        | "shame"
                )
            })
    });
    if reason && !words.lower(last.at).is_empty() {
        return Some(Polarity::Asserted);
    }
    Some(Polarity::Refused)
}

/// Is an act refused by what follows it in its clause: "is prohibited", "are not sought"?
fn said_after(words: &Words<'_>, after: Range<usize>) -> bool {
    for at in after {
        let classes = words.classes(at);
        if classes.meets(Classes::BARRED) {
            return true;
        }
        let previous = if at == 0 { "" } else { words.lower(at - 1) };
        let auxiliary = matches!(
            previous,
            "is" | "are"
                | "be"
                | "was"
                | "were"
                | "will"
                | "shall"
                | "has"
                | "have"
                | "do"
                | "does"
                | "can"
                | "may"
                | "must"
                | "would"
        );
        let contracted =
            words.lower(at).ends_with("n't") || words.lower(at).ends_with("n\u{2019}t");
        if classes.meets(Classes::NOT)
            && !classes.meets(Classes::INNOCENT)
            && (auxiliary || contracted || words.lower(at) == "cannot")
            && !words.classes(at + 1).meets(Classes::REFRAIN)
        {
            return true;
        }
    }
    false
}

/// Is an act refused by a clause that begins after it and points back: "that step is prohibited", "we
/// won't do so", "none of this is planned"?
fn refused_by_the_next(words: &Words<'_>, from: usize) -> bool {
    if from >= words.len() {
        return false;
    }
    let clause = clause_of(words, from);
    let end = clause.end.min(from + 14);
    let range = clause.start..end;
    let points_back = range.clone().any(|at| {
        matches!(
            words.lower(at),
            "that"
                | "this"
                | "such"
                | "it"
                | "so"
                | "neither"
                | "none"
                | "do"
                | "either"
                | "these"
                | "both"
                | "attempted"
        )
    });
    let refuses = range.clone().any(|at| {
        let classes = words.classes(at);
        (classes.meets(Classes::NOT)
            && !classes.meets(Classes::INNOCENT)
            && !words.classes(at + 1).meets(Classes::REFRAIN))
            || classes.meets(Classes::BARRED)
            || classes.meets(Classes::REFRAIN)
    });
    let short = range.len() <= 12;
    points_back
        && refuses
        && short
        && !range.clone().any(|at| matches!(words.lower(at), "why" | "because"))
        && begins_with_pointer(words, clause.start)
}

/// Does a clause begin with what points back to the one before it?
fn begins_with_pointer(words: &Words<'_>, start: usize) -> bool {
    (start..start + 4).any(|at| {
        matches!(
            words.lower(at),
            "that"
                | "this"
                | "such"
                | "it"
                | "neither"
                | "none"
                | "these"
                | "both"
                | "nothing"
                | "not"
        )
    }) || ((start..start + 7).any(|at| matches!(words.lower(at), "so" | "this" | "that" | "it"))
        && (start..start + 4).any(|at| words.classes(at).meets(Classes::NOT)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, act: &str) -> Polarity {
        let words = Words::new(text);
        let at = words.index_at(u32::try_from(text.find(act).expect("the act")).expect("small"));
        of(&words, &(at..at + 1))
    }

    #[test]
    fn refusals_are_told_from_intent() {
        for text in [
            "We will not contact anybody.",
            "No attempt will be made to contact them.",
            "Nobody will contact or visit a participant.",
            "We refrain from any contact with them.",
            "Rather than contact people we read answers.",
            "To contact them is prohibited.",
            "We could contact them; that step is out of scope.",
            "Neither we nor our partners contact anyone.",
            "Contact with participants will not be sought.",
        ] {
            assert_eq!(
                said(text, if text.contains("contact") { "contact" } else { "Contact" }),
                Polarity::Refused,
                "{text}"
            );
        }
        for text in [
            "We will contact them.",
            "We do not rule out that we contact them.",
            "Nothing will stop us from asking, and we contact them.",
            "It is not our intention to refrain from contact.",
            "We will not publish names, but we will contact them.",
            "We see no reason not to contact them.",
            "Names are not stored; we contact them by post.",
        ] {
            assert_eq!(said(text, "contact"), Polarity::Asserted, "{text}");
        }
    }
}
