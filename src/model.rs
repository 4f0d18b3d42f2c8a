//! The records decoded, typed and linked. Nothing here can be serialized: what the world sees is
//! built field by field in `public`.

pub mod catalog;
pub mod clause;
pub mod data_version;
pub mod decision;
pub mod decoded;
pub mod incident;
pub mod institution;
pub mod located;
pub mod name;
pub mod policy;
pub mod prose;
pub mod reader;
pub mod reference;
pub mod researcher;
pub mod settings;
pub mod standing;
pub mod workspace;
