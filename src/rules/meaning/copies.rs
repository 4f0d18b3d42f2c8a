//! Texts that are copies of each other, among all workspaces and fields.

use rayon::prelude::*;

use crate::language::shingle::{self, MINIMA};
use crate::model::located::Text;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;

/// From this likeness on a text is a copy: distinct real texts stay under 0.26, copies over 0.84.
pub(super) const COPY: f64 = 0.8;
/// From this likeness on a text is much like another.
const SIMILAR: f64 = 0.5;

/// One of the three texts.
pub(super) struct Field {
    /// Its key.
    pub name: &'static str,
    /// Its value.
    pub of: fn(&Workspace) -> Option<&Text>,
}

impl Field {
    /// The text of a workspace.
    pub(super) fn of<'w>(&self, workspace: &'w Workspace) -> Option<&'w Text> {
        (self.of)(workspace)
    }
}

/// The three texts.
pub(super) const FIELDS: [Field; 3] = [
    Field { name: "questions", of: |workspace| workspace.questions.as_ref() },
    Field { name: "approaches", of: |workspace| workspace.approaches.as_ref() },
    Field { name: "findings", of: |workspace| workspace.findings.as_ref() },
];

/// Every text of every workspace: workspace, field, text.
pub(super) fn texts<'c>(case: &Case<'c>) -> impl Iterator<Item = (usize, usize, &'c str)> {
    case.catalog.workspaces.iter().enumerate().flat_map(|(index, workspace)| {
        FIELDS
            .iter()
            .enumerate()
            .filter_map(move |(field, of)| Some((index, field, &*of.of(workspace)?.value)))
    })
}

/// A text that is like another.
pub(super) struct Copy {
    /// The workspace of the copy.
    pub workspace: usize,
    /// Its field.
    pub field: usize,
    /// The workspace of the other text.
    pub other: usize,
    /// The other text's field.
    pub other_field: usize,
    /// From 0 to 1.
    pub likeness: f64,
}

struct Read {
    workspace: usize,
    field: usize,
    shingles: Vec<u64>,
    minima: Option<[u32; MINIMA]>,
}

/// How many minima make one key: texts that are half alike share some key nearly always.
const BAND: usize = 4;
/// The most earlier texts under one key that a text is compared with.
const MOST: usize = 12;

/// Every text that is like an earlier one: the later of two is the copy, by the day of its creation, then
/// by the order of the files. Each text is named once, with the text that it is most like.
pub(super) fn copies(case: &Case<'_>) -> Vec<Copy> {
    let all: Vec<(usize, usize, &str)> = texts(case).collect();
    let mut read: Vec<Read> = all
        .into_par_iter()
        .map(|(workspace, field, text)| {
            let shingles = shingle::of_text(text);
            let minima = shingle::minima(&shingles);
            Read { workspace, field, shingles, minima }
        })
        .collect();
    let day =
        |read: &Read| case.catalog.workspaces[read.workspace].created.map(|created| created.value);
    read.sort_by_key(|text| (day(text), text.workspace, text.field));
    let mut found: Vec<Copy> = candidates(&read)
        .par_chunk_by(|a, b| a.0 == b.0)
        .filter_map(|pairs| likest(case, &read, pairs))
        .collect();
    found.sort_by_key(|copy| (copy.workspace, copy.field));
    found
}

/// A hash of a band of minima, and the place of a text that has them.
type Key = (u64, u32);

fn keys_of(at: usize, text: &Read) -> impl Iterator<Item = Key> {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    let bands = text.minima.iter().flat_map(|minima| minima.chunks_exact(BAND)).enumerate();
    bands.map(move |(band, values)| {
        let mixed = values.iter().fold(band as u64, |mixed, value| {
            (mixed.rotate_left(25) ^ u64::from(*value)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        });
        (mixed, at)
    })
}

/// Pairs of texts, by place, that share a key: a text and an earlier one, in order.
fn candidates(read: &[Read]) -> Vec<(u32, u32)> {
    let mut keys: Vec<Key> =
        read.par_iter().enumerate().flat_map_iter(|(at, text)| keys_of(at, text)).collect();
    keys.par_sort_unstable();
    let mut pairs: Vec<(u32, u32)> = keys
        .par_chunk_by(|a, b| a.0 == b.0)
        .flat_map_iter(|same| {
            same.iter()
                .enumerate()
                .flat_map(|(at, key)| same[..at.min(MOST)].iter().map(|earlier| (key.1, earlier.1)))
        })
        .collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// The text that one is most like, among the pairs that it is in.
fn likest(case: &Case<'_>, read: &[Read], pairs: &[(u32, u32)]) -> Option<Copy> {
    let mut best: Option<Copy> = None;
    for (text, other) in
        pairs.iter().map(|(at, other)| (&read[*at as usize], &read[*other as usize]))
    {
        if !may_be_similar(text, other) {
            continue;
        }
        let likeness = shingle::likeness(&text.shingles, &other.shingles);
        // Another field of another workspace is no comparison that anybody makes.
        let compared = other.field == text.field || other.workspace == text.workspace;
        // Two records with one id are one fault of another kind.
        let same_id = other.workspace != text.workspace
            && case.catalog.workspaces[other.workspace].id
                == case.catalog.workspaces[text.workspace].id;
        if compared
            && !same_id
            && likeness >= SIMILAR
            && best.as_ref().is_none_or(|best| best.likeness < likeness)
        {
            best = Some(Copy {
                workspace: text.workspace,
                field: text.field,
                other: other.workspace,
                other_field: other.field,
                likeness,
            });
        }
    }
    best
}

/// Half alike, as far as the minima tell: of texts with many shingles half of them are the same then, and a
/// quarter or less only once in many thousands.
fn may_be_similar(text: &Read, other: &Read) -> bool {
    let (Some(a), Some(b)) = (&text.minima, &other.minima) else { return false };
    let same = a.iter().zip(b).filter(|(a, b)| a == b).count();
    same * 4 > MINIMA || text.shingles.len().min(other.shingles.len()) < MINIMA
}
