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
/// What it does, as a noun.
const NOUNS: &[&str] = &["endorsement", "approval", "certification", "accreditation", "blessing"];
/// Who has such a thing.
const BEAR: &[&str] = &[
    "has", "have", "had", "having", "carries", "carry", "bears", "bear", "received", "receives",
    "earned", "won", "with", "under",
];
/// Approval of access, and by a board of ethics, is no endorsement of results.
const OTHER_APPROVAL: &[&str] = &[
    "access",
    "registration",
    "registered",
    "account",
    "irb",
    "board",
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
    "request",
    "application",
];
/// In a question, under a condition or as a wish, nothing is claimed.
const OPEN: &[&str] =
    &["if", "whether", "unless", "until", "once", "would", "could", "might", "hope", "why"];
/// Who thanks claims nothing.
const THANKS: &[&str] = &["thank", "thanks", "grateful", "acknowledge", "acknowledgment"];
/// What a program publishes officially, and research uses.
const OFFICIAL_THINGS: &[&str] = &[
    "data",
    "browser",
    "documentation",
    "guide",
    "guides",
    "codebook",
    "dictionary",
    "website",
    "statistics",
    "release",
    "releases",
    "definition",
    "definitions",
];
/// Words for the writers' own work.
const WORK: &[&str] = &[
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
    "investigation",
    "we",
    "ours",
    "it",
];
/// What makes a thing the writers' own.
const OWN: &[&str] = &["our", "ours", "my", "this", "these", "we"];
/// What joins a thing to another: "the scale of this study" is a scale.
const OF: &[&str] =
    &["of", "in", "for", "from", "with", "by", "on", "to", "at", "under", "within", "through"];
/// How far the program stands from the verb, in words: "by the leadership of the".
const REACH: usize = 6;
/// Behind "approved by" and the program's name: one of its boards approved, or the access to its data. Boards certify and
/// endorse nothing.
const BOARDS: &[&str] = &["board", "irb", "ethics", "institutional", "committee", "access"];
/// No subject is longer, in words; it also bounds what is read of a sentence for each of its verbs.
const SUBJECT: usize = 16;

/// The plain claims of a text, each from its first word to its last.
pub(in crate::rules) fn claims(words: &Words<'_>) -> Vec<Range<usize>> {
    let found = words.sentences.iter().filter_map(|sentence| claim(words, sentence));
    found.collect()
}

/// Do these words of a sentence claim nothing, whatever they sound like: thanks, a question, the approval of access, the
/// program's official tools, another institute?
pub(super) fn is_innocent(words: &Words<'_>, found: &Range<usize>) -> bool {
    let sentence = words.sentence_of(found.start);
    let thanks = sentence.clone().any(|at| THANKS.contains(&words.lower(at)));
    let official_tool = found.clone().filter(|at| words.lower(*at) == "official").any(|at| {
        (at + 1..(at + 6).min(sentence.end)).any(|at| OFFICIAL_THINGS.contains(&words.lower(at)))
    });
    thanks
        || official_tool
        || is_of_another_institute(words, found)
        || asks(words, &sentence)
        || (sentence.start..found.end).any(|at| OPEN.contains(&words.lower(at)))
        || speaks_of_other_approval(words, found.clone())
}

/// Is the only one that is spoken of a national institute, of which every country has some?
fn is_of_another_institute(words: &Words<'_>, found: &Range<usize>) -> bool {
    let means = |at: &usize| words.classes(*at).or(words.own(*at)).meets(Classes::PROGRAM);
    let institute = |at: usize| {
        matches!(words.lower(at), "national" | "institute") && !words.word(at).names_program
    };
    let mut programs = found.clone().filter(means).peekable();
    programs.peek().is_some()
        && programs.all(|at| institute(at) && words.lower(at + 1) != "institutes")
}

/// Is it a question?
fn asks(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    words.gap_before(sentence.end).trim_start_matches(['"', ')', '\u{201d}']).starts_with('?')
}

