//! RU050: an intent to rebuild the database elsewhere.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An intent to rebuild the database elsewhere.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU050", "rebuild-the-database", Level::Error, include_str!("rebuild.md"))
        .clauses(&[40])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(
        14,
        &[
            C::REBUILD,
            C::COHORT,
            C::OUTSIDE.or(C::WHOLE).or(C::REPLICA).or(C::OPEN_PLACE).or(C::ANYBODY),
        ],
    ),
    Frame::clear(
        12,
        &[C::REPLICA, C::COHORT, C::OUTSIDE.or(C::WHOLE).or(C::ANYBODY).or(C::OPEN_PLACE)],
    ),
    Frame::vague(10, &[C::REPLICA, C::COHORT]),
    Frame::vague(8, &[C::REBUILD, C::COHORT]),
    Frame::vague(14, &[C::HAND_OUT.or(C::PUBLISH).or(C::MOVE), C::COHORT, C::WHOLE]),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "reproduce-database",
    reads_as: "states an intent to rebuild the database or a part of it elsewhere",
    repair: "take the plan out: neither data nor results may be used to rebuild the database outside the workbench",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
