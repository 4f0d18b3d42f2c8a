//! GR: how groups of people are spoken of.

pub(super) mod dated_terms;
pub(super) mod exclusion;
pub(super) mod heritable_worth;
pub(super) mod inferior;
pub(super) mod native_fields;
pub(super) mod race_as_biology;
pub(super) mod review_not_requested;
pub(super) mod review_pending;
pub(super) mod reviewed_and_excluded;
pub(super) mod tribe_named;
