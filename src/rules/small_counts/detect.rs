//! Counts of people that are too small to publish: fewer than 20 of the program's participants.

use std::ops::Range;

use crate::language::class::Classes;
use crate::language::number::{self, Number};
use crate::language::words::{Gap, Words};
use crate::rules::level::Level;

/// How a count is written, by the rule that reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// SC001: "7 participants".
    Digits,
    /// SC002: "seven participants", "a single carrier".
    Spelled,
    /// SC003: "n = 7", "cohort size: 12".
    Size,
    /// SC004: "7 of 240 participants".
    Part,
    /// SC005: "3 % of 150 patients".
    Percent,
    /// SC006: exactly 20.
    Twenty,
    /// SC007: "fewer than ten participants".
    Fewer,
}

/// A count in a text.
#[derive(Debug, Clone)]
pub(super) struct Count {
    /// How it is written.
    pub form: Form,
    /// Its words.
    pub words: Range<usize>,
    /// Error for the program's participants, warning for those of other studies or in doubt.
    pub level: Level,
}

/// The most that is looked for in one text.
const MOST: usize = 200;

/// All small counts of a text, in order.
pub(super) fn all(words: &Words<'_>) -> Vec<Count> {
    let mut found = Vec::new();
    for sentence in &words.sentences {
        let frame = Sentence::new(words, sentence);
        if frame.is_policy {
            continue;
        }
        let mut at = sentence.start;
        while at < sentence.end && found.len() < MOST {
            let Some(number) = number::at(words, at) else {
                at += 1;
                continue;
            };
            if let Some(count) = frame.read(at, number) {
                found.push(count);
            }
            at += number.length;
        }
    }
    found
}

struct Sentence<'s, 't> {
    words: &'s Words<'t>,
    range: &'s Range<usize>,
    is_policy: bool,
    of_others: bool,
    counts_people: bool,
}

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
/// Words of rules about small groups.
const POLICY: &[&str] = &[
    "suppress",
    "suppressed",
    "suppression",
    "masked",
    "hidden",
    "withheld",
    "threshold",
    "minimum",
    "policy",
    "rule",
    "cutoff",
    "disclosure",
    "widen",
    "permitted",
    "allowed",
    "rounded",
    "displayed",
    "requirement",
];
const OTHERS: &[&str] = &[
    "trial",
    "trials",
    "rct",
    "rcts",
    "study",
    "studies",
    "review",
    "literature",
    "published",
    "al",
    "previous",
    "earlier",
    "report",
    "reports",
    "meta",
    "investigators",
];

impl<'s, 't> Sentence<'s, 't> {
    fn new(words: &'s Words<'t>, range: &'s Range<usize>) -> Self {
        let near = range.start..range.end.min(range.start + 400);
        let any = |list: &[&str]| near.clone().any(|at| list.contains(&words.lower(at)));
        let all =
            near.clone().fold(Classes::NONE, |all, at| all.or(words.classes(at)).or(words.own(at)));
        let matching = any(&["matched", "match", "matching"])
            && any(&["control", "controls", "case", "cases", "propensity"]);
        let limits =
            near.clone().any(|at| matches!(words.lower(at), "19" | "20" | "twenty" | "nineteen"));
        let refuses = all.meets(Classes::NOT)
            && near.clone().any(|at| {
                matches!(
                    words.lower(at),
                    "show"
                        | "shown"
                        | "report"
                        | "reported"
                        | "publish"
                        | "published"
                        | "describe"
                        | "appear"
                        | "given"
                        | "derived"
                )
            });
        let fewer = any(&["fewer", "below", "under", "less"]);
        let is_rate = any(&["nnt", "nnh", "nntb", "nnth"])
            || any(&["needed", "necessary"]) && any(&["treat", "treated", "benefit", "prevent"])
            || near.clone().any(|at| {
                let round = matches!(
                    words.lower(at),
                    "10" | "100" | "1000" | "1,000" | "10,000" | "100,000"
                );
                round
                    && at > 0
                    && matches!(words.lower(at - 1), "per" | "in" | "of" | "every")
                    && (words.lower(at - 1) != "of" || at > 1 && words.lower(at - 2) == "out")
            })
            || any(&["expected"]) && any(&["if"])
            || near.clone().any(|at| words.follows(at, &["in", "every"]));
        Self {
            words,
            range,
            is_policy: any(POLICY) && (limits || fewer || all.meets(Classes::AT_LEAST))
                || limits && (refuses || fewer)
                || any(&["suppressed", "suppress"])
                || is_rate
                || matching,
            of_others: any(OTHERS),
            counts_people: all.meets(Classes::PERSON_NOUN),
        }
    }

    fn read(&self, at: usize, number: Number) -> Option<Count> {
        let small = (1.0..=20.0).contains(&number.value) && number.value.fract() == 0.0;
        self.percent(at, number).or_else(|| if small { self.count(at, number) } else { None })
    }

    fn found(&self, form: Form, words: Range<usize>, value: f64) -> Option<Count> {
        let form = if (value - 20.0).abs() < f64::EPSILON { Form::Twenty } else { form };
        let level =
            if form == Form::Twenty || self.of_others { Level::Warning } else { Level::Error };
        Some(Count { form, words, level })
    }

