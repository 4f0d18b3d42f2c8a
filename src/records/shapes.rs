//! The written format of each kind of record, one table a kind.

pub mod data_version;
pub mod decision;
pub mod import;
pub mod incident;
pub mod institution;
pub mod policy;
pub mod researcher;
pub mod settings;
pub mod workspace;
