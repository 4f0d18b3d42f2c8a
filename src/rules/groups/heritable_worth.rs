//! GR006: worth or behavior of a group said to be inherited.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Worth or behavior of a group said to be inherited.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR006", "heritable-worth", Level::Warning, include_str!("heritable_worth.md"))
        .clauses(&[34])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::vague(12, &[C::WORTH, C::INNATE.or(C::RACE), C::GROUP.or(C::RACE)])
        .unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
    Frame::vague(10, &[C::RANK, C::GROUP.or(C::RACE)]).unless(C::STIGMA_TALK),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "",
    reads_as: "says that a group's worth or behavior is inherited",
    repair: "ask the Resource Access Board for guidance, and say what the study can and cannot show",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
