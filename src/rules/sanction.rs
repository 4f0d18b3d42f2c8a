//! SN: sanction decisions.

pub(super) mod hidden_listing;
pub(super) mod illegal_history;
pub(super) mod late_appeal;
pub(super) mod no_affiliation;
pub(super) mod no_disclosure;
pub(super) mod notice_not_recorded;
pub(super) mod too_much_personal_data;
pub(super) mod unknown_measure;

mod personal;
