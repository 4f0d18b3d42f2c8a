//! AC: who may work with the data.

pub(super) mod account_not_active;
pub(super) mod account_not_individual;
pub(super) mod agreement_ended;
pub(super) mod duplicate_account;
pub(super) mod identity_not_verified;
pub(super) mod left_out_of_the_team;
pub(super) mod name_of_a_group;
pub(super) mod no_agreement;
pub(super) mod no_jurisdiction;
pub(super) mod no_training;
pub(super) mod not_named;
pub(super) mod onboarding_incomplete;
pub(super) mod shared_login;
pub(super) mod tier_not_granted;
pub(super) mod training_expired;
pub(super) mod unknown_researcher;

mod coverage;
mod group_name;
