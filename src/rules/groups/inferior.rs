//! GR001: words that call a group inferior or blame it.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::groups::{exclusion, heritable_worth, race_as_biology};
use crate::rules::intent::{Intent, report_unless_framed};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Words that call a group inferior or blame it.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR001", "group-blame", Level::Error, include_str!("inferior.md"))
        .clauses(&[34])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(9, &[C::INFERIOR, C::GROUP]).unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
    Frame::clear(9, &[C::BLAME, C::GROUP.or(C::PEOPLE)]).unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
    Frame::clear(12, &[C::RANK, C::RACE.or(C::GROUP), C::WORTH]).unless(C::STIGMA_TALK),
    Frame::vague(9, &[C::INFERIOR.or(C::BLAME), C::GROUP]).unless(C::STIGMA_TALK),
    Frame::vague(10, &[C::INFERIOR, C::PRONOUN, C::INNATE.or(C::RACE)]).unless(C::STIGMA_TALK),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "stigma",
    reads_as: "calls a group inferior or blames it",
    repair: "describe the circumstances that are studied, not the worth or the fault of people",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let others = [&exclusion::INTENT, &race_as_biology::INTENT, &heritable_worth::INTENT];
    report_unless_framed(case, workspace, passages, &INTENT, &others, sink);
}
