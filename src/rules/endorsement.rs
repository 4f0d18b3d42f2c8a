//! EN: claims of the program's endorsement.

pub(super) mod ambiguous;
pub(super) mod claimed;
pub(super) mod plain;
