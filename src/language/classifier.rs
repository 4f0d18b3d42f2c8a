//! A linear model of sentences: each word, pair of words and pair of classes adds its weight (logistic
//! regression). It supports the frames where an intent is put in words that no list foresees. The table of weights
//! is a text that anybody can read; `cargo run --release --example train` makes it anew from `tests/eval`.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::sync::OnceLock;

use crate::language::class::{Classes, NAMES};
use crate::language::hash::fnv;
use crate::language::polarity;
use crate::language::words::Words;

/// What the model tells apart, in the order of its columns.
pub const SUBJECTS: &[&str] = &[
    "reidentify",
    "reidentify-relatives",
    "contact",
    "link",
    "remove",
    "publish-participant-level",
    "reproduce-database",
    "shared-account",
    "endorsement",
    "non-health",
    "stigma",
    "marketing",
    "ads",
    "boilerplate",
];

/// How many of them are intents.
pub const INTENTS: usize = 12;

/// The weights, a line a sign: its name, a tab, and for each subject that it weighs on a letter by the subject's place
/// and the weight in twentieths: `a7C12` speaks for the first subject with 0.35 and against the third with
/// 0.6. What weighs next to nothing is left out.
const TABLE: &str = include_str!("classifier/weights.tsv");

/// A sentence of more words is read in part: nobody writes such.
const LONGEST: usize = 120;

/// What a sentence is judged by.
#[derive(Debug, Clone, Copy)]
enum Sign<'w> {
    /// A word's class, by its place in `NAMES`.
    Class(usize),
    /// A word.
    Word(Stem<'w>),
    /// Two words, one after the other.
    Pair(Stem<'w>, Stem<'w>),
    /// Two classes anywhere in the sentence.
    Classes(usize, usize),
}

/// A word without its ending, and its hash.
#[derive(Debug, Clone, Copy)]
struct Stem<'w> {
    text: &'w str,
    hash: u64,
}

impl<'w> Stem<'w> {
    fn new(text: &'w str) -> Self {
        Self { text, hash: fnv(text) }
    }
}

impl Sign<'_> {
    /// As in the table: `w download` or `p MOVE OUTSIDE`; `!` before it under a refusal.
    fn name(self, refused: bool) -> String {
        let mark = if refused { "!" } else { "" };
        match self {
            Self::Class(a) => format!("{mark}c {}", NAMES[a]),
            Self::Word(stem) => format!("{mark}w {}", stem.text),
            Self::Pair(a, b) => format!("{mark}b {} {}", a.text, b.text),
            Self::Classes(a, b) => format!("{mark}p {} {}", NAMES[a], NAMES[b]),
        }
    }

    /// Reads a name of the table and gives its key.
    fn key_of(name: &str) -> Option<u64> {
        let (refused, name) = name.strip_prefix('!').map_or((false, name), |name| (true, name));
        let class = |name: &str| NAMES.iter().position(|known| *known == name);
        let (kind, rest) = name.split_once(' ')?;
        let sign = match (kind, rest.split_once(' ')) {
            ("c", None) => Sign::Class(class(rest)?),
            ("w", None) => Sign::Word(Stem::new(rest)),
            ("b", Some((a, b))) => Sign::Pair(Stem::new(a), Stem::new(b)),
            ("p", Some((a, b))) => Sign::Classes(class(a)?, class(b)?),
            _ => return None,
        };
        Some(sign.key(refused))
    }

    /// Stands for the name in the model.
    fn key(self, refused: bool) -> u64 {
        let (kind, a, b) = match self {
            Self::Class(a) => (1, a as u64, 0),
            Self::Word(stem) => (2, stem.hash, 0),
            Self::Pair(a, b) => (3, a.hash, b.hash),
            Self::Classes(a, b) => (4, a as u64, b as u64),
        };
        let mixed = [a, b].into_iter().fold(kind * 2 + u64::from(refused), |mixed: u64, part| {
            (mixed.rotate_left(25) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        });
        mixed ^ (mixed >> 32)
    }
}

/// What a feature is, and where it stands.
#[derive(Debug, Clone)]
pub struct Feature {
    /// As in `w download` or `p MOVE OUTSIDE`; `!` before it under a refusal.
    pub name: String,
    /// Its words.
    pub words: Range<usize>,
    key: u64,
}

/// The features of a sentence, each once, in order of their names.
pub fn features(words: &Words<'_>, sentence: &Range<usize>) -> Vec<Feature> {
    let mut found: Vec<Feature> = Vec::new();
    visit(words, sentence, |sign, refused, words| {
        found.push(Feature { name: sign.name(refused), words, key: sign.key(refused) });
    });
    found.sort_by(|a, b| a.name.cmp(&b.name).then(a.words.start.cmp(&b.words.start)));
    found.dedup_by(|a, b| a.name == b.name);
    found
}

