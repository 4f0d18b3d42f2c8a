//! Facets: which projects have which values, filters, and counts.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::search::bytes::Reader;
use crate::search::document::FACETS;
use crate::search::reader::Match;

/// A facet: its codes, and each project's.
pub(super) struct Column {
    codes: Vec<String>,
    lists: Vec<Vec<u32>>,
    of: Vec<u32>,
}

impl Column {
    /// Reads a column of so many projects.
    pub(super) fn read(reader: &mut Reader<'_>, projects: Range<u32>) -> Option<Self> {
        let count = reader.count(1)?;
        let codes: Vec<String> =
            (0..count).map(|_| reader.text().map(str::to_owned)).collect::<Option<_>>()?;
        let count = reader.count(1)?;
        let lists = (0..count).map(|_| {
            let count = reader.count(1)?;
            let code = |_| reader.number().filter(|code| (*code as usize) < codes.len());
            (0..count).map(code).collect()
        });
        let lists: Vec<Vec<u32>> = lists.collect::<Option<_>>()?;
        let list = |_| reader.number().filter(|list| (*list as usize) < lists.len());
        let of = projects.map(list).collect::<Option<_>>()?;
        Some(Self { codes, lists, of })
    }

    fn codes_of(&self, doc: u32) -> &[u32] {
        self.of
            .get(doc as usize)
            .and_then(|list| self.lists.get(*list as usize))
            .map_or(&[], Vec::as_slice)
    }
}

type Filters = BTreeMap<String, Vec<String>>;

/// Has a project a wanted value of every filtered facet, but for one that does not matter?
pub(super) fn passes(facets: &[Column], doc: u32, filters: &Filters, but: Option<&str>) -> bool {
    FACETS.iter().zip(facets).all(|(name, column)| {
        let wanted = filters.get(*name).filter(|codes| !codes.is_empty() && but != Some(name));
        wanted.is_none_or(|wanted| {
            column.codes_of(doc).iter().any(|code| wanted.contains(&column.codes[*code as usize]))
        })
    })
}

/// How many matches have each value, the other facets' filters applied.
pub(super) fn count(
    facets: &[Column],
    found: &[Match],
    filters: &Filters,
) -> BTreeMap<String, BTreeMap<String, u32>> {
    let of = |(name, column): (&&str, &Column)| {
        let mut counts = vec![0; column.codes.len()];
        for (doc, _) in found.iter().filter(|(doc, _)| passes(facets, *doc, filters, Some(name))) {
            column.codes_of(*doc).iter().for_each(|code| counts[*code as usize] += 1);
        }
        let counted = column.codes.iter().cloned().zip(counts).filter(|(_, count)| *count > 0);
        ((*name).to_owned(), counted.collect())
    };
    FACETS.iter().zip(facets).map(of).collect()
}
