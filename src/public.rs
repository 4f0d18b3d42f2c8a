//! What the world may see: the directory and the list, built field by field from the catalog.

pub mod changes;
pub mod day;
pub mod directory;
pub mod eligibility;
pub mod facet;
pub mod institution;
pub mod label;
pub mod listing;
pub mod news;
pub mod person;
pub mod project;
pub mod published;
pub mod record;
pub mod statistics;
