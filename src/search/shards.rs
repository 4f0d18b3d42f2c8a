//! Cuts the static shards from tantivy's index: what the browser reads on demand. This file and `reader` are the
//! format's specification; numbers are those of `bytes`.
//!
//! - **forms** (`f`): words in order: letters shared with the one before, the rest, holders, the stem's place as a
//!   signed step.
//! - **endings** (`e`): the same words, each from its last letter to its first, in that order: letters shared, the rest,
//!   holders.
//! - **postings** (`p`): stems in order. How many; then for each: holders and bytes; then a list of (count,
//!   fields) that occur, and the bodies: steps between places, and which of the list.
//! - **pairs** (`n`): two stems that follow each other, in order: step of the first, the second (a step where the
//!   first is the same), holders, steps between places.
//! - **cards** (`c`): sixteen results as JSON.
//! - **names** (`v`): the list of violators as JSON, in one file: 3,000 names are 45 KB compressed.
//! - **columns** (`k`): 0: lengths; 1: tier, version, status, year, purpose, population; 2: institutions; 3: ranks of
//!   titles.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Index, InvertedIndexReader, SegmentReader, TERMINATED, Term};

use crate::base::error::Result;
use crate::base::fold::fold;
use crate::public::directory::Directory;
use crate::search::bytes::{put, put_signed, put_text};
use crate::search::document::{Document, FACETS, FIELDS, name_cards};
use crate::search::index::{self, Stems, broken};
use crate::search::manifest::{CARDS, FORMAT, HASH, Manifest, PATH, Table};

/// A file of the site: its path and its bytes.
pub type File = (String, Vec<u8>);

/// Bytes that a file of words or postings is filled up to.
const FULL: usize = 12 << 10;

/// A stem's postings: places of documents, how often, in which fields.
struct Stem {
    text: String,
    postings: Vec<(u32, u32, u32)>,
}

/// The shards of an index, the table first.
pub fn cut(
    index: &Index,
    documents: &[Document],
    stems: &Stems,
    directory: &Directory<'_>,
) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut manifest = Manifest {
        format: FORMAT,
        as_of: directory.as_of.to_string(),
        projects: u32::try_from(documents.len()).unwrap_or(u32::MAX),
        ..Manifest::default()
    };
    let reader = index.reader().map_err(broken)?;
    let searcher = reader.searcher();
    if let [segment] = searcher.segment_readers() {
        let fields = index::fields(&index.schema())?;
        let all = segment.inverted_index(fields.all).map_err(broken)?;
        manifest.average = all.total_num_tokens() as f64 / documents.len().max(1) as f64;
        let found = read_stems(segment, &all, fields)?;
        manifest.postings = postings(&found, &mut files);
        let places: BTreeMap<&str, u32> =
            found.iter().enumerate().map(|(at, stem)| (stem.text.as_str(), place(at))).collect();
        let forms = forms(segment, fields.forms, stems, &places)?;
        manifest.forms = write_forms(&forms, &mut files);
        manifest.endings = write_endings(&forms, &mut files);
        manifest.pairs = pairs(documents, stems, &places, &mut files);
        let lengths = lengths(segment, fields.all)?;
        manifest.columns = columns(documents, lengths, &mut files);
    }
    manifest.cards = cards(documents, &mut files);
    add(
        &mut manifest.names,
        'v',
        serde_json::to_vec(&name_cards(directory)).unwrap_or_default(),
        &mut files,
    );
    files.push((PATH.to_owned(), serde_json::to_vec(&manifest).unwrap_or_default()));
    files.sort();
    Ok(files)
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Adds a file to a table.
fn add<T: PartialOrd>(table: &mut Table<T>, letter: char, bytes: Vec<u8>, files: &mut Vec<File>) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digest = Sha256::digest(&bytes);
    table
        .hashes
        .extend(digest.iter().take(HASH).map(|byte| char::from(LETTERS[usize::from(byte & 63)])));
    let at = table.hashes.len() / HASH - 1;
    files.push((table.path(letter, at), bytes));
}

