//! RU041: data that go to a place outside the workbench.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report_beside};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::use_of_data::remove;

/// Data that go to a place outside the workbench.
pub(in crate::rules) const RULE: Rule =
    Rule::new("RU041", "data-to-a-place-outside", Level::Warning, include_str!("place_outside.md"))
        .clauses(&[37])
        .checks(&[Check::Description(check)]);

/// How a text comes near it.
const FRAMES: &[Frame] = &[
    Frame::vague(16, &[C::MOVE.or(C::KEEP), C::RECORDS.or(C::PARTICIPANT), C::OUTSIDE])
        .unless(C::AGGREGATE),
    Frame::vague(6, &[C::CAPTURE, C::RECORDS]),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "",
    reads_as: "may mean that data go to a place outside the workbench",
    repair: "say what leaves the workbench, and that it is about groups only",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report_beside(case, workspace, passages, &INTENT, &remove::INTENT, sink);
}
