//! Words as they occur, by their beginnings and by their endings.

use rayon::prelude::*;
use tantivy::SegmentReader;

use crate::base::error::Result;
use crate::language::hash::WordMap;
use crate::search::bytes::{put, put_signed, put_text};
use crate::search::index::{Stems, broken};
use crate::search::manifest::Table;
use crate::search::shards::{FULL, File, add, place};

/// A form: its letters, holders, and its stem's place.
type Form = (String, u32, u32);

pub(super) fn forms(
    segment: &SegmentReader,
    field: tantivy::schema::Field,
    stems: &Stems,
    places: &WordMap<&str, u32>,
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

pub(super) fn write_forms(forms: &[Form], files: &mut Vec<File>) -> Table<String> {
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

pub(super) fn write_endings(forms: &[Form], files: &mut Vec<File>) -> Table<String> {
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