    /// "3 % of 150 patients", "among 40 donors, 25 %", "half of the 22 adults".
    fn percent(&self, at: usize, number: Number) -> Option<Count> {
        let words = self.words;
        let after = at + number.length;
        let share = if self.is_percent(at, number) {
            number.value / 100.0
        } else {
            return self.fraction(at, number);
        };
        let size = |index: usize| {
            number::at(words, index)
                .filter(|n| !self.is_percent(index, *n) && n.value >= 5.0 && n.value.fract() == 0.0)
        };
        let forward = (after..(after + 6).min(self.range.end)).find_map(|index| {
            let people = size(index).filter(|n| self.person_within(index + n.length, 4).is_some());
            people.map(|n| (n.value, index + n.length)).filter(|_| {
                (after..index).all(|of| {
                    matches!(
                        words.lower(of),
                        "of" | "the"
                            | "our"
                            | "all"
                            | "about"
                            | "these"
                            | "percent"
                            | "per"
                            | "cent"
                            | "some"
                    )
                }) && (after..index).any(|of| words.lower(of) == "of")
            })
        });
        let backward = || {
            (self.range.start..at).rev().take(12).find_map(|index| {
                let n = size(index).filter(|n| {
                    index + n.length <= at && self.person_within(index + n.length, 3).is_some()
                })?;
                let among = index > 0
                    && (1..=3).any(|back| {
                        matches!(words.lower(index.saturating_sub(back)), "among" | "of" | "in")
                    });
                among.then_some((n.value, at + 1))
            })
        };
        let (of, end) = forward.or_else(backward)?;
        let people = share * of;
        (people > 0.0 && people < 19.5).then(|| Count {
            form: Form::Percent,
            words: at.min(end - 1)..end,
            level: if self.of_others { Level::Warning } else { Level::Error },
        })
    }

    fn is_percent(&self, at: usize, number: Number) -> bool {
        let after = at + number.length;
        matches!(self.words.lower(after), "percent" | "per")
            && (self.words.lower(after) == "percent" || self.words.lower(after + 1) == "cent")
            || self.text_after(after - 1).starts_with('%')
            || self.text_after(after - 1).starts_with(" %")
    }

    fn fraction(&self, at: usize, number: Number) -> Option<Count> {
        let words = self.words;
        let back = |offset: usize| at.checked_sub(offset).map_or("", |index| words.lower(index));
        let share = match (back(1), back(2), back(3)) {
            ("the", "of", "half") | (_, "half", _) if back(1) == "the" || back(1) == "of" => 0.5,
            ("the", "of", "third") => 1.0 / 3.0,
            ("the", "of", "quarter") => 0.25,
            _ => return None,
        };
        let people = self.person_within(at + number.length, 4)?;
        (share * number.value < 19.5 && number.value >= 2.0)
            .then(|| self.found(Form::Percent, at.saturating_sub(3)..people + 1, 1.0))
            .flatten()
    }

    fn count(&self, at: usize, number: Number) -> Option<Count> {
        let words = self.words;
        let after = at + number.length;
        let value = number.value;
        if self.is_percent(at, number) {
            return None;
        }
        if self.names_a_size(at) {
            return self.found(Form::Size, at.saturating_sub(1)..after, value);
        }
        if self.is_no_count(at, number) {
            return None;
        }
        let form = if number.spelled { Form::Spelled } else { Form::Digits };
        let fewer = self.preceded_by(at, Classes::FEWER);
        if self.preceded_by(at, Classes::AT_LEAST) {
            return None;
        }
        if let Some(end) = self.part_of(after) {
            return self.found(Form::Part, at..end, value);
        }
        if let Some(person) = self.person_within(after, 4) {
            let negated = value < 2.0
                && (at.saturating_sub(6).max(self.range.start)..at)
                    .any(|i| words.classes(i).meets(Classes::NOT));
            if negated {
                return None;
            }
            let only = at > 0 && matches!(words.lower(at - 1), "only" | "just" | "mere" | "merely");
            let form = if fewer && !only { Form::Fewer } else { form };
            return self.found(form, at..person + 1, value);
        }
        self.counted_alone(at, after).then(|| self.found(form, at..after, value)).flatten()
    }

    /// "n = 7", "cohort size: 12", "sample size was 18".
    fn names_a_size(&self, at: usize) -> bool {
        let words = self.words;
        let Some(before) = at.checked_sub(1).filter(|before| *before >= self.range.start) else {
            return false;
        };
        let gap = words
            .text
            .get(words.words[before].span.end as usize..words.words[at].span.start as usize)
            .unwrap_or("");
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
        let list = (self.range.start..at)
            .any(|index| matches!(words.lower(index), "sizes" | "counts"))
            && (self.counts_people || words.follows(self.range.start, &["sub"]))
            && (words.words[at].gap.has(Gap::COMMA)
                || matches!(words.lower(before), "were" | "and"));
        let people_list = equals
            && self.counts_people
            && words.own(before).meets(Classes::PERSON_NOUN)
            && !words.own(at + 1).meets(Classes::STUDY_NOUN);
        let last = at + 1 >= self.range.end
            && gap.contains(':')
            && self.counts_people
            && number::at(words, at).is_some_and(|n| n.value > 2.0)
            && !words.words[before].is_number;
        size || list || people_list || last || self.is_item(at)
    }

