//! What a text sets out to do: frames that it fills and means, reported with the words that say so.

use crate::language::class::Classes;
use crate::language::frame::{Filled, Frame, Strength, filled};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::exception::allows;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::sink::Sink;

/// An intent that the Code forbids.
pub(super) struct Intent {
    /// How it is put.
    pub frames: &'static [Frame],
    /// As in "states an intent to contact participants".
    pub reads_as: &'static str,
    /// What to do.
    pub repair: &'static str,
    /// The kind of exception that allows it.
    pub exception: Option<&'static str>,
}

/// The places of a text that state the intent.
pub(super) fn places(passage: &Passage<'_>, intent: &Intent) -> Vec<Filled> {
    filled(&passage.words, intent.frames)
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
    let allowed = intent.exception.is_some_and(|kind| allows(case, workspace, kind));
    for passage in passages.iter().filter(|passage| passage.is_description()) {
        for found in places(passage, intent) {
            report_one(passage, intent, &found, allowed.then_some(Level::Note), sink);
        }
    }
}

/// The same, but for the sentences that a stronger rule reports.
pub(super) fn report_beside(
    case: &Case<'_>,
    workspace: &Workspace,
    passages: &[Passage<'_>],
    intent: &Intent,
    stronger: &Intent,
    sink: &mut Sink<'_>,
) {
    let allowed = intent.exception.is_some_and(|kind| allows(case, workspace, kind));
    for passage in passages.iter().filter(|passage| passage.is_description()) {
        let taken = places(passage, stronger);
        let sentence = |found: &Filled| passage.words.sentence_of(found.act).start;
        for found in places(passage, intent) {
            if !taken.iter().any(|other| sentence(other) == sentence(&found)) {
                report_one(passage, intent, &found, allowed.then_some(Level::Note), sink);
            }
        }
    }
}

/// Reports one place, at a level of the caller's choice if it has one.
pub(super) fn report_one(
    passage: &Passage<'_>,
    intent: &Intent,
    found: &Filled,
    level: Option<Level>,
    sink: &mut Sink<'_>,
) {
    let words = passage.quote(found.words.clone());
    let may = if found.strength == Strength::Clear { "" } else { "possibly " };
    let message = format!("\u{201c}{words}\u{201d} {may}{}", intent.reads_as);
    let act = passage.quote(found.act..found.act + 1);
    let future = passage.words.sentence_of(found.act).any(|at| passage.words.classes(at).meets(Classes::MODAL));
    let guard = format!(
        "no refusal in the clause takes back \u{201c}{act}\u{201d}{}",
        if future { ", and it is a plan" } else { "" }
    );
    let help = format!("{} ({guard})", intent.repair);
    let place = passage.place_of_words(found.words.clone());
    let own = sink.level();
    let level = level.unwrap_or(if found.strength == Strength::Clear { own } else { own.min(Level::Warning) });
    sink.report_as(level, place, message, help);
}