fn read_stems(
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

fn postings(stems: &[Stem], files: &mut Vec<File>) -> Table<u32> {
    let mut table = Table::default();
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
        table.from.push(place(start));
        add(&mut table, 'p', postings_file(&stems[start..start + count]), files);
        start += count;
    }
    table
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

/// A form: its letters, holders, and its stem's place.
type Form = (String, u32, u32);

fn forms(
    segment: &SegmentReader,
    field: tantivy::schema::Field,
    stems: &Stems,
    places: &BTreeMap<&str, u32>,
) -> Result<Vec<Form>> {
    let inverted = segment.inverted_index(field).map_err(broken)?;
    let mut terms = inverted.terms().stream().map_err(broken)?;
    let mut found = Vec::new();
    while let Some((bytes, info)) = terms.next() {
        let text = String::from_utf8_lossy(bytes).into_owned();
        if let Some(stem) = places.get(stems.of(&text)) {
            found.push((text, info.doc_freq, *stem));
        }
    }
    Ok(found)
}

/// Bytes that a text shares with the one before, at whole letters.
fn shared(before: &str, text: &str) -> usize {
    let same = before.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
    crate::base::span::floor_boundary(text, same)
}

fn write_forms(forms: &[Form], files: &mut Vec<File>) -> Table<String> {
    let (mut table, mut bytes): (Table<String>, Vec<u8>) = Default::default();
    let (mut before, mut stem) = ("", 0);
    for (text, holders, of) in forms {
        if bytes.len() > FULL {
            add(&mut table, 'f', std::mem::take(&mut bytes), files);
        }
        if bytes.is_empty() {
            table.from.push(text.clone());
            (before, stem) = ("", 0);
        }
        let same = shared(before, text);
        put(&mut bytes, place(same));
        put_text(&mut bytes, &text[same..]);
        put(&mut bytes, *holders);
        put_signed(&mut bytes, i64::from(*of) - i64::from(stem));
        (before, stem) = (text, *of);
    }
    if !bytes.is_empty() {
        add(&mut table, 'f', bytes, files);
    }
    table
}

fn write_endings(forms: &[Form], files: &mut Vec<File>) -> Table<String> {
    let mut turned: Vec<(String, u32)> =
        forms.iter().map(|(text, holders, _)| (text.chars().rev().collect(), *holders)).collect();
    turned.par_sort_unstable();
    let (mut table, mut bytes): (Table<String>, Vec<u8>) = Default::default();
    let mut before = "";
    for (text, holders) in &turned {
        if bytes.len() > FULL {
            add(&mut table, 'e', std::mem::take(&mut bytes), files);
        }
        if bytes.is_empty() {
            table.from.push(text.clone());
            before = "";
        }
        let same = shared(before, text);
        put(&mut bytes, place(same));
        put_text(&mut bytes, &text[same..]);
        put(&mut bytes, *holders);
        before = text;
    }
    if !bytes.is_empty() {
        add(&mut table, 'e', bytes, files);
    }
    table
}

fn pairs(
    documents: &[Document],
    stems: &Stems,
    places: &BTreeMap<&str, u32>,
    files: &mut Vec<File>,
) -> Table<[u32; 2]> {
    let mut all: Vec<(u32, u32, u32)> = documents
        .par_iter()
        .enumerate()
        .flat_map_iter(|(at, document)| {
            let mut here: Vec<(u32, u32, u32)> = Vec::new();
            for words in &document.words {
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
    let (mut table, mut bytes): (Table<[u32; 2]>, Vec<u8>) = Default::default();
    let mut before = [0, 0];
    for same in all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let key = [same[0].0, same[0].1];
        if bytes.len() > FULL {
            add(&mut table, 'n', std::mem::take(&mut bytes), files);
        }
        if bytes.is_empty() {
            table.from.push(key);
            before = [0, 0];
        }
        put(&mut bytes, key[0] - before[0]);
        put(&mut bytes, if key[0] == before[0] { key[1] - before[1] } else { key[1] });
        put(&mut bytes, place(same.len()));
        let mut next = 0;
        for (_, _, doc) in same {
            put(&mut bytes, doc - next);
            next = doc + 1;
        }
        before = key;
    }
    if !bytes.is_empty() {
        add(&mut table, 'n', bytes, files);
    }
    table
}

fn cards(documents: &[Document], files: &mut Vec<File>) -> Table<u32> {
    let mut table = Table::default();
    for some in documents.chunks(CARDS) {
        let cards: Vec<_> = some.iter().map(|document| &document.card).collect();
        add(&mut table, 'c', serde_json::to_vec(&cards).unwrap_or_default(), files);
    }
    table
}

/// Each document's length as tantivy rounds it.
fn lengths(segment: &SegmentReader, field: tantivy::schema::Field) -> Result<Vec<u32>> {
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

fn columns(documents: &[Document], lengths: Vec<u32>, files: &mut Vec<File>) -> Table<u32> {
    let mut table = Table::default();
    let mut bytes = Vec::new();
    put_column(&mut bytes, &lengths, |bytes, length| put(bytes, *length));
    add(&mut table, 'k', bytes, files);
    for institutions in [false, true] {
        let mut bytes = Vec::new();
        for (at, _) in
            FACETS.iter().enumerate().filter(|(_, name)| (**name == "institution") == institutions)
        {
            put_facet(&mut bytes, documents, at);
        }
        add(&mut table, 'k', bytes, files);
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
    add(&mut table, 'k', bytes, files);
    table
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