    /// "White 412, Black 187, American Indian 8": the last word of one of several items, some of them large.
    fn is_item(&self, at: usize) -> bool {
        let words = self.words;
        let ends = |index: usize| {
            words.words[index].is_number
                && !words.lower(index).contains('.')
                && words.words.get(index + 1).is_none_or(|next| {
                    index + 1 >= self.range.end
                        || next.gap.has(Gap::COMMA)
                        || next.gap.has(Gap::BREAK)
                })
                && index > self.range.start
                && !words.words[index - 1].is_number
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

    /// Ages, doses, ranks, rates, ordinals: numbers that count nobody.
    fn is_no_count(&self, at: usize, number: Number) -> bool {
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

    /// "of 240 participants", "out of 95", "of the participants", "/15 people".
    fn part_of(&self, after: usize) -> Option<usize> {
        let words = self.words;
        let part = number::at(words, after - 1).map_or(0.0, |number| number.value);
        let slash =
            words.words.get(after).is_some_and(|word| word.gap.has(Gap::SLASH) && word.is_number)
                && number::at(words, after).is_some_and(|whole| {
                    whole.value > part && whole.value >= 5.0 && whole.value < 1900.0
                })
                && !words.words.get(after + 1).is_some_and(|word| word.gap.has(Gap::SLASH))
                && (self.person_within(after + 1, 3).is_some()
                    || self.text_after(after).trim_start().starts_with('('));
        if slash && self.counts_people {
            return Some(after + 1);
        }
        let of = if words.lower(after) == "of" {
            after + 1
        } else if words.lower(after) == "out" && words.lower(after + 1) == "of" {
            after + 2
        } else if words.lower(after) == "in" && words.lower(after + 2) == "set" {
            after + 4
        } else {
            return None;
        };
        if of > self.range.end {
            return None;
        }
        let skip = (of..(of + 3).min(self.range.end)).find(|index| {
            !matches!(words.lower(*index), "the" | "our" | "these" | "those" | "all")
        })?;
        let size = number::at(words, skip).filter(|size| size.value >= 2.0);
        let person = self.person_within(skip + size.map_or(0, |size| size.length), 4);
        match (size, person) {
            (Some(_), Some(person)) => Some(person + 1),
            (Some(size), None) if self.counts_people && !size.spelled => Some(skip + size.length),
            (None, Some(person))
                if skip > of
                    && (words.lower(person).ends_with('s')
                        || matches!(
                            words.lower(person),
                            "women" | "men" | "people" | "children"
                        )) =>
            {
                Some(person + 1)
            }
            _ => None,
        }
    }

    /// A noun that counts people, at most so many words on, and nothing else that is counted before it.
    fn person_within(&self, from: usize, most: usize) -> Option<usize> {
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

    /// "Nine were hospitalized", "two also had it": a count whose noun was named before.
    fn counted_alone(&self, at: usize, after: usize) -> bool {
        let words = self.words;
        let begins = at == self.range.start
            || words.words[at].gap.has(Gap::COMMA)
            || words.words[at].gap.has(Gap::BREAK)
            || at > 0 && matches!(words.lower(at - 1), "and" | "to" | "versus" | "with" | "of");
        let verb = matches!(
            words.lower(after),
            "were"
                | "had"
                | "also"
                | "died"
                | "never"
                | "dropped"
                | "developed"
                | "carried"
                | "withdrew"
                | "completed"
                | "experienced"
                | "reported"
                | "required"
                | "received"
                | "did"
                | "who"
                | "relapsed"
                | "was"
                | "have"
        );
        let to_group = words.lower(after) == "in"
            && words.lower(after + 1) == "the"
            && matches!(words.lower(after + 3), "group" | "arm");
        let study_subject = words.own(at.saturating_sub(2)).meets(Classes::STUDY_NOUN) && !begins;
        begins
            && (verb || to_group)
            && (self.counts_people || at == self.range.start && verb)
            && !study_subject
            && !(self.range.clone().take(60).any(|index| {
                matches!(words.lower(index), "studies" | "trials" | "sites" | "genes" | "variants")
            }))
    }

    fn preceded_by(&self, at: usize, class: Classes) -> bool {
        let from = at.saturating_sub(3).max(self.range.start);
        (from..at).any(|index| self.words.classes(index).meets(class))
    }

    /// Does the sentence tell what happened, rather than what holds of anybody?
    fn happened(&self, from: usize) -> bool {
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

    fn text_before(&self, word: usize) -> &'t str {
        let start = self.words.words.get(word).map_or(0, |word| word.span.start as usize);
        self.words.text.get(..start).unwrap_or("")
    }

    fn text_after(&self, word: usize) -> &'t str {
        let end =
            self.words.words.get(word).map_or(self.words.text.len(), |word| word.span.end as usize);
        self.words.text.get(end..).unwrap_or("")
    }
}
