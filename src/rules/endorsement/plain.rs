//! A plain claim: "is endorsed by the program", "the program has approved our results", "NIH-endorsed". The words say it
//! whatever the classifier makes of the sentence; on 1,139 approved descriptions there is none.

use std::ops::Range;

use crate::language::class::Classes;
use crate::language::polarity::{self, Polarity};
use crate::language::words::{Gap, Words};

/// What only an endorser does. Support, funding and sponsorship are said in thanks, too.
const PAST: &[&str] =
    &["endorsed", "approved", "certified", "accredited", "recommended", "sanctioned"];
const PRESENT: &[&str] =
    &["endorses", "approves", "certifies", "accredits", "recommends", "sanctions", "vouches"];
const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being", "stands", "comes"];
const HAVE: &[&str] =
    &["has", "have", "had", "fully", "officially", "formally", "also", "already", "itself"];
/// Approval of access, and by a board of ethics, is no endorsement of results.
const OTHER_APPROVAL: &[&str] = &[
    "access",
    "registration",
    "registered",
    "account",
    "irb",
    "ethics",
    "institutional",
    "waiver",
    "exempt",
    "exemption",
    "agreement",
    "researchers",
    "users",
    "tools",
    "workbench",
];
/// Words for the writers and their work.
const OURS: &[&str] = &[
    "we",
    "our",
    "ours",
    "my",
    "this",
    "these",
    "study",
    "studies",
    "project",
    "research",
    "work",
    "results",
    "findings",
    "conclusions",
    "paper",
    "app",
    "product",
    "protocol",
    "workspace",
    "team",
    "analysis",
    "method",
    "methods",
    "model",
];
/// How far the program stands from the verb, in words: "by the leadership of the".
const REACH: usize = 6;

/// The plain claims of a text, each from its first word to its last.
pub(super) fn claims(words: &Words<'_>) -> Vec<Range<usize>> {
    let found = words.sentences.iter().filter_map(|sentence| claim(words, sentence));
    found.collect()
}

fn claim(words: &Words<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    if sentence.clone().any(|at| OTHER_APPROVAL.contains(&words.lower(at))) {
        return None;
    }
    let asserted = |at: usize| polarity::of(words, &(at..at + 1)) == Polarity::Asserted;
    sentence.clone().find_map(|at| {
        let range = passive(words, sentence, at)
            .or_else(|| active(words, sentence, at))
            .or_else(|| compound(words, sentence, at))?;
        asserted(at).then_some(range)
    })
}

/// Also within a phrase that only sounds like a claim, such as "NIH endorsed". Many countries have a National Institute, and
/// many agencies are federal: where the settings don't name them, they are not the program.
fn is_program(words: &Words<'_>, at: usize) -> bool {
    let named = words.words.get(at).is_some_and(|word| word.names_program);
    let vague = matches!(
        words.lower(at),
        "national" | "institute" | "federal" | "government" | "us" | "hub"
    ) && !matches!(words.lower(at + 1), "institutes");
    let all_of_us =
        words.lower(at) == "us" && at > 1 && words.follows(at - 2, &["all", "of", "us"]);
    named || (words.classes(at).or(words.own(at)).meets(Classes::PROGRAM) && (!vague || all_of_us))
}

/// What a claim is about: the writers' own work, and not a medicine or a guideline.
fn is_own(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> bool {
    (sentence.start..at).any(|at| OURS.contains(&words.lower(at)))
}

fn program(words: &Words<'_>, mut places: Range<usize>) -> Option<usize> {
    places.find(|at| is_program(words, *at))
}

/// "is endorsed by the program"
fn passive(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    if !PAST.contains(&words.lower(at)) || words.lower(at + 1) != "by" {
        return None;
    }
    if !is_own(words, sentence, at) {
        return None;
    }
    let before = at.saturating_sub(4).max(sentence.start)..at;
    let be = before.into_iter().find(|at| BE.contains(&words.lower(*at)))?;
    let named = program(words, at + 2..(at + 2 + REACH).min(sentence.end))?;
    Some(be..named + 1)
}

/// "the program has approved our results", "the program endorses this study"
fn active(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let verb = words.lower(at);
    let before = at.saturating_sub(3).max(sentence.start)..at;
    let has = before.clone().any(|at| HAVE[..3].contains(&words.lower(at)));
    if !(PRESENT.contains(&verb) || (PAST.contains(&verb) && has)) {
        return None;
    }
    let named = before.rev().find(|at| !HAVE.contains(&words.lower(*at)))?;
    let ours = (at + 1..(at + 4).min(sentence.end)).find(|at| {
        matches!(words.lower(*at), "our" | "ours" | "my" | "this" | "these" | "us" | "it")
    })?;
    is_program(words, named).then_some(named..ours + 1)
}

/// "an NIH-endorsed study"
fn compound(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let hyphen = words.words.get(at).is_some_and(|word| word.gap.has(Gap::HYPHEN));
    let named = at > sentence.start && is_program(words, at - 1);
    (hyphen && named && PAST.contains(&words.lower(at))).then(|| at - 1..at + 1)
}

#[cfg(test)]
mod tests {
    use super::claims;
    use crate::language::words::Words;

    #[test]
    fn plain_claims_are_told_from_thanks_and_refusals() {
        for text in [
            "This study is endorsed by the All of Us Research Program.",
            "Our results have been officially approved by the National Institutes of Health.",
            "The program has approved our results.",
            "NIH endorses this app.",
            "This is an NIH-endorsed investigation of cough.",
        ] {
            assert_eq!(claims(&Words::new(text)).len(), 1, "{text}");
        }
        for text in [
            "This work is supported by NIH grant R01 HL000001.",
            "We use data from All of Us.",
            "This study is not endorsed by the All of Us Research Program.",
            "We will not present our findings as approved by the program.",
            "The protocol was approved by the institutional review board of the program.",
            "Access to the Controlled Tier was approved by All of Us.",
            "The medicine was approved by the Food and Drug Administration.",
            "Screening is recommended by the National Institutes of Health.",
            "This dose is recommended by the National Institute for Health and Care Excellence.",
            "Physicians recommended aspirin for decades.",
        ] {
            assert_eq!(claims(&Words::new(text)).len(), 0, "{text}");
        }
    }
}