/// Shows every sign of a sentence, some more than once, and whether it stands under a refusal.
fn visit<'w>(
    words: &'w Words<'_>,
    sentence: &Range<usize>,
    mut found: impl FnMut(Sign<'w>, bool, Range<usize>),
) {
    let sentence = sentence.start..sentence.end.min(sentence.start + LONGEST);
    let refused = polarity::refused(words, &sentence);
    let mut classes: Vec<(usize, usize)> = Vec::new();
    let mut before: Option<(usize, Stem<'w>)> = None;
    for at in sentence.clone() {
        let refused = refused[at - sentence.start];
        for place in words.classes(at).and(TELLING).places() {
            found(Sign::Class(place), refused, at..at + 1);
            if !refused && !classes.iter().any(|(known, _)| *known == place) {
                classes.push((place, at));
            }
        }
        let stem = if words.word(at).is_number { "0" } else { stem(words.lower(at)) };
        let stem = Stem::new(stem);
        found(Sign::Word(stem), refused, at..at + 1);
        if let Some((previous, other)) = before {
            found(Sign::Pair(other, stem), refused, previous..at + 1);
        }
        before = Some((at, stem));
    }
    classes.sort_unstable();
    for (index, (a, at)) in classes.iter().enumerate() {
        for (b, other) in &classes[index + 1..] {
            found(Sign::Classes(*a, *b), false, *at.min(other)..at.max(other) + 1);
        }
    }
}

/// Classes that tell what a sentence is about.
const TELLING: Classes = Classes::FUNCTION
    .or(Classes::GENERIC)
    .or(Classes::TOPIC)
    .or(Classes::HEALTH)
    .or(Classes::STUDY_NOUN)
    .or(Classes::UNIT)
    .or(Classes::ORDER_OF)
    .or(Classes::PRONOUN)
    .not();

/// A word without its commonest endings.
pub fn stem(word: &str) -> &str {
    for ending in ["ingly", "edly", "ing", "ies", "ed", "es", "ly", "s"] {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 3) {
            return stem;
        }
    }
    word
}

/// The model.
pub struct Model {
    bias: [f32; SUBJECTS.len()],
    /// Where a sign's weights stand in `cells`.
    weights: HashMap<u64, Range<u32>, BuildHasherDefault<Mixed>>,
    /// A subject's place and its weight.
    cells: Vec<(u8, f32)>,
}

/// Keys are mixed already: they are their own hashes.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// The parts of a weight that the table counts.
pub const PARTS: f32 = 20.0;

/// Reads `a7C12`.
fn read_cells(cells: &str) -> impl Iterator<Item = (u8, f32)> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    cells.match_indices(is_letter).filter_map(move |(at, letter)| {
        let digits = cells[at + 1..].split(is_letter).next()?;
        let weight = digits.parse::<f32>().ok()? / PARTS;
        let letter = letter.as_bytes()[0];
        let subject = letter.to_ascii_lowercase() - b'a';
        let known = usize::from(subject) < SUBJECTS.len();
        known.then_some((subject, if letter.is_ascii_lowercase() { weight } else { -weight }))
    })
}

impl Model {
    /// The one model, read when first asked for.
    pub fn get() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Self::read(TABLE))
    }

    fn read(table: &str) -> Self {
        let mut model =
            Self { bias: [0.0; SUBJECTS.len()], weights: HashMap::default(), cells: Vec::new() };
        for (name, cells) in table.lines().filter_map(|line| line.split_once('\t')) {
            let weights = read_cells(cells);
            match Sign::key_of(name) {
                Some(key) => {
                    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                    let start = place(model.cells.len());
                    model.cells.extend(weights);
                    model.weights.insert(key, start..place(model.cells.len()));
                }
                None => {
                    for (subject, weight) in weights {
                        model.bias[usize::from(subject)] = weight;
                    }
                }
            }
        }
        model
    }

    /// The weights of a sign.
    fn of(&self, key: u64) -> &[(u8, f32)] {
        let cells = self.weights.get(&key).map(|cells| cells.start as usize..cells.end as usize);
        cells.map_or(&[], |cells| &self.cells[cells])
    }

    /// What a sentence scores for every subject: the sum of all weights, above 0 likelier than not.
    pub fn scores(&self, words: &Words<'_>, sentence: &Range<usize>) -> Vec<f64> {
        let mut sums: Vec<f64> = self.bias.iter().map(|bias| f64::from(*bias)).collect();
        let mut keys = Vec::with_capacity(4 * sentence.len());
        visit(words, sentence, |sign, refused, _| keys.push(sign.key(refused)));
        keys.sort_unstable();
        keys.dedup();
        for (subject, weight) in keys.iter().flat_map(|key| self.of(*key)) {
            sums[usize::from(*subject)] += f64::from(*weight);
        }
        sums
    }

    /// The words that speak most for a subject, strongest first.
    pub fn because(&self, features: &[Feature], subject: usize) -> Vec<Range<usize>> {
        let weight = |feature: &Feature| {
            let of = self.of(feature.key).iter().find(|(of, _)| usize::from(*of) == subject);
            of.map_or(0.0, |(_, weight)| *weight)
        };
        let mut ranked: Vec<(f32, &Feature)> = features
            .iter()
            .map(|feature| (weight(feature), feature))
            .filter(|(weight, _)| *weight > 0.15)
            .collect();
        ranked.sort_by(|a, b| {
            b.0.total_cmp(&a.0).then_with(|| a.1.words.start.cmp(&b.1.words.start))
        });
        ranked
            .into_iter()
            .filter(|(_, feature)| feature.words.len() <= 2)
            .take(3)
            .map(|(_, feature)| feature.words.clone())
            .collect()
    }
}
