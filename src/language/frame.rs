//! Frames: an act and those who take part in it, found near each other in a sentence. "We will send the
//! patients' rows to our laptop" fills the frame of moving, person-level data and a place outside.

use std::ops::Range;

use crate::language::class::Classes;
use crate::language::polarity::{self, Polarity};
use crate::language::words::Words;

/// How much a frame says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It may mean it.
    Vague,
    /// It means it.
    Clear,
}

/// An act and what must stand near it.
#[derive(Debug)]
pub struct Frame {
    /// How much it says when it is filled.
    pub strength: Strength,
    /// How many words all of it may span on either side of the act.
    pub within: usize,
    /// The act first, then the rest, in any order.
    pub slots: &'static [Classes],
    /// What must not stand in the sentence.
    pub unless: Classes,
}

impl Frame {
    /// A frame that is clear when filled.
    pub const fn clear(within: usize, slots: &'static [Classes]) -> Self {
        Self { strength: Strength::Clear, within, slots, unless: Classes::NONE }
    }

    /// A frame that is vague when filled.
    pub const fn vague(within: usize, slots: &'static [Classes]) -> Self {
        Self { strength: Strength::Vague, within, slots, unless: Classes::NONE }
    }

    /// Not in a sentence that has one of these.
    #[must_use]
    pub const fn unless(self, unless: Classes) -> Self {
        Self { unless, ..self }
    }
}

/// A filled frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// How much it says.
    pub strength: Strength,
    /// All words from the first slot to the last.
    pub words: Range<usize>,
    /// The act's word.
    pub act: usize,
}

/// What a pronoun can stand for.
const REFERABLE: Classes = Classes::PARTICIPANT
    .or(Classes::PERSON_LEVEL)
    .or(Classes::RECORDS)
    .or(Classes::COHORT)
    .or(Classes::LOGIN)
    .or(Classes::IDENTITY)
    .or(Classes::RELATIVE)
    .or(Classes::ACQUAINTED)
    .or(Classes::GROUP)
    .or(Classes::CUSTOMER)
    .or(Classes::OWN_PRODUCT)
    .or(Classes::PROGRAM);

/// The frames that a text fills and means: one a sentence and list, the strongest and first.
pub fn filled(words: &Words<'_>, frames: &[Frame]) -> Vec<Filled> {
    let mut found = Vec::new();
    let mut before = Classes::NONE;
    for (sentence, own) in words.sentences.iter().zip(words.sentence_classes.iter().copied()) {
        let referred = before.and(REFERABLE);
        let best = frames
            .iter()
            .filter(|frame| !own.meets(frame.unless))
            .filter(|frame| possible(frame, own, referred))
            .filter_map(|frame| fill(words, sentence, frame, referred))
            .reduce(|best, next| if next.strength > best.strength { next } else { best });
        found.extend(best);
        before = own;
    }
    found
}

fn possible(frame: &Frame, own: Classes, referred: Classes) -> bool {
    let reach = if own.meets(Classes::PRONOUN) { own.or(referred) } else { own };
    frame.slots.iter().all(|slot| slot.meets(reach))
}

fn fill(
    words: &Words<'_>,
    sentence: &Range<usize>,
    frame: &Frame,
    referred: Classes,
) -> Option<Filled> {
    let (act, rest) = frame.slots.split_first()?;
    let acts = sentence.clone().filter(|at| words.classes(*at).meets(*act));
    for at in acts {
        let mut taken = vec![at];
        let near = at.saturating_sub(frame.within).max(sentence.start)
            ..(at + frame.within + 1).min(sentence.end);
        let all =
            rest.iter().all(|slot| match nearest(words, at, &near, *slot, &taken, referred) {
                Some(filler) => {
                    taken.push(filler);
                    true
                }
                None => false,
            });
        if all && polarity::of(words, &(at..at + 1)) == Polarity::Asserted {
            let first = taken.iter().copied().min().unwrap_or(at);
            let last = taken.iter().copied().max().unwrap_or(at);
            // A phrase is shown whole.
            let end = (last + 1..sentence.end)
                .take(4)
                .take_while(|next| {
                    words.classes(*next) == words.classes(last) && !words.classes(*next).is_none()
                })
                .last()
                .map_or(last + 1, |next| next + 1);
            return Some(Filled { strength: frame.strength, words: first..end, act: at });
        }
    }
    None
}

fn nearest(
    words: &Words<'_>,
    act: usize,
    near: &Range<usize>,
    slot: Classes,
    taken: &[usize],
    referred: Classes,
) -> Option<usize> {
    let fits = |at: usize| {
        let classes = words.classes(at);
        let stands_for = classes.meets(Classes::PRONOUN) && slot.meets(referred);
        !taken.contains(&at) && (classes.meets(slot) || stands_for)
    };
    let furthest = (act - near.start).max(near.end.saturating_sub(act));
    (1..=furthest).find_map(|away| {
        let ahead = Some(act + away).filter(|at| *at < near.end && fits(*at));
        ahead.or_else(|| act.checked_sub(away).filter(|at| *at >= near.start && fits(*at)))
    })
}
