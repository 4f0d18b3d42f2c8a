//! What a search answers, as the command prints it and the browser's client gives it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::search::names::Band;

/// In which order results stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// The best first.
    #[default]
    Relevance,
    /// The newest first.
    Newest,
    /// By title.
    Title,
}

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// What was typed.
    pub query: String,
    /// Codes by facet; several of one facet are alternatives.
    pub filters: BTreeMap<String, Vec<String>>,
    /// In which order.
    pub sort: Sort,
    /// At most so many results.
    pub limit: usize,
    /// So many are passed over.
    pub offset: usize,
}

impl Request {
    /// The first results of a query.
    pub fn new(query: &str, limit: usize) -> Self {
        Self { query: query.to_owned(), limit, ..Self::default() }
    }
}

/// A project that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its page, from the site's root.
    pub url: String,
    /// The higher the better; 0 where nothing was typed.
    pub score: f64,
}

/// Projects that were found.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Answer {
    /// What was typed.
    pub query: String,
    /// How many there are.
    pub total: usize,
    /// Those asked for.
    pub results: Vec<Hit>,
    /// The query with its words as they are spelled here, if some word was not found as typed.
    #[serde(skip)]
    pub did_you_mean: Option<String>,
    /// Words that were searched for besides those typed.
    #[serde(skip)]
    pub expanded: Vec<String>,
    /// How many results have each value, by facet.
    #[serde(skip)]
    pub facets: BTreeMap<String, BTreeMap<String, u32>>,
}

/// A name on the list of violators that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NamedHit {
    /// The decision's id.
    pub id: String,
    /// The name as it was decided.
    pub name: String,
    /// The affiliation as it was decided.
    pub affiliation: String,
    /// Its page, from the site's root.
    pub url: String,
    /// What may be said of it.
    pub band: Band,
    /// Why it is shown, in one line.
    pub why: String,
    /// From 0 to 1.
    pub score: f64,
}

/// Names that were found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NamedAnswer {
    /// What was typed.
    pub query: String,
    /// How many there are.
    pub total: usize,
    /// The best.
    pub results: Vec<NamedHit>,
    /// The day of the list.
    #[serde(skip)]
    pub as_of: String,
}

/// A score as it is shown: four decimals.
pub fn rounded(score: f64) -> f64 {
    (score * 10_000.0).round() / 10_000.0
}
