//! GR005: race used as biology without explanation.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Race used as biology without explanation.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR005", "race-as-biology", Level::Warning, include_str!("race_as_biology.md"))
        .clauses(&[34])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::vague(8, &[C::INNATE, C::RACE]).unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
    Frame::vague(7, &[C::INNATE, C::GROUP]).unless(C::STIGMA_TALK.or(C::SOCIAL_CAUSE)),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "",
    reads_as: "uses race or origin as if it were biology",
    repair: "say what race stands for in the study, such as experience, place or measured ancestry",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
