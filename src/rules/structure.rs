//! ST: records that hold together.

pub(super) mod bad_address;
pub(super) mod bad_id;
pub(super) mod dangling_reference;
pub(super) mod date;
pub(super) mod duplicate_id;
pub(super) mod indirection;
pub(super) mod length;
pub(super) mod link_outside;
pub(super) mod markup;
pub(super) mod misleading_character;
pub(super) mod missing_key;
pub(super) mod public_tier;
pub(super) mod setting_without_effect;
pub(super) mod several_documents;
pub(super) mod syntax;
pub(super) mod too_large;
pub(super) mod unknown_code;
pub(super) mod unknown_key;
pub(super) mod unknown_tier;
pub(super) mod unread_file;
pub(super) mod wrong_decoding;
pub(super) mod wrong_type;
