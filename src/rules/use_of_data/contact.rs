//! RU030: an intent to contact participants.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An intent to contact participants.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU030", "contact-participants", Level::Error, include_str!("contact.md"))
        .clauses(&[36])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(7, &[C::REACH, C::PARTICIPANT, C::MODAL.or(C::WE)]),
    Frame::clear(10, &[C::REACH, C::MESSAGE, C::PARTICIPANT]),
    Frame::vague(8, &[C::REACH, C::PARTICIPANT]),
    Frame::vague(10, &[C::REACH, C::MESSAGE, C::PEOPLE.or(C::PRONOUN)]),
    Frame::vague(8, &[C::MESSAGE, C::PARTICIPANT, C::MODAL]),
    Frame::vague(5, &[C::ASK, C::PARTICIPANT, C::MODAL]),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "contact",
    reads_as: "states an intent to contact participants",
    repair: "take the plan out: nobody who works with the data may try to contact a participant",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
