//! PI016: a place, address of a computer, or age that can single somebody out.

use crate::rules::case::Case;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::report::report;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A place, address of a computer, or age that can single somebody out.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI016", "place-or-age", Level::Warning, include_str!("place_or_age.md"))
        .clauses(&[12, 61])
        .masking()
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(
        passage,
        Kind::Quasi,
        "a place, a network address or an age that can single somebody out",
        sink,
    );
}
