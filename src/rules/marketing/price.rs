//! MK002: a price, an offer or a guarantee.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::marketing::evidence::Cue;
use crate::rules::marketing::report::{Part, report};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A price, an offer or a guarantee.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MK002", "price-or-offer", Level::Error, include_str!("price.md"))
        .clauses(&[42, 62])
        .checks(&[Check::Text(check)]);

const PART: Part = Part { cue: Cue::Offer, reads_as: "makes an offer", or_else: false };

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, &PART, sink);
}
