//! MK003: praise of a product.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::marketing::evidence::Cue;
use crate::rules::marketing::report::{Part, report};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Praise of a product.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MK003", "product-praise", Level::Error, include_str!("praise.md"))
        .clauses(&[42, 62])
        .checks(&[Check::Text(check)]);

const PART: Part = Part { cue: Cue::Praise, reads_as: "praises a product", or_else: true };

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    report(passage, &PART, sink);
}