fn claim(words: &Words<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    if asks(words, sentence) {
        return None;
    }
    let asserted = |at: usize| polarity::of(words, &(at..at + 1)) == Polarity::Asserted;
    // What stands after a condition or a wish is one.
    let open = sentence.clone().find(|at| OPEN.contains(&words.lower(*at)));
    (sentence.start..open.unwrap_or(sentence.end)).find_map(|at| {
        let range = passive(words, sentence, at)
            .or_else(|| active(words, sentence, at))
            .or_else(|| noun(words, sentence, at))
            .or_else(|| compound(words, sentence, at))?;
        asserted(at).then_some(range)
    })
}

/// Also within a phrase that only sounds like a claim, such as "NIH endorsed". Many countries have a National Institute, and
/// many agencies are federal: where the settings don't name them, they are not the program.
fn is_program(words: &Words<'_>, at: usize) -> bool {
    let named = words.get(at).is_some_and(|word| word.names_program);
    let vague = matches!(
        words.lower(at),
        "national" | "institute" | "federal" | "government" | "us" | "hub"
    ) && !matches!(words.lower(at + 1), "institutes");
    let all_of_us =
        words.lower(at) == "us" && at > 1 && words.follows(at - 2, &["all", "of", "us"]);
    named || (words.classes(at).or(words.own(at)).meets(Classes::PROGRAM) && (!vague || all_of_us))
}

fn program(words: &Words<'_>, mut places: Range<usize>) -> Option<usize> {
    places.find(|at| is_program(words, *at))
}

fn speaks_of_other_approval(words: &Words<'_>, mut places: Range<usize>) -> bool {
    places.any(|at| OTHER_APPROVAL.contains(&words.lower(at)))
}

/// The part of a sentence that ends before a word: from the last comma or break on, as far as a subject is long.
fn clause(words: &Words<'_>, sentence: &Range<usize>, end: usize) -> Range<usize> {
    let breaks = |at: &usize| {
        let gap = words.get(*at).map(|word| word.gap).unwrap_or_default();
        gap.has(Gap::COMMA) || gap.has(Gap::BREAK)
    };
    let from = sentence.start.max(end.saturating_sub(SUBJECT));
    (from..end).rev().find(breaks).unwrap_or(from)..end
}

/// Is what these words name the writers' own work? Its head decides, which stands before the first "of": a medicine, a
/// guideline or a scale that the study uses is not theirs.
fn is_own(words: &Words<'_>, phrase: Range<usize>) -> bool {
    let head = phrase.clone().find(|at| OF.contains(&words.lower(*at))).unwrap_or(phrase.end);
    let is_work = (phrase.start..head).any(|at| WORK.contains(&words.lower(at)));
    let last = (phrase.start..head).next_back().map_or("", |at| words.lower(at));
    let ours = phrase.clone().any(|at| OWN.contains(&words.lower(at)));
    let own_thing = matches!(words.lower(phrase.start), "our" | "my" | "ours");
    !phrase.is_empty() && (own_thing || (is_work && (WORK.contains(&last) || ours)))
}

/// "is endorsed by the program"; "endorsed by the program, this study"
fn passive(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    if !PAST.contains(&words.lower(at)) || words.lower(at + 1) != "by" {
        return None;
    }
    let named = program(words, at + 2..(at + 2 + REACH).min(sentence.end))?;
    // "by the NIH Institutional Review Board", "by NIH to access"
    let mut behind = named..(named + REACH).min(sentence.end);
    let board = words.lower(at) == "approved" && behind.any(|at| BOARDS.contains(&words.lower(at)));
    if board || speaks_of_other_approval(words, at..named) {
        return None;
    }
    if at == sentence.start {
        let rest = (named + 1..(named + SUBJECT).min(sentence.end))
            .find(|at| words.word(*at).gap.has(Gap::COMMA))
            .unwrap_or(sentence.end);
        let subject = rest..(rest + 3).min(sentence.end);
        return is_own(words, subject).then_some(at..named + 1);
    }
    let before = at.saturating_sub(4).max(sentence.start)..at;
    let be = before.into_iter().find(|at| BE.contains(&words.lower(*at)));
    let begin = be.unwrap_or(at);
    let mut subject = clause(words, sentence, begin);
    if subject.is_empty() {
        // "our study, endorsed by the program"
        subject = clause(words, sentence, begin.saturating_sub(1));
        subject.end = begin;
    }
    let auxiliary = |at: &usize| HAVE.contains(&words.lower(*at)) || words.lower(*at) == "that";
    let end = subject.clone().rev().find(|at| !auxiliary(at)).map_or(subject.start, |at| at + 1);
    let subject = subject.start..end;
    let own = is_own(words, subject.clone()) && !speaks_of_other_approval(words, subject);
    own.then_some(begin..named + 1)
}

