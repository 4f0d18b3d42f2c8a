//! Makes the classifier's table of weights anew: `cargo run --release --example train -- FOLDER… > FILE`.
//!
//! The folders hold JSON Lines of our own composition: `{"l": 1, "t": "…"}` in files that are named for
//! their subject, or rows with `family`, `label` and `text`. Logistic regression by stochastic gradients
//! (AdaGrad; Duchi et al. 2011) with weight decay, always in the same order: the same rows make the same table.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs};

use daylight::language::classifier::{PARTS, SUBJECTS, features};
use daylight::language::words::Words;
use daylight::model::catalog::Catalog;
use serde_json::Value;

/// A sentence: its features, and what it is for each subject (1, 0, or not to be learned from).
struct Row {
    features: Vec<usize>,
    truth: Vec<Option<bool>>,
    weight: f32,
}

const ROUNDS: usize = 24;
const RATE: f32 = 0.15;
const DECAY: f32 = 0.0004;
/// Lighter weights are left out of the table.
const LIGHTEST: f32 = 0.25;
/// Rarer features are left out.
const LEAST: usize = 3;

/// Subjects whose violations resemble each other: one is no lesson against the other.
const KIN: &[&[&str]] = &[
    &["reidentify", "reidentify-relatives", "link", "contact"],
    &["remove", "publish-participant-level", "reproduce-database", "link"],
    &["marketing", "ads", "endorsement", "non-health"],
    &["stigma", "non-health"],
];

