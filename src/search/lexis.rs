//! From a typed word to the words of the index: as written, as the beginning of one, or misspelt.

use crate::base::error::Result;

/// A word as it occurs in texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Folded.
    pub text: String,
    /// How many documents hold it.
    pub holders: u32,
    /// The place of its stem among all stems.
    pub stem: u32,
}

/// Where forms are looked up: the shards, or tantivy's dictionary.
pub trait Lexis {
    /// The form with exactly these letters.
    fn exact(&self, word: &str) -> Result<Option<Form>>;
    /// All forms that begin so, in order.
    fn beginning(&self, start: &str) -> Result<Vec<Form>>;
    /// All forms that end so, with their holders, in any order.
    fn ending(&self, end: &str) -> Result<Vec<(String, u32)>>;
}

/// What a typed word stands for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meaning {
    /// Stems, each once, and what each counts, in tenths.
    pub stems: Vec<(u32, u8)>,
    /// How it is spelled here, if it does not occur as typed.
    pub corrected: Option<String>,
    /// Forms that stand for it besides itself.
    pub expanded: Vec<String>,
}

/// What a word as typed counts, one that was begun, and one with one or two wrong letters: in tenths.
pub const AS_TYPED: u8 = 10;
const BEGUN: u8 = 7;
const ONE_WRONG: u8 = 6;
const TWO_WRONG: u8 = 4;
/// Shorter beginnings stand for too much.
const LEAST_BEGINNING: usize = 3;
/// At most so many words for a beginning, with together so many holders: postings must be fetched.
const MOST_BEGUN: usize = 6;
const MOST_HOLDERS: u32 = 12_000;
/// At most so many words for a misspelt one.
const MOST_NEAR: usize = 3;
/// From so many letters on, one may be wrong; from so many on, two.
const ONE_FROM: usize = 4;
const TWO_FROM: usize = 8;

/// What a word stands for. The last word of a query may be the beginning of one.
pub fn meaning(lexis: &impl Lexis, word: &str, is_last: bool) -> Result<Meaning> {
    let mut meaning = Meaning::default();
    let exact = lexis.exact(word)?;
    if let Some(form) = &exact {
        meaning.stems.push((form.stem, AS_TYPED));
    }
    if is_last && word.chars().count() >= LEAST_BEGINNING {
        let mut begun = lexis.beginning(word)?;
        begun.retain(|form| form.text != word);
        begun.sort_by(|a, b| b.holders.cmp(&a.holders).then_with(|| a.text.cmp(&b.text)));
        let mut holders = 0;
        for form in begun {
            holders += form.holders;
            let is_new = !meaning.stems.iter().any(|(stem, _)| *stem == form.stem);
            if !is_new {
                continue;
            }
            if meaning.expanded.len() == MOST_BEGUN
                || holders > MOST_HOLDERS && !meaning.stems.is_empty()
            {
                break;
            }
            meaning.stems.push((form.stem, BEGUN));
            meaning.expanded.push(form.text);
        }
    }
    if meaning.stems.is_empty() {
        for (form, wrong) in near(lexis, word)? {
            if meaning.stems.iter().any(|(stem, _)| *stem == form.stem) {
                continue;
            }
            meaning.stems.push((form.stem, if wrong == 1 { ONE_WRONG } else { TWO_WRONG }));
            meaning.corrected.get_or_insert_with(|| form.text.clone());
            meaning.expanded.push(form.text);
        }
    }
    Ok(meaning)
}

/// The forms nearest to a misspelt word, best first, and how many letters are wrong. With one wrong letter the
/// word's first or last part is as it should be: forms with either are compared.
fn near(lexis: &impl Lexis, word: &str) -> Result<Vec<(Form, usize)>> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < ONE_FROM {
        return Ok(Vec::new());
    }
    let most = if letters.len() >= TWO_FROM { 2 } else { 1 };
    let part = ((letters.len() - 1) / 2).max(2);
    let start: String = letters[..part].iter().collect();
    let end: String = letters[letters.len() - part..].iter().collect();
    let mut found: Vec<(usize, u32, String)> = Vec::new();
    let mut consider = |text: String, holders: u32| {
        let other: Vec<char> = text.chars().collect();
        if let Some(wrong) = wrong_letters(&letters, &other, most) {
            found.push((wrong, holders, text));
        }
    };
    for form in lexis.beginning(&start)? {
        consider(form.text, form.holders);
    }
    for (text, holders) in lexis.ending(&end)? {
        consider(text, holders);
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| a.2.cmp(&b.2)));
    found.dedup();
    let best = found.first().map_or(0, |(wrong, ..)| *wrong);
    let mut nearest = Vec::new();
    for (wrong, _, text) in found.into_iter().filter(|(wrong, ..)| *wrong == best).take(MOST_NEAR) {
        nearest.extend(lexis.exact(&text)?.map(|form| (form, wrong)));
    }
    Ok(nearest)
}

/// How many letters are wrong: left out, too many, another one, or two that changed places (Damerau 1964; each
/// part changed once); none if more than `most`.
pub fn wrong_letters(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let other = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + other);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    Some(last[b.len()]).filter(|wrong| *wrong <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        let wrong = |a: &str, b: &str| {
            wrong_letters(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2)
        };
        assert_eq!(wrong("kidny", "kidney"), Some(1));
        assert_eq!(wrong("kindey", "kidney"), Some(1));
        assert_eq!(wrong("xidney", "kidney"), Some(1));
        assert_eq!(wrong("kdinye", "kidney"), Some(2));
        assert_eq!(wrong("sleep", "kidney"), None);
    }
}
