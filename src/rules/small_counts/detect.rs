//! Counts of people that are too small to publish: fewer than 20 of the program's participants.

use std::ops::Range;

use crate::language::class::Classes;
use crate::language::number::{self, Number};
use crate::language::words::{Gap, Words};
use crate::rules::level::Level;

/// How a count is written, by the rule that reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Form {
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
pub(in crate::rules) struct Count {
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
pub(in crate::rules) fn all(words: &Words<'_>) -> Vec<Count> {
    let mut found = Vec::new();
    for sentence in &words.sentences {
        let mut frame = None;
        let mut at = sentence.start;
        while at < sentence.end && found.len() < MOST {
            let Some(number) = number::at(words, at) else {
                at += 1;
                continue;
            };
            let frame = frame.get_or_insert_with(|| Sentence::new(words, sentence));
            if frame.is_policy {
                break;
            }
            if let Some(count) = frame.read(at, number) {
                found.push(count);
            }
            at += number.length;
        }
    }
    found
}

/// A sentence, and what it is about.
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
pub(in crate::rules) struct Sentence<'s, 't> {
    /// The whole text.
    pub(super) words: &'s Words<'t>,
    /// The words of the sentence.
    pub(super) range: &'s Range<usize>,
    /// Does it state a rule, a rate or a design, so that its numbers count nobody?
    pub(super) is_policy: bool,
    /// Does it speak of other studies?
    pub(super) of_others: bool,
    /// Is there a noun that counts people?
    pub(super) counts_people: bool,
    /// Does it list sizes or counts?
    pub(super) lists_sizes: bool,
}

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
    pub(super) fn new(words: &'s Words<'t>, range: &'s Range<usize>) -> Self {
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
            lists_sizes: any(&["sizes", "counts"]),
        }
    }

    pub(super) fn read(&self, at: usize, number: Number) -> Option<Count> {
        let small = (1.0..=20.0).contains(&number.value) && number.value.fract() == 0.0;
        self.percent(at, number).or_else(|| if small { self.count(at, number) } else { None })
    }

    #[expect(clippy::unnecessary_wraps, reason = "it ends a chain of attempts")]
    pub(super) fn found(&self, form: Form, words: Range<usize>, value: f64) -> Option<Count> {
        let form = if (value - 20.0).abs() < f64::EPSILON { Form::Twenty } else { form };
        let level =
            if form == Form::Twenty || self.of_others { Level::Warning } else { Level::Error };
        Some(Count { form, words, level })
    }

    pub(super) fn count(&self, at: usize, number: Number) -> Option<Count> {
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

    /// "Nine were hospitalized", "two also had it": a count whose noun was named before.
    pub(super) fn counted_alone(&self, at: usize, after: usize) -> bool {
        let words = self.words;
        let begins = at == self.range.start
            || words.word(at).gap.has(Gap::COMMA)
            || words.word(at).gap.has(Gap::BREAK)
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

    /// "of 240 participants", "out of 95", "of the participants", "/15 people".
    pub(super) fn part_of(&self, after: usize) -> Option<usize> {
        let words = self.words;
        let part = number::at(words, after - 1).map_or(0.0, |number| number.value);
        let slash = words.get(after).is_some_and(|word| word.gap.has(Gap::SLASH) && word.is_number)
            && number::at(words, after).is_some_and(|whole| {
                whole.value > part && whole.value >= 5.0 && whole.value < 1900.0
            })
            && !words.get(after + 1).is_some_and(|word| word.gap.has(Gap::SLASH))
            && (self.person_within(after + 1, 3).is_some()
                || words.gap_before(after + 1).trim_start().starts_with('('));
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
}
