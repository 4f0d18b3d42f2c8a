//! What each project has one of: a length, facets, a rank among titles.

use std::collections::BTreeMap;

use tantivy::SegmentReader;

use crate::base::error::Result;
use crate::base::fold::fold;
use crate::search::bytes::{put, put_text};
use crate::search::document::{Document, FACETS};
use crate::search::index::broken;
use crate::search::shards::place;

/// Each document's length as tantivy rounds it.
pub(super) fn lengths(segment: &SegmentReader, field: tantivy::schema::Field) -> Result<Vec<u32>> {
    let norms = segment.get_fieldnorms_reader(field).map_err(broken)?;
    Ok((0..segment.max_doc()).map(|doc| norms.fieldnorm(doc)).collect())
}

/// Numbers of which few differ: the list of those that occur, the commonest first, and which of it each is.
fn put_column<T: Ord + Clone>(
    bytes: &mut Vec<u8>,
    values: &[T],
    mut put_value: impl FnMut(&mut Vec<u8>, &T),
) {
    let mut seen: BTreeMap<&T, u32> = BTreeMap::new();
    values.iter().for_each(|value| *seen.entry(value).or_default() += 1);
    let mut kinds: Vec<(&T, u32)> = seen.into_iter().collect();
    kinds.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    put(bytes, place(kinds.len()));
    kinds.iter().for_each(|(kind, _)| put_value(bytes, kind));
    let codes: BTreeMap<&T, u32> =
        kinds.iter().enumerate().map(|(code, (kind, _))| (*kind, place(code))).collect();
    values.iter().for_each(|value| put(bytes, codes[value]));
}

/// Lengths, facets, institutions, ranks of titles.
pub(super) fn columns(documents: &[Document], lengths: &[u32]) -> Vec<Vec<u8>> {
    let mut bytes = Vec::new();
    put_column(&mut bytes, lengths, |bytes, length| put(bytes, *length));
    let mut columns = vec![bytes];
    for institutions in [false, true] {
        let mut bytes = Vec::new();
        for (at, _) in
            FACETS.iter().enumerate().filter(|(_, name)| (**name == "institution") == institutions)
        {
            put_facet(&mut bytes, documents, at);
        }
        columns.push(bytes);
    }
    let mut titles: Vec<(String, usize)> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| (fold(&document.card.title), at))
        .collect();
    titles.sort();
    let mut ranks = vec![0; documents.len()];
    titles.iter().enumerate().for_each(|(rank, (_, at))| ranks[*at] = place(rank));
    let mut bytes = Vec::new();
    ranks.into_iter().for_each(|rank| put(&mut bytes, rank));
    columns.push(bytes);
    columns
}

/// A facet: its codes, then each document's as a column of lists.
fn put_facet(bytes: &mut Vec<u8>, documents: &[Document], facet: usize) {
    let mut codes: Vec<&String> =
        documents.iter().flat_map(|document| &document.facets[facet]).collect();
    codes.sort();
    codes.dedup();
    put(bytes, place(codes.len()));
    codes.iter().for_each(|code| put_text(bytes, code));
    let lists: Vec<Vec<u32>> = documents
        .iter()
        .map(|document| {
            let found =
                document.facets[facet].iter().filter_map(|code| codes.binary_search(&code).ok());
            found.map(place).collect()
        })
        .collect();
    put_column(bytes, &lists, |bytes, list| {
        put(bytes, place(list.len()));
        list.iter().for_each(|code| put(bytes, *code));
    });
}
