//! Official exports to records, without losing what staff added; and the public view to search engines.

pub mod allowed;
pub mod bulk;
pub mod export;
pub mod import;
pub mod institutions;
pub mod merge;
pub mod person;
pub mod review;
pub mod starter;
pub mod tally;
pub mod workspace;
