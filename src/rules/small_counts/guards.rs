//! What a number may be instead of a count of people, and what is counted.

use crate::language::class::Classes;
use crate::language::number::{self, Number};
use crate::language::words::Gap;
use crate::rules::small_counts::detect::Sentence;

/// Words before "one" that make it an idiom.
const IDIOMS: &[&str] = &[
    "every", "any", "each", "no", "another", "which", "this", "that", "hand", "day", "give", "or",
    "first", "than", "for",
];
/// "One of the most".
const EXTREMES: &[&str] = &[
    "most",
    "main",
    "leading",
    "first",
    "few",
    "best",
    "greatest",
    "largest",
    "highest",
    "lowest",
    "top",
    "commonest",
    "more",
];
/// What studies do, not people.
const OF_STUDIES: &[&str] = &[
    "enrolled",
    "recruited",
    "included",
    "involving",
    "examined",
    "compared",
    "tested",
    "assessed",
    "evaluated",
    "used",
];
const FRACTIONS: &[&str] =
    &["third", "thirds", "quarter", "quarters", "half", "fifth", "fifths", "tenth", "tenths"];
const COUNTED_AS_BOTH: &[&str] =
    &["participants", "patients", "cases", "carriers", "subjects", "respondents", "women", "men"];

impl Sentence<'_, '_> {
    /// Ages, doses, ranks, rates, ordinals: numbers that count nobody.
    pub(super) fn is_no_count(&self, at: usize, number: Number) -> bool {
        self.is_written_otherwise(at, number)
            || self.is_idiom(at, number)
            || self.is_rate(at, number)
            || self.is_of_things(at, number)
    }

    /// Decimals, codes, fractions, enumerations, names of things.
    fn is_written_otherwise(&self, at: usize, number: Number) -> bool {
        let words = self.words;
        let after = at + number.length;
        let before = at.checked_sub(1).filter(|index| *index >= self.range.start);
        let gap = words.word(at).gap;
        let hyphen = words.get(after).is_some_and(|word| word.gap.has(Gap::HYPHEN));
        let part_of_code = gap.has(Gap::HYPHEN)
            && !words.gap_before(at).ends_with([' ', '\u{2013}'])
            && before.is_some_and(|index| {
                !words.word(index).is_number && number::at(words, index).is_none()
            });
        let written = words.written(at);
        let shouted =
            number.spelled && written.len() > 1 && written.chars().all(char::is_uppercase);
        let named = !number.spelled && !words.classes(at).is_none();
        let said_before =
            words.gap_before(at).ends_with('(') && at > 0 && number::at(words, at - 1).is_some();
        let enumerates =
            !number.spelled && words.gap_before(after).starts_with(')') && !said_before;
        hyphen
            || part_of_code
            || shouted
            || named
            || enumerates
            || gap.has(Gap::SLASH)
            || words.lower(at).contains('.')
    }

    /// "Every one", "on the one hand", "one of the most", "one" that holds for anybody.
    fn is_idiom(&self, at: usize, number: Number) -> bool {
        let words = self.words;
        let after = at + number.length;
        let before = at.checked_sub(1).filter(|index| *index >= self.range.start);
        let previous = before.map_or("", |index| words.lower(index));
        let (next, second) = (words.lower(after), words.lower(after + 1));
        let generic = number.value < 2.0 && number.spelled && !self.happened(after);
        IDIOMS.contains(&previous) && number.value < 2.0
            || generic
            || matches!(next, "another" | "hand")
            || next == "by" && second == "one"
            || next == "of" && second == "the" && EXTREMES.contains(&words.lower(after + 2))
            || words.lower(at) == "both" && (second == "and" || !COUNTED_AS_BOTH.contains(&next))
            || previous == "one" && next == "one"
    }

    /// "1 in 8", "6 per 1000", "10 or more", "18 and older", thirds.
    fn is_rate(&self, at: usize, number: Number) -> bool {
        let words = self.words;
        let after = at + number.length;
        let before = at.checked_sub(1).filter(|index| *index >= self.range.start);
        let previous = before.map_or("", |index| words.lower(index));
        let (next, second) = (words.lower(after), words.lower(after + 1));
        let apart = words.get(after).is_some_and(|word| word.gap.has(Gap::COMMA));
        let rate = matches!(next, "in" | "per" | "to")
            && number::at(words, after + 1).is_some()
            && !apart
            || next == "out" && words.lower(after + 2) == "every"
            || next == "in" && second == "every"
            || matches!(previous, "in" | "per") && at >= 2 && number::at(words, at - 2).is_some();
        let range = next == "to" && number::at(words, after + 1).is_some();
        let of_people = range && self.person_within(after + 2, 3).is_some();
        let more = next == "or"
            && matches!(second, "more" | "older" | "over" | "fewer" | "less" | "above" | "younger")
            || next == "and" && matches!(second, "older" | "over" | "above" | "under");
        rate && !of_people || more || FRACTIONS.contains(&next)
    }

