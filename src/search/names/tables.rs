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
    degrees: String,
    capital_degrees: String,
    name_or_degree: String,
    number_words: String,
    suffixes: Vec<String>,
    saints: BTreeMap<String, String>,
    writings: BTreeMap<String, String>,
    connectors: String,
    particles: String,
    groups: Vec<String>,
    families: Vec<String>,
    given: String,
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
    /// Titles before a name.
    pub(super) titles: HashSet<String>,
    /// Degrees behind a name that are no names.
    pub(super) degrees: HashSet<String>,
    /// Degrees that are told from names and initials by their capitals.
    pub(super) capital_degrees: HashSet<String>,
    /// Degrees that are told from family names by capitals and a comma before them.
    pub(super) name_or_degree: HashSet<String>,
    /// What each suffix is: `jr` for "junior".
    pub(super) suffixes: HashMap<String, String>,
    /// `saint` for "st".
    pub(super) saints: HashMap<String, String>,
    /// Every usual way to write a letter in plain ones.
    pub(super) writings: HashMap<char, Vec<String>>,
    /// Words that stand beside a decision's number.
    pub(super) number_words: HashSet<String>,
    /// Words that join a name and an affiliation.
    pub(super) connectors: HashSet<String>,
    pub(super) particles: HashSet<String>,
    /// Short and foreign forms, each with the heads of its groups.
    pub(super) nicks: HashMap<String, Vec<String>>,
    given: HashSet<String>,
    pub(super) sounds: Vec<(String, String)>,
    pub(super) bones: Vec<(String, String)>,
}

impl Tables {
    /// Is a word known as a given name?
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        self.given.contains(word)
    }
}

pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let from = TEXT.find('{').unwrap_or(0);
    let to = TEXT.rfind('}').map_or(TEXT.len(), |at| at + 1);
    let file: File = serde_json::from_str(&TEXT[from..to]).expect("tables.js holds JSON");
    let split = |text: &str| text.split(' ').map(str::to_owned).collect();
    let mut nicks: HashMap<String, Vec<String>> = HashMap::new();
    for group in file.groups.iter().chain(&file.families) {
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
        degrees: split(&file.degrees),
        capital_degrees: split(&file.capital_degrees),
        number_words: split(&file.number_words),
        name_or_degree: split(&file.name_or_degree),
        suffixes: by_word(file.suffixes.iter().map(String::as_str)),
        saints: file.saints.into_iter().collect(),
        writings: file.writings.into_iter().flat_map(writings).collect(),
        connectors: split(&file.connectors),
        given: split(&file.given),
        particles: split(&file.particles),
        nicks,
        sounds: file.sounds,
        bones: file.bones,
    }
});

/// Each word of a group with the group's first.
fn by_word<'a>(groups: impl Iterator<Item = &'a str>) -> HashMap<String, String> {
    let each = |group: &'a str| {
        let first = group.split(' ').next().unwrap_or_default();
        group.split(' ').map(|word| (word.to_owned(), first.to_owned()))
    };
    groups.flat_map(each).collect()
}

/// The letters of a row with their ways of writing.
fn writings((letters, ways): (String, String)) -> Vec<(char, Vec<String>)> {
    let ways: Vec<String> = ways.split(' ').map(str::to_owned).collect();
    letters.chars().map(|letter| (letter, ways.clone())).collect()
}

fn by_char(table: BTreeMap<String, String>) -> HashMap<char, String> {
    let each =
        |(to, from): (String, String)| from.chars().map(|c| (c, to.clone())).collect::<Vec<_>>();
    table.into_iter().flat_map(each).collect()
}
