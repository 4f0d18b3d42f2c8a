//! RU002: an intent to find out who the relatives of participants are.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// An intent to find out who the relatives of participants are.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU002", "identify-relatives", Level::Error, include_str!("identify_relatives.md"))
        .clauses(&[14])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(
        14,
        &[
            C::FIND_OUT.or(C::TRACE_TO).or(C::REIDENTIFY),
            C::RELATIVE,
            C::IDENTITY.or(C::NAMED_SOURCE),
        ],
    )
    .unless(C::RISK_RESEARCH),
    Frame::clear(10, &[C::REACH, C::RELATIVE, C::PARTICIPANT]),
    Frame::vague(8, &[C::FIND_OUT, C::RELATIVE, C::PARTICIPANT]).unless(C::RISK_RESEARCH),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "reidentify-relatives",
    reads_as: "states an intent to find out who participants' relatives are",
    repair: "take the plan out, or say that no relative will be identified",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
