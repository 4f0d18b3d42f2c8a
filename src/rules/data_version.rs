//! DV: which data are used, and when.

pub(super) mod no_analysis_date;
pub(super) mod reason_without_study;
pub(super) mod stale_version;
pub(super) mod unknown_version;
pub(super) mod used_before_release;
pub(super) mod wrong_tier;

mod moment;
