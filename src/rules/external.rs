//! EX: data brought in from elsewhere.

pub(super) mod contains_identifiers;
pub(super) mod identifiers_likely;
pub(super) mod identifiers_unstated;
pub(super) mod import_without_owner;
pub(super) mod linked_to_participants;
pub(super) mod malicious_purpose;
pub(super) mod no_terms;

mod words;
