//! RU042: an intent to publish or hand on participant-level data.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An intent to publish or hand on participant-level data.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU042", "publish-participant-data", Level::Error, include_str!("publish_rows.md"))
        .clauses(&[38])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(16, &[C::PUBLISH.or(C::HAND_OUT), C::PERSON_LEVEL, C::OPEN_PLACE.or(C::ANYBODY)]),
    Frame::clear(7, &[C::PUBLISH, C::PERSON_LEVEL, C::MODAL]),
    Frame::vague(
        12,
        &[C::PUBLISH.or(C::HAND_OUT), C::RECORDS.or(C::PARTICIPANT), C::OPEN_PLACE.or(C::ANYBODY)],
    )
    .unless(C::AGGREGATE),
    Frame::vague(8, &[C::PERSON_LEVEL, C::OPEN_PLACE]),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "publish-participant-level",
    reads_as: "states an intent to publish or hand on participants' individual data",
    repair: "say that only results about groups are published, and take the plan out",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
