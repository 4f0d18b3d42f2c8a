//! RU011: a purpose that is not health research.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A purpose that is not health research.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "RU011",
    "purpose-not-health-research",
    Level::Error,
    include_str!("other_purpose.md"),
)
.clauses(&[18])
.checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(
        12,
        &[
            C::INSURER
                .or(C::LENDER)
                .or(C::EMPLOYER)
                .or(C::LAW)
                .or(C::POLITICS)
                .or(C::LEISURE)
                .or(C::TRADE_OTHER),
            C::SCORE,
            C::SERVES.or(C::MODAL),
        ],
    ),
    Frame::vague(
        8,
        &[
            C::INSURER
                .or(C::LENDER)
                .or(C::EMPLOYER)
                .or(C::LAW)
                .or(C::POLITICS)
                .or(C::LEISURE)
                .or(C::TRADE_OTHER),
            C::SERVES.or(C::SCORE),
        ],
    ),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "non-health",
    reads_as: "states a purpose that is not biomedical or health research",
    repair: "use the data for health research only: take this purpose out",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report(case, workspace, passages, &INTENT, sink);
}
