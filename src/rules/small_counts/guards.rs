//! What a number may be instead of a count of people, and what is counted.

use crate::language::class::Classes;
use crate::language::number::{self, Number};
use crate::language::words::Gap;
use crate::rules::small_counts::detect::Sentence;

impl<'t> Sentence<'_, 't> {
    /// Ages, doses, ranks, rates, ordinals: numbers that count nobody.
    pub(super) fn is_no_count(&self, at: usize, number: Number) -> bool {
        let words = self.words;
        let after = at + number.length;
        let before = at.checked_sub(1).filter(|index| *index >= self.range.start);
        let previous = before.map_or("", |index| words.lower(index));
        let next = words.lower(after);
        let gap_before = words.words[at].gap;
        let ordered = before.is_some_and(|index| {
            words.own(index).meets(Classes::ORDER_OF)
                && !matches!(previous, "group" | "no" | "cases" | "line" | "category" | "score")
        }) && !gap_before.has(Gap::COMMA)
            && !gap_before.has(Gap::BREAK)
            && !gap_before.has(Gap::STOP);
        let rate = matches!(next, "in" | "per" | "to")
            && number::at(words, after + 1).is_some()
            && !words.words.get(after).is_some_and(|w| w.gap.has(Gap::COMMA))
            || matches!(next, "out") && words.lower(after + 2) == "every"
            || next == "in" && words.lower(after + 1) == "every"
            || matches!(previous, "in" | "per") && at >= 2 && number::at(words, at - 2).is_some();
        let range = next == "to" && number::at(words, after + 1).is_some();
        let ranged_people = range && self.person_within(after + 2, 3).is_some();
        let more = next == "or"
            && matches!(
                words.lower(after + 1),
                "more" | "older" | "over" | "fewer" | "less" | "above" | "younger"
            )
            || next == "and"
                && matches!(words.lower(after + 1), "older" | "over" | "above" | "under");
        let named = !number.spelled && !words.classes(at).is_none();
        let of_studies = matches!(
            next,
            "enrolled"
                | "recruited"
                | "included"
                | "involving"
                | "examined"
                | "compared"
                | "tested"
                | "assessed"
                | "evaluated"
                | "used"
        ) && self.of_others;
        let compound = next == "individual" && matches!(words.lower(after + 1), "or" | "and");
        let idiom = matches!(
            previous,
            "every"
                | "any"
                | "each"
                | "no"
                | "another"
                | "which"
                | "this"
                | "that"
                | "hand"
                | "day"
                | "give"
                | "or"
                | "first"
                | "than"
                | "for"
        ) && number.value < 2.0
            || next == "another"
            || next == "hand"
            || next == "by" && words.lower(after + 1) == "one"
            || next == "of"
                && matches!(words.lower(after + 1), "the")
                && matches!(
                    words.lower(after + 2),
                    "most"
                        | "main"
                        | "leading"
                        | "first"
                        | "few"
                        | "best"
                        | "greatest"
                        | "largest"
                        | "highest"
                        | "lowest"
                        | "top"
                        | "commonest"
                        | "more"
                )
            || words.lower(at) == "both" && words.lower(after + 1) == "and"
            || previous == "one" && next == "one";
        let hyphen = words.words.get(after).is_some_and(|word| word.gap.has(Gap::HYPHEN));
        let part_of_code = gap_before.has(Gap::HYPHEN)
            && !words.text[..words.words[at].span.start as usize].ends_with([' ', '\u{2013}'])
            && before.is_some_and(|index| {
                !words.words[index].is_number && number::at(words, index).is_none()
            });
        let shouted = number.spelled
            && words.written(at).len() > 1
            && words.written(at).chars().all(char::is_uppercase);
        let fraction = gap_before.has(Gap::SLASH);
        let decimal = words.lower(at).contains('.');
        let enumerates = !number.spelled
            && self.text_after(after - 1).starts_with(')')
            && !(self.text_before(at).ends_with('(')
                && at > 0
                && number::at(words, at - 1).is_some());
        let generic = number.value < 2.0 && number.spelled && !self.happened(after);
        let per_case = matches!(next, "controls" | "matched" | "randomly")
            && self.range.clone().any(|index| {
                matches!(words.lower(index), "per" | "each" | "every" | "matched" | "ratio")
            });
        let both = words.lower(at) == "both"
            && !matches!(
                next,
                "participants"
                    | "patients"
                    | "cases"
                    | "carriers"
                    | "subjects"
                    | "respondents"
                    | "women"
                    | "men"
            );
        let share = matches!(
            next,
            "third"
                | "thirds"
                | "quarter"
                | "quarters"
                | "half"
                | "fifth"
                | "fifths"
                | "tenth"
                | "tenths"
        );
        let unit =
            words.own(after).meets(Classes::UNIT) && !words.own(after).meets(Classes::PERSON_NOUN);
        shouted
            || fraction
            || named
            || of_studies
            || compound
            || ordered
            || enumerates
            || generic
            || per_case
            || both
            || share
            || (rate && !ranged_people)
            || more
            || idiom
            || hyphen
            || part_of_code
            || decimal
            || unit
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
                    && !words.words[index].gap.has(Gap::HYPHEN)
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

    pub(super) fn text_before(&self, word: usize) -> &'t str {
        let start = self.words.words.get(word).map_or(0, |word| word.span.start as usize);
        self.words.text.get(..start).unwrap_or("")
    }

    pub(super) fn text_after(&self, word: usize) -> &'t str {
        let end =
            self.words.words.get(word).map_or(self.words.text.len(), |word| word.span.end as usize);
        self.words.text.get(end..).unwrap_or("")
    }

    /// A noun that counts people, at most so many words on, and nothing else that is counted before it.
    pub(super) fn person_within(&self, from: usize, most: usize) -> Option<usize> {
        let words = self.words;
        for index in from..(from + most).min(self.range.end) {
            let word = words.words[index];
            let broken =
                word.gap.has(Gap::COMMA) || word.gap.has(Gap::BREAK) || word.gap.has(Gap::STOP);
            if broken && index > from
                || index == from && (word.gap.has(Gap::BREAK) || word.gap.has(Gap::COMMA))
            {
                return None;
            }
            let classes = word.own;
            if classes.meets(Classes::PERSON_NOUN) {
                let compound =
                    words.words.get(index + 1).is_some_and(|next| next.gap.has(Gap::HYPHEN))
                        || words.own(index + 1).meets(Classes::STUDY_NOUN)
                            && !words
                                .words
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
