//! What a text sets out to do: frames that it fills and means, and a classifier for what no frame foresees. A
//! finding names the words that say so.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::class::Classes;
use crate::language::classifier::{INTENTS, Model, SUBJECTS, features};
use crate::language::frame::{Frame, Strength, filled};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::exception::allows;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::sink::Sink;

/// An intent that the Code forbids.
pub(super) struct Intent {
    /// How it is put.
    pub frames: &'static [Frame],
    /// What the classifier calls it.
    pub subject: &'static str,
    /// As in "states an intent to contact participants".
    pub reads_as: &'static str,
    /// What to do.
    pub repair: &'static str,
    /// The kind of exception that allows it.
    pub exception: Option<&'static str>,
}

/// From these scores of the classifier on: a filled frame is an error, a filled frame is a warning, a vague one
/// is, a sentence without any is; and a sentence without any is an error.
const CLEAR_ERROR: f64 = 0.3;
const CLEAR_WARNING: f64 = -4.0;
const VAGUE_WARNING: f64 = -2.0;
const ALONE_WARNING: f64 = -1.2;
const ALONE_ERROR: f64 = 4.0;

/// Fewer words say too little for the classifier alone.
const LEAST_WORDS: usize = 5;

/// A sentence that states an intent.
pub(super) struct Stated {
    /// Clear or vague.
    pub strength: Strength,
    /// The words that say so.
    pub words: Range<usize>,
    /// The act's word, if a frame is filled.
    pub act: Option<usize>,
}

impl Stated {
    /// A frame is filled, or the classifier is sure.
    fn is_more_than_a_resemblance(&self) -> bool {
        self.act.is_some() || self.strength == Strength::Clear
    }
}

/// The sentences of a text that state the intent.
pub(super) fn stated(passage: &Passage<'_>, intent: &Intent) -> Vec<Stated> {
    let frames = filled(&passage.words, intent.frames);
    let subject = SUBJECTS.iter().position(|subject| *subject == intent.subject);
    // Scores are odds, as logarithms: one sentence of many is less likely to be the one that states it.
    let others = (passage.words.sentences.len().max(1) as f64).ln();
    let mut found = Vec::new();
    for (sentence, scores) in passage.words.sentences.iter().zip(passage.scores()) {
        // One a sentence, in their order.
        let frame = frames.get(frames.partition_point(|frame| frame.act < sentence.start));
        let frame = frame.filter(|frame| frame.act < sentence.end);
        // Acts that the classifier does not know are told by their frames alone.
        let score =
            subject.map_or(CLEAR_ERROR, |subject| scores.get(subject).copied().unwrap_or(f64::MIN));
        // A sentence that no frame foresees is about what it scores most for, and nothing else.
        let foremost = passage.role != Role::Title
            && sentence.len() >= LEAST_WORDS
            && subject.is_some_and(|subject| {
                (0..INTENTS).all(|other| {
                    scores.get(other).is_none_or(|other| *other <= score) || other == subject
                })
            });
        let strength = match frame.map(|frame| frame.strength) {
            Some(Strength::Clear) if score >= CLEAR_ERROR => Strength::Clear,
            Some(Strength::Clear) if score >= CLEAR_WARNING => Strength::Vague,
            Some(Strength::Vague) if score >= VAGUE_WARNING => Strength::Vague,
            None if foremost && score - others >= ALONE_ERROR => Strength::Clear,
            None if foremost && score - others >= ALONE_WARNING => Strength::Vague,
            _ => continue,
        };
        let words = match (frame, subject) {
            (Some(frame), _) => frame.words.clone(),
            (None, Some(subject)) => telling(passage, sentence, subject),
            (None, None) => sentence.clone(),
        };
        found.push(Stated { strength, words, act: frame.map(|frame| frame.act) });
    }
    found
}

/// The words of a sentence that speak most for a subject, from the first to the last of them.
fn telling(passage: &Passage<'_>, sentence: &Range<usize>, subject: usize) -> Range<usize> {
    let because = Model::get().because(&features(&passage.words, sentence), subject);
    let start = because.iter().map(|words| words.start).min().unwrap_or(sentence.start);
    let end = because.iter().map(|words| words.end).max().unwrap_or(sentence.end);
    start..end
}

