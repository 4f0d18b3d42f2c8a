//! RU: what may not be done with the data.

pub(super) mod combined_tiers;
pub(super) mod contact;
pub(super) mod identify_participants;
pub(super) mod identify_relatives;
pub(super) mod link;
pub(super) mod no_health_topic;
pub(super) mod other_purpose;
pub(super) mod place_outside;
pub(super) mod publish_rows;
pub(super) mod purpose_changed;
pub(super) mod rebuild;
pub(super) mod remove;
pub(super) mod several_projects;
