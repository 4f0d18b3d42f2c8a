//! BM25 (Robertson and Zaragoza 2009) with tantivy's constants, over words that count more in some fields: a
//! word of the title stands in the index several times.

/// How soon a word's repetition stops counting.
const K1: f64 = 1.2;
/// How much a long text is held against it.
const B: f64 = 0.75;

/// What a word weighs that stands in `holders` of `all` documents.
pub fn rarity(holders: u32, all: u32) -> f64 {
    let (holders, all) = (f64::from(holders), f64::from(all));
    (1.0 + (all - holders + 0.5) / (holders + 0.5)).ln()
}

/// What a word adds to a document's score.
pub fn score(rarity: f64, count: u32, length: u32, average: f64) -> f64 {
    let count = f64::from(count);
    let slack = K1 * (1.0 - B + B * f64::from(length) / average);
    rarity * (K1 + 1.0) * (count / (count + slack))
}