    /// "Type 2", "4 mg", "two enrolled", "five controls per case".
    fn is_of_things(&self, at: usize, number: Number) -> bool {
        let words = self.words;
        let after = at + number.length;
        let before = at.checked_sub(1).filter(|index| *index >= self.range.start);
        let next = words.lower(after);
        let gap = words.word(at).gap;
        let apart = gap.has(Gap::COMMA) || gap.has(Gap::BREAK) || gap.has(Gap::STOP);
        let ordered = before.is_some_and(|index| {
            let counts = matches!(
                words.lower(index),
                "group" | "no" | "cases" | "line" | "category" | "score"
            );
            words.own(index).meets(Classes::ORDER_OF) && !counts
        });
        let unit =
            words.own(after).meets(Classes::UNIT) && !words.own(after).meets(Classes::PERSON_NOUN);
        let compound = next == "individual" && matches!(words.lower(after + 1), "or" | "and");
        let per_case = matches!(next, "controls" | "matched" | "randomly")
            && self.range.clone().take(80).any(|index| {
                matches!(words.lower(index), "per" | "each" | "every" | "matched" | "ratio")
            });
        ordered && !apart
            || unit
            || compound
            || per_case
            || OF_STUDIES.contains(&next) && self.of_others
    }

    /// Does the sentence tell what happened, rather than what holds of anybody?
    pub(super) fn happened(&self, from: usize) -> bool {
        let words = self.words;
        let told = self.range.clone().take(80).any(|index| {
            let word = words.lower(index);
            matches!(
                word,
                "had"
                    | "could"
                    | "occurred"
                    | "reported"
                    | "was"
                    | "were"
                    | "died"
                    | "did"
                    | "got"
                    | "withdrew"
                    | "fell"
                    | "of"
                    | "found"
                    | "wore"
                    | "carries"
                    | "answered"
            ) && index > from
                && index < from + 9
                || matches!(
                    word,
                    "was" | "were" | "reported" | "occurred" | "observed" | "died" | "seen"
                ) && index < from
                || index > from
                    && index < from + 9
                    && word.ends_with("ed")
                    && word.len() > 4
                    && !words.word(index).gap.has(Gap::HYPHEN)
        });
        let only = (from.saturating_sub(3).max(self.range.start)..from).any(|index| {
            matches!(words.lower(index), "only" | "just" | "single" | "lone" | "sole" | "a")
        });
        told || only && !words.lower(from).is_empty()
    }

    pub(super) fn preceded_by(&self, at: usize, class: Classes) -> bool {
        let from = at.saturating_sub(3).max(self.range.start);
        (from..at).any(|index| self.words.classes(index).meets(class))
    }

    /// A noun that counts people, at most so many words on, and nothing else that is counted before it.
    pub(super) fn person_within(&self, from: usize, most: usize) -> Option<usize> {
        let words = self.words;
        for index in from..(from + most).min(self.range.end) {
            let word = words.word(index);
            let broken =
                word.gap.has(Gap::COMMA) || word.gap.has(Gap::BREAK) || word.gap.has(Gap::STOP);
            if broken && index > from
                || index == from && (word.gap.has(Gap::BREAK) || word.gap.has(Gap::COMMA))
            {
                return None;
            }
            let classes = word.own;
            if classes.meets(Classes::PERSON_NOUN) {
                let compound = words.get(index + 1).is_some_and(|next| next.gap.has(Gap::HYPHEN))
                    || words.own(index + 1).meets(Classes::STUDY_NOUN)
                        && !words
                            .get(index + 1)
                            .is_some_and(|w| w.gap.has(Gap::COMMA) || w.gap.has(Gap::BRACKET));
                let last = words.lower(index).ends_with('s')
                    || !words.lower(index + 1).ends_with('s')
                    || words.own(index + 1).meets(Classes::FUNCTION);
                if compound {
                    return None;
                }
                if words.own(index + 1).meets(Classes::STAFF_NOUN)
                    && !words.own(index + 1).meets(Classes::PERSON_NOUN)
                {
                    return None;
                }
                if last {
                    return Some(index);
                }
            }
            if classes.meets(Classes::STAFF_NOUN)
                || classes.meets(Classes::STUDY_NOUN) && !classes.meets(Classes::PERSON_NOUN)
            {
                return None;
            }
            let skipped = index == from && words.lower(index) == "of"
                || matches!(
                    words.lower(index),
                    "the" | "our" | "these" | "other" | "more" | "such"
                );
            if classes.meets(Classes::FUNCTION) && !skipped {
                return None;
            }
            if number::at(words, index).is_some()
                && !word.gap.has(Gap::BRACKET)
                && !classes.meets(Classes::PERSON_NOUN)
                && !matches!(words.lower(index), "single" | "pair" | "dozen")
            {
                return None;
            }
        }
        None
    }
}
