//! Search: what the built site carries so that a visitor's own browser can search it.

pub mod client;
