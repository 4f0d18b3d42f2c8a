//! GR002: a proposal to harm or exclude a group.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A proposal to harm or exclude a group.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR002", "group-harm", Level::Error, include_str!("exclusion.md"))
        .clauses(&[34])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(12, &[C::HARM, C::GROUP]).unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
    Frame::vague(8, &[C::HARM, C::PEOPLE.or(C::PARTICIPANT).or(C::PRONOUN)])
        .unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "",
    reads_as: "proposes to harm or exclude a group",
    repair: "take the proposal out, and ask the Resource Access Board for guidance",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
