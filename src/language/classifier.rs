//! A linear model of sentences: each word, pair of words and pair of classes adds its weight (logistic
//! regression). It supports the frames where an intent is put in words that no list foresees. The table of weights
//! is a text that anybody can read; `cargo run --release --example train` makes it anew from `tests/eval`.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::language::class::{Classes, NAMES};
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

/// The weights, a line a feature: its name, a tab, and `subject:weight` by the subject's place, in hundredths; what
/// weighs next to nothing is left out.
const TABLE: &str = include_str!("classifier/weights.tsv");

/// A sentence of more words is read in part: nobody writes such.
const LONGEST: usize = 120;

/// What a feature is, and where it stands.
#[derive(Debug, Clone)]
pub struct Feature {
    /// As in `w download` or `p MOVE OUTSIDE`; `!` before it under a refusal.
    pub name: String,
    /// Its words.
    pub words: Range<usize>,
}

/// The features of a sentence, each once, in order of their names.
pub fn features(words: &Words<'_>, sentence: &Range<usize>) -> Vec<Feature> {
    let mut found: Vec<Feature> = Vec::new();
    visit(words, sentence, |name, words| found.push(Feature { name: name.to_owned(), words }));
    found.sort_by(|a, b| a.name.cmp(&b.name).then(a.words.start.cmp(&b.words.start)));
    found.dedup_by(|a, b| a.name == b.name);
    found
}

/// Names every feature of a sentence, some more than once; nothing is allocated for a name.
fn visit(words: &Words<'_>, sentence: &Range<usize>, mut found: impl FnMut(&str, Range<usize>)) {
    let sentence = sentence.start..sentence.end.min(sentence.start + LONGEST);
    let refused = polarity::refused(words, &sentence);
    let mut name = String::with_capacity(64);
    let mut say = |parts: &[&str], words: Range<usize>| {
        name.clear();
        parts.iter().for_each(|part| name.push_str(part));
        found(&name, words);
    };
    let mut classes: Vec<(usize, usize)> = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for at in sentence.clone() {
        let mark = if refused[at - sentence.start] { "!" } else { "" };
        for place in words.classes(at).and(TELLING).places() {
            say(&[mark, "c ", NAMES[place]], at..at + 1);
            if mark.is_empty() && !classes.iter().any(|(known, _)| *known == place) {
                classes.push((place, at));
            }
        }
        let stem = if words.words[at].is_number { "0" } else { stem(words.lower(at)) };
        say(&[mark, "w ", stem], at..at + 1);
        if let Some((previous, text)) = before {
            say(&[mark, "b ", text, " ", stem], previous..at + 1);
        }
        before = Some((at, stem));
    }
    classes.sort_unstable();
    for (index, (a, at)) in classes.iter().enumerate() {
        for (b, other) in &classes[index + 1..] {
            let range = *at.min(other)..at.max(other) + 1;
            say(&["p ", NAMES[*a], " ", NAMES[*b]], range);
        }
    }
}

/// FNV-1a: stands for a feature's name.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
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
    weights: HashMap<u64, Vec<(u8, f32)>>,
}

/// What a sentence scores for one subject.
#[derive(Debug, Clone)]
pub struct Score {
    /// The sum of all weights: above 0 likelier than not.
    pub value: f64,
    /// The words that speak most for it.
    pub because: Vec<Range<usize>>,
}

impl Model {
    /// The one model, read when first asked for.
    pub fn get() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| {
            let line = |line: &'static str| {
                let (name, weights) = line.split_once('\t')?;
                let weight = |cell: &str| {
                    let (subject, weight) = cell.split_once(':')?;
                    Some((subject.parse().ok()?, weight.parse::<f32>().ok()? / 100.0))
                };
                Some((hash(name), weights.split(' ').filter_map(weight).collect()))
            };
            Self { weights: TABLE.lines().filter_map(line).collect() }
        })
    }

    /// What a sentence scores for every subject.
    pub fn scores(&self, words: &Words<'_>, sentence: &Range<usize>) -> Vec<f64> {
        let mut sums = vec![0.0; SUBJECTS.len()];
        let mut names = vec![hash("bias")];
        visit(words, sentence, |name, _| names.push(hash(name)));
        names.sort_unstable();
        names.dedup();
        for (subject, weight) in names.iter().filter_map(|name| self.weights.get(name)).flatten() {
            if let Some(sum) = sums.get_mut(usize::from(*subject)) {
                *sum += f64::from(*weight);
            }
        }
        sums
    }

    /// The words that speak most for a subject, strongest first.
    pub fn because(&self, features: &[Feature], subject: usize) -> Vec<Range<usize>> {
        let weight = |feature: &Feature| {
            self.weights
                .get(&hash(&feature.name))
                .and_then(|weights| weights.iter().find(|(of, _)| usize::from(*of) == subject))
                .map_or(0.0, |(_, weight)| *weight)
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
