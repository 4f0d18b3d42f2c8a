//! PI001: an e-mail address.

use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};

/// An e-mail address.
pub(in crate::rules) const RULE: Rule =
    Rule::new("PI001", "mail-address", Level::Error, include_str!("mail_address.md"))
        .clauses(&[12])
        .masking()
        .checks(&[Check::Identifier(Kind::Mail, "an e-mail address")]);
