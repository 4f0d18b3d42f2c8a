//! Postings of stems, and of pairs of stems.

use std::collections::BTreeMap;

use rayon::prelude::*;
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, Term};

use crate::base::error::Result;
use crate::language::hash::WordMap;
use crate::search::bytes::put;
use crate::search::document::{Document, FIELDS};
use crate::search::index::{self, Stems, broken};
use crate::search::manifest::Table;
use crate::search::shards::{FULL, File, Filling, named, place};

/// A stem's postings: places of documents, how often, in which fields.
pub(super) struct Stem {
    /// The stem.
    pub(super) text: String,
    postings: Vec<(u32, u32, u32)>,
}

pub(super) fn read_stems(
    segment: &SegmentReader,
    all: &InvertedIndexReader,
    fields: index::Fields,
) -> Result<Vec<Stem>> {
    let places = segment.inverted_index(fields.places).map_err(broken)?;
    let mut terms = all.terms().stream().map_err(broken)?;
    let mut found = Vec::new();
    while let Some((bytes, info)) = terms.next() {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let mut read =
            all.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs).map_err(broken)?;
        let mut postings = Vec::with_capacity(info.doc_freq as usize);
        let mut doc = read.doc();
        while doc != TERMINATED {
            postings.push((doc, read.term_freq(), 0));
            doc = read.advance();
        }
        for number in 0..FIELDS.len() {
            let term = Term::from_field_text(fields.places, &format!("{number}{text}"));
            let Some(mut there) =
                places.read_postings(&term, IndexRecordOption::Basic).map_err(broken)?
            else {
                continue;
            };
            let mut at = 0;
            let mut doc = there.doc();
            while doc != TERMINATED {
                at += postings[at..].partition_point(|posting| posting.0 < doc);
                if let Some(posting) = postings.get_mut(at).filter(|posting| posting.0 == doc) {
                    posting.2 |= 1 << number;
                }
                doc = there.advance();
            }
        }
        found.push(Stem { text, postings });
    }
    Ok(found)
}

/// The table, and where each file begins, in letters.
pub(super) fn postings(stems: &[Stem], files: &mut Vec<File>) -> (Table<u32>, Vec<String>) {
    let (mut from, mut words, mut contents) = (Vec::new(), Vec::new(), Vec::new());
    let mut start = 0;
    while start < stems.len() {
        let mut size = 0;
        let count = stems[start..]
            .iter()
            .take_while(|stem| {
                let before = size;
                size += stem.postings.len() * 2 + 4;
                before == 0 || size <= FULL
            })
            .count();
        from.push(place(start));
        let before = start.checked_sub(1).map_or("", |before| &*stems[before].text);
        words.push(told_apart(before, &stems[start].text).to_owned());
        contents.push(postings_file(&stems[start..start + count]));
        start += count;
    }
    (named('p', from, contents, files), words)
}

/// As many letters of a text as tell that it comes after another.
fn told_apart<'a>(before: &str, text: &'a str) -> &'a str {
    let same = before.chars().zip(text.chars()).take_while(|(a, b)| a == b).count();
    text.char_indices().nth(same + 1).map_or(text, |(end, _)| &text[..end])
}

fn postings_file(stems: &[Stem]) -> Vec<u8> {
    let mut seen: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    for (_, count, fields) in stems.iter().flat_map(|stem| &stem.postings) {
        *seen.entry((*count, *fields)).or_default() += 1;
    }
    let mut kinds: Vec<((u32, u32), u32)> = seen.into_iter().collect();
    kinds.sort_by_key(|(kind, times)| (std::cmp::Reverse(*times), *kind));
    let codes: BTreeMap<(u32, u32), u32> =
        kinds.iter().enumerate().map(|(code, (kind, _))| (*kind, place(code))).collect();
    let mut bodies = Vec::new();
    let mut head = Vec::new();
    put(&mut head, place(stems.len()));
    for stem in stems {
        let start = bodies.len();
        let mut next = 0;
        for (doc, count, fields) in &stem.postings {
            put(&mut bodies, doc - next);
            put(&mut bodies, codes[&(*count, *fields)]);
            next = doc + 1;
        }
        put(&mut head, place(stem.postings.len()));
        put(&mut head, place(bodies.len() - start));
    }
    put(&mut head, place(kinds.len()));
    for ((count, fields), _) in &kinds {
        put(&mut head, *count);
        put(&mut head, *fields);
    }
    head.extend(bodies);
    head
}

pub(super) fn pairs(
    documents: &[Document],
    stems: &Stems,
    places: &WordMap<&str, u32>,
    files: &mut Vec<File>,
) -> Table<[u32; 2]> {
    let mut all: Vec<(u32, u32, u32)> = documents
        .par_iter()
        .enumerate()
        .flat_map_iter(|(at, document)| {
            let mut here: Vec<(u32, u32, u32)> = Vec::new();
            for (_, words) in document.texts() {
                let known: Vec<u32> =
                    words.iter().filter_map(|word| places.get(stems.of(word)).copied()).collect();
                here.extend(known.windows(2).map(|pair| (pair[0], pair[1], place(at))));
            }
            here.sort_unstable();
            here.dedup();
            here
        })
        .collect();
    all.par_sort_unstable();
    let mut filling = Filling::new();
    let mut before = [0, 0];
    for same in all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let key = [same[0].0, same[0].1];
        let (bytes, is_new) = filling.next(|| key);
        if is_new {
            before = [0, 0];
        }
        put(bytes, key[0] - before[0]);
        put(bytes, if key[0] == before[0] { key[1] - before[1] } else { key[1] });
        put(bytes, place(same.len()));
        let mut next = 0;
        for (_, _, doc) in same {
            put(bytes, doc - next);
            next = doc + 1;
        }
        before = key;
    }
    filling.named('n', files)
}
