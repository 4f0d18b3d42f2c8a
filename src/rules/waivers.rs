//! WV: waivers that no longer hold.

pub(super) mod expired_waiver;
pub(super) mod stale_waiver;
pub(super) mod unknown_rule;
pub(super) mod unused_waiver;

mod state;
