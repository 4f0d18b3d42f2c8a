//! Birth dates, and exact days of one person's care.

use std::sync::LazyLock;

use regex::Regex;

use crate::language::words::Words;
use crate::rules::identifiers::detect::Identifier;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::pattern::pattern;

static DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}[/\-.]\d{1,2}[/\-.]\d{1,2}\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,? (?:19|20)\d{2}\b",
    )
});
static BIRTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:born(?: on)?|birth ?date|date of birth|dob|d\.o\.b\.?|birthday)\b(?:\W{0,4}(?:is|was|on|of|:|=)?\W{0,4}|[^.;\n]{0,16} (?:is|was|on) )$|\bdate of birth\W{0,3}it(?:.s| is) $|\bname:.{0,80}$",
    )
});
static CARE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:admitted|readmitted|discharged|hospitali[sz]ed|operated|underwent|brought in|transferred|seen|diagnosed|died|delivered|treated|collapsed|presented|intubated|surgery|biopsy|visit|visited|infusion|transplanted|vaccinated|arrested)\b[^.;\n]{0,50}$",
    )
});
/// One person, not a group or a study.
const PERSONS: &[&str] = &[
    "he", "she", "his", "her", "him", "patient", "man", "woman", "boy", "girl", "mother", "father",
    "mr", "mrs", "ms", "baby", "child", "i", "my",
];
const AGE: &str =
    r"(?i)\b(?:aged?|turned|turns) (?:of )?(9\d|1[01]\d)\b|\b(9\d|1[01]\d)[\- ]years?[\- ]old\b";
static OLD: LazyLock<Regex> = LazyLock::new(|| pattern(AGE));

/// Reports the days that identify somebody in a text.
pub(super) fn find(words: &Words<'_>, found: &mut Vec<Identifier>) {
    let text = words.text();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    for day in DAY.find_iter(text).take(200) {
        let before = &text
            [crate::base::span::floor_boundary(text, day.start().saturating_sub(90))..day.start()];
        let after = &text[day.end()..crate::base::span::floor_boundary(text, day.end() + 40)];
        if BIRTH.is_match(before) && !opens_a_range(after) {
            let guard = "a day stands there, not a year or a range of years";
            found.push(Identifier::strong(Kind::BirthDate, day.range(), guard));
        } else if after.to_ascii_lowercase().contains("name:") {
            found.push(Identifier::weak(Kind::BirthDate, day.range(), "a name stands beside it"));
        } else if CARE.is_match(before) && one_person(words, day.start()) {
            let guard = "the sentence speaks of one person, not of a group or a study period";
            found.push(Identifier::weak(Kind::CareDate, day.range(), guard));
        }
    }
    for age in OLD.find_iter(text).take(200) {
        if one_person(words, age.start())
            && !["and ", "or "].iter().any(|word| begins_with(text[age.end()..].trim_start(), word))
        {
            let guard = "the sentence speaks of one person, not of an age group";
            found.push(Identifier::weak(Kind::Quasi, age.range(), guard));
        }
    }
}

fn begins_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
}

/// "Or later", "and 31 December 1979": a limit on whom a study looks at, not a day of somebody's life.
fn opens_a_range(after: &str) -> bool {
    let mut words = after.split_whitespace().map(|word| word.trim_matches([',', '.', ';', ')']));
    match (words.next(), words.next()) {
        (Some("or" | "and"), Some(next)) => {
            matches!(
                next,
                "later" | "earlier" | "after" | "before" | "thereafter" | "older" | "younger"
            ) || next.starts_with(|c: char| c.is_ascii_digit())
        }
        (Some("to" | "through" | "until" | "onward" | "onwards"), _) => true,
        _ => false,
    }
}

fn one_person(words: &Words<'_>, byte: usize) -> bool {
    let at = words.index_at(u32::try_from(byte).unwrap_or(u32::MAX));
    let sentence = words.sentence_of(at.min(words.len().saturating_sub(1)));
    let near = at.saturating_sub(25).max(sentence.start)..(at + 25).min(sentence.end);
    near.into_iter().any(|at| {
        PERSONS.contains(&words.lower(at))
            || matches!(
                words.lower(at),
                "neighbour" | "neighbor" | "grandmother" | "grandfather" | "aunt" | "uncle"
            )
    })
}
