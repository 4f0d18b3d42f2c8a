//! AC023: a login, password or account that serves more than one person.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A login, password or account that serves more than one person.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AC023", "shared-login", Level::Error, include_str!("shared_login.md"))
        .clauses(&[32, 33])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(
        14,
        &[C::LEND, C::LOGIN, C::SEVERAL.or(C::AS_ANOTHER).or(C::PEOPLE).or(C::OUTSIDE)],
    ),
    Frame::clear(9, &[C::LOGIN, C::SEVERAL]),
    Frame::clear(10, &[C::LOGIN, C::AS_ANOTHER]),
    Frame::vague(6, &[C::LEND, C::LOGIN]),
    Frame::vague(8, &[C::AS_ANOTHER, C::LEND]),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "shared-account",
    reads_as: "says that a login or an account serves more than one person",
    repair: "say that everybody works with an account of their own, and take the plan out",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
