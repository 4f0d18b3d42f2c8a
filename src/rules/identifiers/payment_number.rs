//! PI005: the number of a card or account.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// The number of a card or account.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI005", "payment-number", Level::Error, include_str!("payment_number.md"))
        .clauses(&[12])
        .masking()
        .checks(&[Check::Identifier(Kind::Payment, "the number of a card or a bank account")]);
