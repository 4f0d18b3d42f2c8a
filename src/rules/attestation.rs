//! AT: what a person signed.

pub(super) mod code_not_acknowledged;
pub(super) mod code_not_signed;
pub(super) mod code_version;
pub(super) mod initials_missing;
pub(super) mod no_account;
pub(super) mod signature_of_another;
pub(super) mod signed_late;
