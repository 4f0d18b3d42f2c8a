//! The tables that the browser reads too: letters of all scripts, titles, short forms, sounds.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

const TEXT: &str = include_str!("../client/tables.js");

/// The file as it is written.
#[derive(Deserialize)]
struct File {
    letters: BTreeMap<String, String>,
    syllables: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
    hangul: [Vec<String>; 3],
    titles: String,
    particles: String,
    groups: Vec<String>,
    sounds: Vec<(String, String)>,
    bones: Vec<(String, String)>,
}

/// The file, turned for looking up.
pub(super) struct Tables {
    /// The plain letters of a letter.
    pub(super) letters: HashMap<char, String>,
    /// The syllable that a Chinese character is read as.
    pub(super) syllables: HashMap<char, String>,
    /// How a name is read, and the characters it is written with.
    pub(super) words: Vec<(String, String)>,
    /// First, middle and last sounds of a Korean syllable.
    pub(super) hangul: [Vec<String>; 3],
    pub(super) titles: HashSet<String>,
    pub(super) particles: HashSet<String>,
    /// Short and foreign forms, each with the heads of its groups.
    pub(super) nicks: HashMap<String, Vec<String>>,
    pub(super) sounds: Vec<(String, String)>,
    pub(super) bones: Vec<(String, String)>,
}

pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let from = TEXT.find('{').unwrap_or(0);
    let to = TEXT.rfind('}').map_or(TEXT.len(), |at| at + 1);
    let file: File = serde_json::from_str(&TEXT[from..to]).expect("tables.js holds JSON");
    let split = |text: &str| text.split(' ').map(str::to_owned).collect();
    let mut nicks: HashMap<String, Vec<String>> = HashMap::new();
    for group in &file.groups {
        let head = group.split(' ').next().unwrap_or_default();
        for name in group.split(' ') {
            nicks.entry(name.to_owned()).or_default().push(head.to_owned());
        }
    }
    Tables {
        letters: by_char(file.letters),
        syllables: by_char(file.syllables),
        words: file.words.into_iter().collect(),
        hangul: file.hangul,
        titles: split(&file.titles),
        particles: split(&file.particles),
        nicks,
        sounds: file.sounds,
        bones: file.bones,
    }
});

fn by_char(table: BTreeMap<String, String>) -> HashMap<char, String> {
    let each =
        |(to, from): (String, String)| from.chars().map(|c| (c, to.clone())).collect::<Vec<_>>();
    table.into_iter().flat_map(each).collect()
}
