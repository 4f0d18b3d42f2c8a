//! Findings for people and machines.

pub mod changes;
pub mod github;
pub mod html;
pub mod human;
pub mod json;
pub mod masked;
pub mod sarif;
pub mod short;
pub mod view;