/// "the program has approved our results", "the program endorses this study"
fn active(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let verb = words.lower(at);
    if !(PRESENT.contains(&verb) || PAST.contains(&verb)) {
        return None;
    }
    let before = at.saturating_sub(3).max(sentence.start)..at;
    let named = before.rev().find(|at| !HAVE.contains(&words.lower(*at)))?;
    let object = at + 1..(at + 4).min(sentence.end);
    let ours = object.clone().find(|at| OWN.contains(&words.lower(*at)))?;
    let own = is_own(words, ours..object.end) && !speaks_of_other_approval(words, object);
    (own && is_program(words, named)).then_some(named..ours + 1)
}

/// "our study has the program's endorsement", "this app carries the endorsement of the program"
fn noun(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    if !NOUNS.contains(&words.lower(at)) {
        return None;
    }
    let near = at.saturating_sub(REACH).max(sentence.start)..at;
    let bears = near.into_iter().rev().find(|at| BEAR.contains(&words.lower(*at)))?;
    let after = matches!(words.lower(at + 1), "of" | "from" | "by");
    let named = program(words, bears + 1..at).or_else(|| {
        after.then(|| program(words, at + 2..(at + 2 + REACH).min(sentence.end))).flatten()
    })?;
    let subject = clause(words, sentence, bears);
    let around = subject.start..(named.max(at) + SUBJECT).min(sentence.end);
    let other = speaks_of_other_approval(words, around);
    (is_own(words, subject) && !other).then_some(bears..named.max(at) + 1)
}

/// "an NIH-endorsed study"
fn compound(words: &Words<'_>, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let hyphen = words.get(at).is_some_and(|word| word.gap.has(Gap::HYPHEN));
    let named = at > sentence.start && is_program(words, at - 1);
    let own = (at + 1..(at + 4).min(sentence.end)).any(|at| WORK.contains(&words.lower(at)));
    (hyphen && named && own && PAST.contains(&words.lower(at))).then(|| at - 1..at + 1)
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
            "Our study has NIH's endorsement.",
            "This app carries the endorsement of the National Institutes of Health.",
            "Endorsed by NIH, this study looks at sleep.",
            "Our study, endorsed by NIH, looks at sleep.",
            "The results of this study were approved by NIH.",
            "NIH approved our findings.",
            "Our protocol was certified by the NIH Resource Access Board.",
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
            "The scale used in this study is recommended by NIH.",
            "These doses are recommended by NIH.",
            "Is this study endorsed by NIH?",
            "We ask whether this research would be endorsed by NIH.",
            "If our results are endorsed by NIH, people may trust them.",
            "Our access was approved by All of Us.",
            "This study was approved by the NIH Institutional Review Board.",
            "This project was approved by the All of Us Resource Access Board.",
            "We received approval from All of Us for access to the Controlled Tier.",
            "We study an NIH-recommended diet.",
            "NIH recommends this vaccine for adults.",
            "NIH approved the medicine that we look at in this study.",
        ] {
            assert_eq!(claims(&Words::new(text)).len(), 0, "{text}");
        }
    }
}
