//! MK: marketing.

pub(super) mod call_to_action;
pub(super) mod evidence;
pub(super) mod link;
pub(super) mod praise;
pub(super) mod price;
pub(super) mod purpose_marketing;
mod report;
pub(super) mod slogan;
