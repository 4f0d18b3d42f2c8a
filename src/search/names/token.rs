//! One token of a name in all its forms, and how like two tokens are.

use super::same::writings;
use super::tables::TABLES;

/// How two tokens came to be alike.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Exact,
    Nick,
    Sound,
    Edit,
    Short,
    Initial,
}

/// A token; lengths and edits count UTF-16 units, as browsers do.
pub(super) struct Token {
    pub(super) text: String,
    /// The characters that it was read from.
    pub(super) written: String,
    /// Other usual ways to write it, where it has a letter with several.
    pub(super) forms: Vec<String>,
    units: Vec<u16>,
    sound: Vec<u16>,
    /// The sound's consonants, near ones made one.
    pub(super) bones: Vec<u16>,
    /// The bones without what scripts without vowels may write for a vowel.
    pub(super) bare: Vec<u16>,
    nicks: &'static [String],
    pub(super) weight: f64,
    /// A particle such as "de" or "bin".
    pub(super) part: bool,
    pub(super) abjad: bool,
}

impl Token {
    pub(super) fn new(text: String, written: String, abjad: bool, weight: f64) -> Self {
        let framed = once(&replace(format!("^{text}$"), &TABLES.sounds));
        let sound = framed.trim_start_matches('^').trim_end_matches('$');
        let mut bones = replace(sound.to_owned(), &TABLES.bones);
        bones.retain(|c| !matches!(c, 'a' | 'i' | 'u'));
        let bones = once(&bones);
        let bare: String = bones.chars().filter(|c| !matches!(c, 'v' | 'h')).collect();
        Self {
            forms: writings(&written),
            units: units(&text),
            sound: units(sound),
            bare: units(&once(&bare)),
            bones: units(&bones),
            nicks: TABLES.nicks.get(&text).map_or(&[], Vec::as_slice),
            weight,
            part: TABLES.particles.contains(&text),
            abjad,
            text,
            written,
        }
    }

    /// Several tokens written together.
    pub(super) fn joined(parts: &[Self]) -> Self {
        let text = parts.iter().map(|part| part.text.as_str()).collect();
        let written = parts.iter().map(|part| part.written.as_str()).collect::<Vec<_>>().join(" ");
        let weight = parts.iter().map(|part| part.weight).sum();
        Self::new(text, written, parts.iter().any(|part| part.abjad), weight)
    }

    /// How many units it has.
    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    pub(super) fn units(&self) -> &[u16] {
        &self.units
    }
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

fn replace(text: String, rules: &[(String, String)]) -> String {
    rules.iter().fold(text, |text, (from, to)| {
        if text.contains(from.as_str()) { text.replace(from.as_str(), to) } else { text }
    })
}

/// The text without letters that stand twice.
fn once(text: &str) -> String {
    let mut last = None;
    text.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}

/// Damerau's distance with adjacent swaps, or `most + 1` where it is larger.
fn edits(a: &[u16], b: &[u16], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        let mut least = i;
        for j in 1..=b.len() {
            let other = usize::from(a[i - 1] != b[j - 1]);
            let mut cost = (last[j - 1] + other).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row.push(cost);
            least = least.min(cost);
        }
        if least > most {
            return most + 1;
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()].min(most + 1)
}

/// How like two tokens are, from 0 to 1, and how that came about.
pub(super) fn like(a: &Token, b: &Token, joined: bool) -> (f64, How) {
    const NOT: (f64, How) = (0.0, How::Exact);
    if a.text == b.text || a.forms.contains(&b.text) || b.forms.contains(&a.text) {
        return (1.0, How::Exact);
    }
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short == 1 {
        let initial = !joined && a.units[0] == b.units[0] && long > 1;
        return if initial { (0.88, How::Initial) } else { NOT };
    }
    if a.part != b.part && !joined {
        return NOT;
    }
    let mut best = NOT;
    if !joined && a.nicks.iter().any(|nick| b.nicks.contains(nick)) {
        best = (0.88, How::Nick);
    } else if a.sound == b.sound {
        best = (0.86, How::Sound);
    }
    let most = match short {
        0..4 => 0,
        4..6 => 1,
        6..9 => 2,
        _ => 3,
    };
    let distance = edits(&a.units, &b.units, most);
    let spelling = 1.0 - distance as f64 / (long + 1) as f64;
    if distance <= most && spelling > best.0 {
        best = (spelling, How::Edit);
    }
    if a.abjad || b.abjad {
        if a.bare == b.bare && !a.bare.is_empty() {
            return if best.0 > 0.86 { best } else { (0.86, How::Sound) };
        }
        let enough = a.bare.len().min(b.bare.len()) > 2;
        let near = enough && best.0 < 0.74 && edits(&a.bare, &b.bare, 1) < 2;
        return if near { (0.74, How::Sound) } else { best };
    }
    if a.bones == b.bones && a.bones.len() > 1 && best.0 < 0.8 {
        best = (if a.bones.len() > 2 { 0.8 } else { 0.72 }, How::Sound);
    }
    let cut = || a.text.starts_with(&b.text) || b.text.starts_with(&a.text);
    if best.0 < 0.7 && !joined && short > 2 && cut() {
        best = (0.7, How::Short);
    }
    let far = best.0 < 0.66 && short > 4 && a.bones.first() == b.bones.first();
    if far && edits(&a.sound, &b.sound, 2) < 3 {
        best = (0.66, How::Sound);
    }
    best
}
