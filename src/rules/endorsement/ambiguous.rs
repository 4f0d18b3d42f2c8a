//! EN002: words that may be read as a claim of endorsement.

use crate::language::class::Classes as C;
use crate::language::frame::{Frame, Strength};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::endorsement::claimed;
use crate::rules::intent::{Intent, report_where, sentences_of, stated};
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Words that may be read as a claim of endorsement.
pub(in crate::rules) const RULE: Rule =
    Rule::new("EN002", "endorsement-ambiguous", Level::Warning, include_str!("ambiguous.md"))
        .clauses(&[43])
        .checks(&[Check::Description(check)]);

/// How a text comes near it.
const FRAMES: &[Frame] = &[Frame::vague(8, &[C::ENDORSE.or(C::OFFICIAL), C::PROGRAM])];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "endorsement",
    reads_as: "may be read as if the program endorsed this",
    repair: "say plainly that the program has not endorsed it",
    exception: Some("endorsement"),
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    report_where(case, workspace, passages, &INTENT, sink, |passage| {
        let claims = stated(passage, &claimed::INTENT).into_iter();
        let clear = claims.filter(|claim| claim.strength == Strength::Clear);
        let clear = sentences_of(passage, clear.map(|claim| claim.words.start));
        Box::new(move |found| {
            !clear.contains(&passage.words.sentence_at(found.words.start))
                && !claimed::is_plain(passage, found)
        })
    });
}
