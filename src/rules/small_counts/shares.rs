//! Counts that follow from a share: "3 % of 150 patients", "half of the 22".

use crate::language::number::{self, Number};
use crate::rules::level::Level;
use crate::rules::small_counts::detect::{Count, Form, Sentence};

impl Sentence<'_, '_> {
    /// "3 % of 150 patients", "among 40 donors, 25 %", "half of the 22 adults".
    pub(super) fn percent(&self, at: usize, number: Number) -> Option<Count> {
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

    pub(super) fn is_percent(&self, at: usize, number: Number) -> bool {
        let after = at + number.length;
        matches!(self.words.lower(after), "percent" | "per")
            && (self.words.lower(after) == "percent" || self.words.lower(after + 1) == "cent")
            || self.words.gap_before(after).starts_with('%')
            || self.words.gap_before(after).starts_with(" %")
    }

    pub(super) fn fraction(&self, at: usize, number: Number) -> Option<Count> {
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
}
