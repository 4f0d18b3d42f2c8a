//! The official labels of codes as messages: `tier-controlled`, `purpose-genetic`, `clause-42`;
//! `broken-marketing` is a clause as a decision names it.

use crate::model::clause;
use crate::records::vocabulary::{
    ACCESS_TIERS, AI_AN, DISSEMINATION, FINDING_LEVELS, INSTITUTION_KINDS, LANGUAGES, MEASURES,
    OUTCOMES, POPULATIONS, PURPOSES, STATUSES, Vocabulary,
};
use crate::rules::clauses::CLAUSES;

/// What a message's id begins with, and the codes that follow.
const LABELED: &[(&str, &Vocabulary)] = &[
    ("purpose", &PURPOSES),
    ("population", &POPULATIONS),
    ("tier", &ACCESS_TIERS),
    ("status", &STATUSES),
    ("ai-an", &AI_AN),
    ("dissemination", &DISSEMINATION),
    ("outcome", &OUTCOMES),
    ("institution-kind", &INSTITUTION_KINDS),
    ("measure", &MEASURES),
    ("level", &FINDING_LEVELS),
    ("language", &LANGUAGES),
];

/// Ids and English labels of all codes that pages show, and of the clauses of the Code.
pub(super) fn english() -> impl Iterator<Item = (String, String)> {
    let codes = LABELED.iter().flat_map(|(of, vocabulary)| {
        let message = move |code: &crate::records::vocabulary::Code| {
            (format!("{of}-{}", code.code), code.label.to_owned())
        };
        vocabulary.codes.iter().map(message)
    });
    let clauses =
        CLAUSES.iter().map(|clause| (format!("clause-{}", clause.number), clause.words.to_owned()));
    let broken = clause::CLAUSES
        .iter()
        .map(|clause| (format!("broken-{}", clause.id), clause.words.to_owned()));
    codes.chain(clauses).chain(broken)
}