/// Reports an intent wherever a description states it: clear ones at the rule's own level, vague ones as
/// warnings, and what the program allowed in writing as notes.
pub(super) fn report(
    case: &Case<'_>,
    workspace: &Workspace,
    passages: &[Passage<'_>],
    intent: &Intent,
    sink: &mut Sink<'_>,
) {
    report_where(case, workspace, passages, intent, sink, |_| Box::new(|_| true));
}

/// The same, but for the sentences in which a stronger rule sees more than a resemblance.
pub(super) fn report_beside(
    case: &Case<'_>,
    workspace: &Workspace,
    passages: &[Passage<'_>],
    intent: &Intent,
    stronger: &Intent,
    sink: &mut Sink<'_>,
) {
    report_where(case, workspace, passages, intent, sink, |passage| {
        let mut taken = stated(passage, stronger);
        taken.retain(Stated::is_more_than_a_resemblance);
        let taken = sentences_of(passage, taken.iter().map(|other| other.words.start));
        Box::new(move |found| !taken.contains(&passage.words.sentence_at(found.words.start)))
    });
}

/// The same, but a mere resemblance that the classifier sees gives way to the frames of other rules of the family.
pub(super) fn report_unless_framed(
    case: &Case<'_>,
    workspace: &Workspace,
    passages: &[Passage<'_>],
    intent: &Intent,
    others: &[&Intent],
    sink: &mut Sink<'_>,
) {
    report_where(case, workspace, passages, intent, sink, |passage| {
        let frames = others.iter().flat_map(|other| filled(&passage.words, other.frames));
        let framed = sentences_of(passage, frames.map(|frame| frame.act));
        Box::new(move |found| {
            found.is_more_than_a_resemblance()
                || !framed.contains(&passage.words.sentence_at(found.words.start))
        })
    });
}

/// The sentences, by number, in which some words stand.
pub(super) fn sentences_of(
    passage: &Passage<'_>,
    words: impl Iterator<Item = usize>,
) -> BTreeSet<usize> {
    words.map(|at| passage.words.sentence_at(at)).collect()
}

/// Which of a text's sentences a rule wants to report.
pub(super) type Wanted<'p> = Box<dyn Fn(&Stated) -> bool + 'p>;

/// The same, but for what a rule does not want to report. What it must know of a text is found out once a text.
pub(super) fn report_where(
    case: &Case<'_>,
    workspace: &Workspace,
    passages: &[Passage<'_>],
    intent: &Intent,
    sink: &mut Sink<'_>,
    wanted: impl for<'p> Fn(&'p Passage<'_>) -> Wanted<'p>,
) {
    let allowed = intent.exception.is_some_and(|kind| allows(case, workspace, kind));
    for passage in
        passages.iter().filter(|passage| passage.is_description() && passage.is_english())
    {
        let wanted = wanted(passage);
        for found in stated(passage, intent) {
            if wanted(&found) {
                report_one(passage, intent, &found, allowed, sink);
            }
        }
    }
}

fn report_one(
    passage: &Passage<'_>,
    intent: &Intent,
    found: &Stated,
    allowed: bool,
    sink: &mut Sink<'_>,
) {
    let words = passage.quote_without_names(found.words.clone());
    let clear = found.strength == Strength::Clear;
    let possibly = if clear { "" } else { "possibly " };
    let message = format!("\u{201c}{words}\u{201d} {possibly}{}", intent.reads_as);
    let guard = match found.act {
        Some(act) => {
            let future = passage
                .words
                .sentence_of(act)
                .any(|at| passage.words.classes(at).meets(Classes::MODAL));
            let plan = if future { ", and it is a plan" } else { "" };
            format!(
                "no refusal in the clause takes back \u{201c}{}\u{201d}{plan}",
                passage.quote(act..act + 1)
            )
        }
        None => {
            "these words weigh most in the classifier, and no refusal stands before them".to_owned()
        }
    };
    let help = format!("{} ({guard})", intent.repair);
    let level = match (allowed, clear) {
        (true, _) => Level::Note,
        (false, true) => sink.level(),
        (false, false) => sink.level().min(Level::Warning),
    };
    sink.report_as(level, passage.place_of_words(found.words.clone()), message, help);
}
