//! RU060: an intent to link data at participant level with other sources.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An intent to link data at participant level with other sources.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU060", "link-at-participant-level", Level::Error, include_str!("link.md"))
        .clauses(&[41])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(16, &[C::LINK, C::OTHER_SOURCE, C::SAME_PERSON.or(C::PARTICIPANT)])
        .unless(C::LEVEL_AREA),
    Frame::vague(14, &[C::LINK, C::OTHER_SOURCE, C::RECORDS.or(C::COHORT).or(C::PEOPLE)])
        .unless(C::LEVEL_AREA),
    Frame::vague(12, &[C::OTHER_SOURCE, C::SAME_PERSON]).unless(C::LEVEL_AREA),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "link",
    reads_as: "states an intent to link participants' data with data from another source",
    repair: "take the plan out, or say that the other data stand at the level of an area or a group",
    exception: Some("linkage"),
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
