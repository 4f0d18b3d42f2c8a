//! PI016: a place, address of a computer, or age that can single somebody out.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// A place, address of a computer, or age that can single somebody out.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI016", "place-or-age", Level::Warning, include_str!("place_or_age.md"))
        .clauses(&[12, 61])
        .masking()
        .checks(&[Check::Identifier(
            Kind::Quasi,
            "a place, a network address or an age that can single somebody out",
        )]);
