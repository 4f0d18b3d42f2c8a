//! Official exports to records, without losing what staff added; and the public view to search engines.

pub mod allowed;
pub mod bulk;
pub mod export;
pub mod form;
pub mod history;
pub mod identities;
pub mod import;
pub mod institutions;
pub mod known;
pub mod merge;
pub mod person;
pub mod populations;
pub mod review;
pub mod scope;
pub mod shape;
pub mod starter;
pub mod tally;
pub mod workspace;
pub mod writer;