fn main() {
    let (texts, mut singles) = read();
    singles.extend(backgrounds());
    let mut names: HashMap<String, (usize, usize)> = HashMap::new();
    let mut count = |sentences: &[Vec<String>]| {
        for name in sentences.iter().flatten() {
            let next = names.len();
            names.entry(name.clone()).or_insert((next, 0)).1 += 1;
        }
    };
    for (_, sentences) in singles.iter().chain(&texts) {
        count(sentences);
    }
    let mut order: Vec<(&String, &(usize, usize))> =
        names.iter().filter(|(_, (_, seen))| *seen >= LEAST).collect();
    order.sort();
    let index: HashMap<&str, usize> =
        order.iter().enumerate().map(|(at, (name, _))| (name.as_str(), at)).collect();
    let row = |labels: &BTreeMap<String, bool>, sentence: &[String], weight: f32| Row {
        features: sentence.iter().filter_map(|name| index.get(name.as_str()).copied()).collect(),
        truth: truth(labels),
        weight,
    };
    let base: Vec<Row> = singles
        .iter()
        .flat_map(|(labels, sentences)| sentences.iter().map(|s| row(labels, s, 1.0)))
        .collect();
    let mut model = learn(&base, order.len());
    // Which sentence of a longer text is the one: the likeliest, round by round.
    for _ in 0..3 {
        let mut rows: Vec<Row> = singles
            .iter()
            .flat_map(|(labels, sentences)| sentences.iter().map(|s| row(labels, s, 1.0)))
            .collect();
        for (labels, sentences) in &texts {
            let subject = labels
                .keys()
                .next()
                .and_then(|name| SUBJECTS.iter().position(|subject| subject == name));
            let Some(subject) = subject else { continue };
            let read: Vec<Row> = sentences.iter().map(|s| row(labels, s, 1.0)).collect();
            let best = read
                .iter()
                .enumerate()
                .max_by(|a, b| {
                    model
                        .score(&a.1.features, subject)
                        .total_cmp(&model.score(&b.1.features, subject))
                })
                .map(|(at, _)| at);
            for (at, mut read) in read.into_iter().enumerate() {
                if Some(at) != best {
                    read.truth = vec![Some(false); SUBJECTS.len()];
                    read.weight = 0.5;
                }
                rows.push(read);
            }
        }
        model = learn(&rows, order.len());
    }
    print(&model, &order.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
}

fn truth(labels: &BTreeMap<String, bool>) -> Vec<Option<bool>> {
    let positive: Vec<&str> =
        labels.iter().filter(|(_, is)| **is).map(|(name, _)| name.as_str()).collect();
    let kin = |subject: &str| {
        KIN.iter().any(|group| {
            group.contains(&subject) && positive.iter().any(|name| group.contains(name))
        })
    };
    SUBJECTS
        .iter()
        .map(|subject| match labels.get(*subject) {
            Some(is) => Some(*is),
            None if kin(subject) || *subject == "boilerplate" && !positive.is_empty() => None,
            None if *subject == "boilerplate" => None,
            None => Some(false),
        })
        .collect()
}

type Text = (BTreeMap<String, bool>, Vec<Vec<String>>);

/// Texts of several sentences that mean something forbidden somewhere, and everything else.
fn read() -> (Vec<Text>, Vec<Text>) {
    let (mut texts, mut singles) = (Vec::new(), Vec::new());
    let mut files: Vec<PathBuf> = env::args()
        .skip(1)
        .flat_map(|folder| fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
        .collect();
    files.sort();
    for file in files {
        let stem = file
            .file_stem()
            .map(|stem| stem.to_string_lossy().trim_end_matches(char::is_numeric).to_owned())
            .unwrap_or_default();
        for line in fs::read_to_string(&file)
            .expect("a text")
            .lines()
            .filter(|line| !line.trim().is_empty())
        {
            let value: Value = serde_json::from_str(line).expect("a row");
            let (subject, is, text) = match value["t"].as_str() {
                Some(text) => (stem.clone(), value["l"] == 1, text.to_owned()),
                None => {
                    let label = value["label"].as_str().unwrap_or("");
                    let subject = match value["family"].as_str().unwrap_or("") {
                        family if family.starts_with("ads") || family.starts_with("company") => {
                            "ads".to_owned()
                        }
                        _ if value["kind"] == "boilerplate" => "boilerplate".to_owned(),
                        "meaningful" | "pii" | "small_count"
                            if !matches!(label, "ok" | "clean" | "no_small_count") =>
                        {
                            continue;
                        }
                        "meaningful" => "boilerplate".to_owned(),
                        family => family.to_owned(),
                    };
                    (
                        subject,
                        matches!(label, "violates" | "marketing" | "not_meaningful"),
                        value["text"].as_str().unwrap_or("").to_owned(),
                    )
                }
            };
            let words = Words::new(&text);
            let sentences: Vec<Vec<String>> = words
                .sentences
                .iter()
                .map(|s| features(&words, s).into_iter().map(|f| f.name).collect())
                .collect();
            let whole = matches!(subject.as_str(), "ads" | "boilerplate");
            let labels = BTreeMap::from([(subject, is)]);
            if is && sentences.len() > 1 && !whole {
                texts.push((labels, sentences));
            } else {
                singles.push((labels, sentences));
            }
        }
    }
    (texts, singles)
}

/// The descriptions of all content folders that are named.
fn backgrounds() -> Vec<Text> {
    let folders =
        env::args().skip(1).map(PathBuf::from).filter(|folder| folder.join("site.yaml").is_file());
    folders.flat_map(|folder| innocent(&folder)).collect()
}

/// The descriptions of a content folder that is known to state nothing forbidden.
fn innocent(content: &Path) -> Vec<Text> {
    let catalog = Catalog::read(content).expect("usable settings");
    let texts = catalog.workspaces.iter().flat_map(|workspace| {
        [&workspace.title, &workspace.questions, &workspace.approaches, &workspace.findings]
    });
    let read = |text: &str| {
        let words = Words::new(text);
        let sentences = words
            .sentences
            .iter()
            .map(|s| features(&words, s).into_iter().map(|f| f.name).collect());
        (BTreeMap::from([("background".to_owned(), false)]), sentences.collect())
    };
    texts.flatten().map(|text| read(text)).collect()
}

struct Learned {
    weights: Vec<Vec<f32>>,
    bias: Vec<f32>,
}

impl Learned {
    fn score(&self, features: &[usize], subject: usize) -> f32 {
        self.bias[subject] + features.iter().map(|at| self.weights[subject][*at]).sum::<f32>()
    }
}

fn learn(rows: &[Row], features: usize) -> Learned {
    let mut learned = Learned {
        weights: vec![vec![0.0; features]; SUBJECTS.len()],
        bias: vec![0.0; SUBJECTS.len()],
    };
    for subject in 0..SUBJECTS.len() {
        let mut own: Vec<&Row> = rows.iter().filter(|row| row.truth[subject].is_some()).collect();
        let positives = own.iter().filter(|row| row.truth[subject] == Some(true)).count().max(1);
        let lift = ((own.len() - positives) as f32 / positives as f32).sqrt().clamp(1.0, 5.0);
        let mut squares = vec![1e-6_f32; features];
        let mut bias_squares = 1e-6_f32;
        for round in 0..ROUNDS {
            shuffle(&mut own, round as u64 + 1);
            for row in &own {
                let is = row.truth[subject] == Some(true);
                let score = learned.score(&row.features, subject);
                let likely = 1.0 / (1.0 + (-score).exp());
                let slope =
                    (likely - f32::from(u8::from(is))) * row.weight * if is { lift } else { 1.0 };
                for at in &row.features {
                    let weight = learned.weights[subject][*at];
                    let step = slope + DECAY * weight * 10.0;
                    squares[*at] += step * step;
                    learned.weights[subject][*at] -= RATE * step / squares[*at].sqrt() * 0.5;
                }
                bias_squares += slope * slope;
                learned.bias[subject] -= RATE * slope / bias_squares.sqrt() * 0.5;
            }
            for weight in &mut learned.weights[subject] {
                *weight *= 1.0 - DECAY * 40.0;
            }
        }
    }
    learned
}

fn shuffle<T>(rows: &mut [T], seed: u64) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for at in (1..rows.len()).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        rows.swap(at, (state >> 33) as usize % (at + 1));
    }
}

fn print(model: &Learned, names: &[&str]) {
    let mut text = String::new();
    let mut line = |name: &str, weights: &[f32], least: f32| {
        let cell = |(subject, weight): (usize, &f32)| {
            let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[subject]);
            let letter = if *weight < 0.0 { letter.to_ascii_uppercase() } else { letter };
            let parts = (weight.abs() * PARTS).round();
            (weight.abs() >= least && parts > 0.0).then(|| format!("{letter}{parts}"))
        };
        let cells: String = weights.iter().enumerate().filter_map(cell).collect();
        if !cells.is_empty() {
            text.push_str(&format!("{name}\t{cells}\n"));
        }
    };
    line("bias", &model.bias, 0.0);
    for (at, name) in names.iter().enumerate() {
        let weights: Vec<f32> = model.weights.iter().map(|subject| subject[at]).collect();
        line(name, &weights, LIGHTEST);
    }
    daylight::base::terminal::print(&text).expect("standard output");
}
