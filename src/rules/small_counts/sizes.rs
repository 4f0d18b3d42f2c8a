//! Counts that are written as the size of a group, or as one of several items.

use crate::language::class::Classes;
use crate::language::number;
use crate::language::words::Gap;
use crate::rules::small_counts::detect::Sentence;

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Sentence<'_, '_> {
    /// "n = 7", "cohort size: 12", "sample size was 18".
    pub(super) fn names_a_size(&self, at: usize) -> bool {
        let words = self.words;
        let Some(before) = at.checked_sub(1).filter(|before| *before >= self.range.start) else {
            return false;
        };
        let gap = words.gap_before(at);
        let bound = gap.contains(['>', '<', '\u{2265}', '\u{2264}']);
        let equals = (gap.contains('=') || gap.contains(':')) && !bound;
        if bound {
            return false;
        }
        if words.lower(before) == "n" && equals {
            // "Few studies (n = 4)": what stands right before the bracket is counted.
            let noun =
                (before.saturating_sub(4).max(self.range.start)..before).rev().find(|index| {
                    words
                        .own(*index)
                        .meets(Classes::STUDY_NOUN.or(Classes::PERSON_NOUN).or(Classes::STAFF_NOUN))
                });
            let study = noun.is_some_and(|index| {
                let classes = words.own(index);
                !classes.meets(Classes::PERSON_NOUN)
                    && matches!(
                        words.lower(index),
                        "studies"
                            | "trials"
                            | "genes"
                            | "variants"
                            | "sites"
                            | "rcts"
                            | "reviews"
                            | "items"
                            | "clinics"
                            | "hospitals"
                            | "centers"
                            | "articles"
                            | "papers"
                    )
            });
            return !study;
        }
        let size = (before.saturating_sub(3).max(self.range.start)..=before).any(|index| {
            matches!(words.lower(index), "size" | "sizes" | "enrolled" | "total")
                && (equals || matches!(words.lower(before), "was" | "is" | "of" | "were" | "and"))
        });
        let list = self.lists_sizes
            && (self.counts_people || words.follows(self.range.start, &["sub"]))
            && (words.word(at).gap.has(Gap::COMMA)
                || matches!(words.lower(before), "were" | "and"));
        let people_list = equals
            && self.counts_people
            && words.own(before).meets(Classes::PERSON_NOUN)
            && !words.own(at + 1).meets(Classes::STUDY_NOUN);
        let last = at + 1 >= self.range.end
            && gap.contains(':')
            && self.counts_people
            && number::at(words, at).is_some_and(|n| n.value > 2.0)
            && !words.word(before).is_number;
        size || list || people_list || last || self.is_item(at)
    }

    /// "White 412, Black 187, American Indian 8": the last word of one of several items, some of them large.
    pub(super) fn is_item(&self, at: usize) -> bool {
        let words = self.words;
        let ends = |index: usize| {
            words.word(index).is_number
                && !words.lower(index).contains('.')
                && words.get(index + 1).is_none_or(|next| {
                    index + 1 >= self.range.end
                        || next.gap.has(Gap::COMMA)
                        || next.gap.has(Gap::BREAK)
                })
                && index > self.range.start
                && !words.word(index - 1).is_number
                && !MONTHS.contains(&words.lower(index - 1))
                && !words.own(index - 1).meets(Classes::ORDER_OF.or(Classes::FUNCTION))
        };
        if !self.counts_people || !ends(at) || self.range.len() > 60 {
            return false;
        }
        let items: Vec<usize> = self.range.clone().filter(|index| ends(*index)).collect();
        let large = items.iter().any(|index| {
            number::at(words, *index).is_some_and(|n| n.value > 20.0 && n.value < 1900.0)
        });
        items.len() >= 3 && large
    }
}
