//! EN001: a claim that the program endorses or approves the research.

use crate::language::class::Classes as C;
use crate::language::frame::{Frame, Strength};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::endorsement::plain;
use crate::rules::exception::allows;
use crate::rules::intent::{Intent, Stated, report_where};
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A claim that the program endorses or approves the research.
pub(in crate::rules) const RULE: Rule =
    Rule::new("EN001", "endorsement-claimed", Level::Error, include_str!("claimed.md"))
        .clauses(&[43])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(
        9,
        &[
            C::ENDORSE,
            C::PROGRAM,
            C::WE.or(C::OWN_PRODUCT).or(C::PROMOTE).or(C::PRODUCT).or(C::OFFICIAL),
        ],
    ),
    Frame::clear(9, &[C::OFFICIAL, C::PROGRAM, C::PROMOTE.or(C::WE).or(C::PRODUCT).or(C::MODAL)]),
];

pub(super) const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "endorsement",
    reads_as: "claims that the program endorses or approves this",
    repair: "take the claim out, or record the written endorsement under `exceptions`",
    exception: Some("endorsement"),
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let allowed = allows(case, workspace, "endorsement");
    // Short texts, too, of which nobody can tell the language: the words of a plain claim are English ones.
    for passage in passages.iter().filter(|p| p.role <= Role::Detail && !p.translated) {
        for words in passage.endorsements() {
            let quoted = passage.quote_without_names(words.clone());
            let message = format!("\u{201c}{quoted}\u{201d} {}", INTENT.reads_as);
            let level = if allowed { Level::Note } else { sink.level() };
            sink.report_as(level, passage.place_of_words(words.clone()), message, INTENT.repair);
        }
    }
    report_where(case, workspace, passages, &INTENT, sink, |passage| {
        Box::new(move |found| {
            found.strength == Strength::Clear
                && !is_plain(passage, found)
                && !plain::is_innocent(&passage.words, &found.words)
        })
    });
}

/// Does a plain claim stand in the same sentence?
pub(super) fn is_plain(passage: &Passage<'_>, found: &Stated) -> bool {
    let sentence = passage.words.sentence_of(found.words.start);
    let from = passage.endorsements().partition_point(|claim| claim.start < sentence.start);
    passage.endorsements().get(from).is_some_and(|claim| claim.start < sentence.end)
}
