//! IN: what had to be reported.

pub(super) mod not_notified;
pub(super) mod notified_late;
pub(super) mod unknown_import;
