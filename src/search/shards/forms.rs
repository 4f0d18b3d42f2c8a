//! Words as they occur, by their beginnings and by their endings.

use rayon::prelude::*;
use tantivy::SegmentReader;

use crate::base::error::Result;
use crate::language::hash::WordMap;
use crate::search::bytes::{put, put_signed, put_text};
use crate::search::index::{Stems, broken};
use crate::search::manifest::Table;
use crate::search::shards::{File, Filling, place};

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
    let mut filling = Filling::new();
    let (mut before, mut stem) = ("", 0);
    for (text, holders, of) in forms {
        let (bytes, is_new) = filling.next(|| text.clone());
        if is_new {
            (before, stem) = ("", 0);
        }
        let same = shared(before, text);
        put(bytes, place(same));
        put_text(bytes, &text[same..]);
        put(bytes, *holders);
        put_signed(bytes, i64::from(*of) - i64::from(stem));
        (before, stem) = (text, *of);
    }
    filling.named('f', files)
}

pub(super) fn write_endings(forms: &[Form], files: &mut Vec<File>) -> Table<String> {
    let mut turned: Vec<(String, u32)> =
        forms.iter().map(|(text, holders, _)| (text.chars().rev().collect(), *holders)).collect();
    turned.par_sort_unstable();
    let mut filling = Filling::new();
    let mut before = "";
    for (text, holders) in &turned {
        let (bytes, is_new) = filling.next(|| text.clone());
        if is_new {
            before = "";
        }
        let same = shared(before, text);
        put(bytes, place(same));
        put_text(bytes, &text[same..]);
        put(bytes, *holders);
        before = text;
    }
    filling.named('e', files)
}
