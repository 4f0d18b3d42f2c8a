//! `daylight` publishes what research is done with a health program's data, and who broke its rules.
//!
//! The stages import one way, in this order; ARCHITECTURE.md has the picture.

pub mod base;
pub mod commands;
pub mod exchange;
pub mod language;
pub mod model;
pub mod page;
pub mod public;
pub mod records;
pub mod report;
pub mod rules;
pub mod search;
pub mod site;
