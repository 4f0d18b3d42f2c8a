//! SC: counts of fewer than 20 participants.

pub(super) mod detect;
pub(super) mod digits;
pub(super) mod exactly_twenty;
pub(super) mod fewer_than;
mod guards;
pub(super) mod part_of_group;
mod report;
pub(super) mod sample_size;
pub(super) mod share_of_group;
mod shares;
mod sizes;
pub(super) mod spelled;
