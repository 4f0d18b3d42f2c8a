//! Pages: what the site consists of, at which addresses, and how each one's bytes are made.
//!
//! A page is a value. `plan` lists all of them, `render` makes the bytes of any one at any time, so
//! that a build streams them into a folder and `serve` makes only those that are asked for.

pub mod address;
pub mod az;
pub mod bulk;
pub mod changes;
pub mod chart;
pub mod citation;
pub mod data;
pub mod dcat;
pub mod edition;
pub mod feed;
pub mod glossary;
pub mod home;
pub mod institution;
pub mod list;
pub mod mail;
pub mod markdown;
pub mod markup;
pub mod opensearch;
pub mod paged;
pub mod person;
pub mod plan;
pub mod project;
pub mod prose;
pub mod renderer;
pub mod rule;
pub mod search;
pub mod shell;
pub mod sitemap;
pub mod statistics;
pub mod structured;
pub mod tested;
pub mod theme;
pub mod violator;
pub mod words;
