//! What a search answers, as the command prints it and the browser's client gives it.

use std::collections::BTreeMap;

use serde::Serialize;

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

/// A score as it is shown: four decimals.
pub fn rounded(score: f64) -> f64 {
    (score * 10_000.0).round() / 10_000.0
}
