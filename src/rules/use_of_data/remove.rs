//! RU040: an intent to take participant-level data out of the workbench.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report_unless_framed};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::use_of_data::place_outside;

/// An intent to take participant-level data out of the workbench.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU040", "remove-participant-data", Level::Error, include_str!("remove.md"))
        .clauses(&[37])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(18, &[C::MOVE.or(C::KEEP).or(C::CAPTURE), C::PERSON_LEVEL, C::OUTSIDE]),
    Frame::clear(10, &[C::CAPTURE, C::PARTICIPANT.or(C::PERSON_LEVEL)]),
    Frame::clear(8, &[C::MOVE, C::PERSON_LEVEL, C::MODAL]),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "remove",
    reads_as: "states an intent to take participant-level data out of the workbench",
    repair: "say that only results about groups leave the workbench, and take the plan out",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report_unless_framed(case, workspace, passages, &INTENT, &[&place_outside::INTENT], sink);
}
