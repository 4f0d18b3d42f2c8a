//! RU061: data of several tiers used at once.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule, Versions};
use crate::rules::sink::Sink;

/// Data of several tiers used at once.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU061", "several-tiers-at-once", Level::Warning, include_str!("combined_tiers.md"))
        .clauses(&[41, 48])
        .versions(Versions::since(6))
        .checks(&[Check::Description(check)]);

/// How a text says that data of two tiers meet.
const FRAMES: &[Frame] = &[Frame::clear(14, &[C::LINK.or(C::MOVE), C::TIER, C::TIER_OTHER])];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "",
    reads_as: "says that data of several tiers are used together",
    repair: "use the data of one tier at a time, each in a workspace of its own",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
