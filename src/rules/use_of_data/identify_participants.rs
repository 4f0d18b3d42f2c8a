//! RU001: an intent to find out who participants are.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report_beside};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::use_of_data::identify_relatives;

/// An intent to find out who participants are.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "RU001",
    "identify-participants",
    Level::Error,
    include_str!("identify_participants.md"),
)
.clauses(&[14])
.checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(
        14,
        &[
            C::REIDENTIFY,
            C::PARTICIPANT
                .or(C::PEOPLE)
                .or(C::RECORDS)
                .or(C::COHORT)
                .or(C::IDENTITY)
                .or(C::PERSON_LEVEL)
                .or(C::MODAL),
        ],
    )
    .unless(C::RISK_RESEARCH),
    Frame::clear(
        12,
        &[
            C::FIND_OUT,
            C::IDENTITY,
            C::PARTICIPANT.or(C::PERSON_LEVEL).or(C::ACQUAINTED).or(C::RECORDS).or(C::PEOPLE),
        ],
    )
    .unless(C::RISK_RESEARCH),
    Frame::clear(
        14,
        &[C::TRACE_TO, C::RECORDS.or(C::PARTICIPANT).or(C::PERSON_LEVEL), C::NAMED_SOURCE],
    )
    .unless(C::RISK_RESEARCH),
    Frame::clear(
        14,
        &[C::TRACE_TO, C::RECORDS.or(C::PARTICIPANT).or(C::PERSON_LEVEL), C::IDENTITY],
    )
    .unless(C::RISK_RESEARCH),
    Frame::clear(10, &[C::FIND_OUT, C::ACQUAINTED, C::RECORDS.or(C::PARTICIPANT).or(C::COHORT)]),
    Frame::vague(6, &[C::FIND_OUT, C::IDENTITY]).unless(C::RISK_RESEARCH),
    Frame::vague(
        12,
        &[
            C::NAMED_SOURCE,
            C::PARTICIPANT.or(C::RECORDS).or(C::PERSON_LEVEL),
            C::FIND_OUT.or(C::TRACE_TO),
        ],
    ),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "reidentify",
    reads_as: "states an intent to find out who participants are",
    repair: "take the plan out, or say that nobody will be identified; whoever has found out who somebody is tells the program at once",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report_beside(case, workspace, passages, &INTENT, &identify_relatives::INTENT, sink);
}
