//! The rules of the Code: one file a rule, one page beside it, one line in the table.

pub mod case;
pub mod engine;
pub mod finding;
pub mod held;
pub mod level;
pub mod page;
pub mod rule;
pub mod sink;
pub mod table;
pub mod waiver;

mod access;
mod attestation;
mod data_version;
mod external;
mod incident;
mod sanction;
mod structure;
mod waivers;
