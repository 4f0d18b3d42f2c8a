//! The rules of the Code: one file a rule, one page beside it, one line in the table.

pub mod case;
pub mod clauses;
pub mod engine;
pub mod finding;
pub mod held;
pub mod level;
pub mod page;
pub mod passage;
mod public_texts;
pub mod rule;
pub mod sink;
mod spanish;
pub mod table;
pub mod waiver;

mod access;
mod attestation;
mod data_version;
mod endorsement;
mod exception;
mod external;
mod groups;
mod identifiers;
mod incident;
mod intent;
mod marketing;
mod meaning;
mod sanction;
mod site_texts;
mod small_counts;
mod structure;
mod use_of_data;
mod waivers;
