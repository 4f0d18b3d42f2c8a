//! Tantivy's index of the list of violators: a document an entry, in the list's order, with the pairs and triples of
//! letters of all its names. It retrieves for `search --in violators --index`; the matcher ranks and labels.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema};
use tantivy::{Searcher, TantivyDocument, Term};

use super::{NameIndex, RETRIEVED, doublings, grams};
use crate::base::error::Result;
use crate::search::index::{self, VIOLATORS, broken, guarded};

const GRAMS: &str = "grams";

/// The folder of the names within a kept index.
fn within(folder: &Path) -> PathBuf {
    folder.join(VIOLATORS)
}

/// A pair or triple as tantivy's dictionary has it.
fn written(gram: u64) -> String {
    format!("{gram:x}")
}

/// Leaves the index of a list in a kept index's folder.
pub fn build(names: &NameIndex, folder: &Path) -> Result<()> {
    let mut schema = Schema::builder();
    let field = schema.add_text_field(GRAMS, index::words(IndexRecordOption::Basic, false));
    let document = |entry: &super::Known| {
        let grams = grams(entry.names.iter().flat_map(|name| &name.tokens));
        let mut document = TantivyDocument::default();
        document.add_text(field, grams.into_iter().map(written).collect::<Vec<_>>().join(" "));
        document
    };
    index::write(schema.build(), names.entries.iter().map(document), Some(&within(folder)))?;
    Ok(())
}

/// A kept index of names.
pub struct NameOracle {
    searcher: Searcher,
    grams: Field,
}

impl NameOracle {
    /// Opens the index that `build --keep-index` left.
    pub fn open(folder: &Path) -> Result<Self> {
        guarded(|| {
            let index = index::open(&within(folder))?;
            let grams = index.schema().get_field(GRAMS).map_err(broken)?;
            Ok(Self { searcher: index.reader().map_err(broken)?.searcher(), grams })
        })
    }

    /// The places of the entries that share most of some pairs and triples, in their order: each counts as much more
    /// as it is rarer, as in the matcher's own lists.
    pub(super) fn near(&self, grams: &BTreeSet<u64>) -> Result<Vec<usize>> {
        guarded(|| self.nearest(grams))
    }

    fn nearest(&self, grams: &BTreeSet<u64>) -> Result<Vec<usize>> {
        let all = usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX);
        let mut shared: Vec<Box<dyn Query>> = Vec::new();
        for gram in grams {
            let term = Term::from_field_text(self.grams, &written(*gram));
            let holders = self.searcher.doc_freq(&term).map_err(broken)?;
            let holders = usize::try_from(holders).unwrap_or(usize::MAX);
            let weight = u16::try_from(1 + doublings(holders, all)).unwrap_or(u16::MAX);
            let term = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
            shared.push(Box::new(ConstScoreQuery::new(term, f32::from(weight))));
        }
        let best = TopDocs::with_limit(RETRIEVED).order_by_score();
        let found = self.searcher.search(&BooleanQuery::union(shared), &best).map_err(broken)?;
        let mut places: Vec<usize> = found.iter().map(|(_, at)| at.doc_id as usize).collect();
        places.sort_unstable();
        Ok(places)
    }
}
