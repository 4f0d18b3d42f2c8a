//! What became of a text, word by word.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words: one space between two, a blank line between paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// In both texts.
    Keep(String),
    /// In the old text only.
    Delete(String),
    /// In the new text only.
    Insert(String),
    /// So many words of the old text only, which are not shown again.
    Withheld(usize),
}

/// Where paragraphs end: a word of its own, so that a new paragraph is a change.
const BREAK: &str = "\n\n";

/// Two texts with more words than these together are compared by paragraphs: the time for words grows
/// with the square of what differs.
const MOST_WORDS: usize = 4000;
/// And with more paragraphs than these, as wholes.
const MOST_PARAGRAPHS: usize = 1000;

/// Fewer kept words than these between two changes are no hold for a reader: they change with them.
const HOLD: usize = 3;

/// The edits that make the old text the new one, with all words shown. A text reads as its words do:
/// other space between them is no change.
pub fn compare(old: &str, new: &str) -> Vec<Edit> {
    let (from, to) = (words_of(old), words_of(new));
    if from.len() + to.len() <= MOST_WORDS {
        return edits(&from, &to, &smoothed(&runs(&from, &to)), joined);
    }
    let (from, to) = (paragraphs_of(&from), paragraphs_of(&to));
    let runs = if from.len() + to.len() <= MOST_PARAGRAPHS {
        runs(&from, &to)
    } else {
        vec![Run { same: false, old: from.len(), new: to.len() }]
    };
    edits(&from, &to, &runs, |paragraphs| paragraphs.join(BREAK) + BREAK)
}

/// The old text, as far as it may be shown.
pub fn old_text(edits: &[Edit]) -> String {
    side(edits, |edit| match edit {
        Edit::Keep(words) | Edit::Delete(words) => Some(words),
        Edit::Insert(_) | Edit::Withheld(_) => None,
    })
}

/// The new text.
pub fn new_text(edits: &[Edit]) -> String {
    side(edits, |edit| match edit {
        Edit::Keep(words) | Edit::Insert(words) => Some(words),
        Edit::Delete(_) | Edit::Withheld(_) => None,
    })
}

/// A text with one space between words and a blank line between paragraphs.
pub fn plain(text: &str) -> String {
    joined(&words_of(text))
}

/// How many words a run has.
pub fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

fn side<'e>(edits: &'e [Edit], shown: impl Fn(&'e Edit) -> Option<&'e String>) -> String {
    let runs: Vec<&str> = edits.iter().filter_map(shown).map(String::as_str).collect();
    plain(&runs.join(" "))
}

fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for paragraph in text.split(BREAK) {
        let before = words.len();
        words.extend(paragraph.split_whitespace());
        if before > 0 && words.len() > before {
            words.insert(before, BREAK);
        }
    }
    words
}

fn paragraphs_of(words: &[&str]) -> Vec<String> {
    words.split(|word| *word == BREAK).map(joined).filter(|words| !words.is_empty()).collect()
}

fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        let apart = *word == BREAK || index == 0 || words[index - 1] == BREAK;
        if !apart {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// So many pieces of each text: the same ones, or one for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    same: bool,
    old: usize,
    new: usize,
}

fn runs<T: Eq + std::hash::Hash>(from: &[T], to: &[T]) -> Vec<Run> {
    // No deadline: what comes out must not depend on the clock.
    let operations = capture_diff_slices(Algorithm::Myers, from, to);
    let run = |operation: DiffOp| match operation {
        DiffOp::Equal { len, .. } => Run { same: true, old: len, new: len },
        DiffOp::Delete { old_len, .. } => Run { same: false, old: old_len, new: 0 },
        DiffOp::Insert { new_len, .. } => Run { same: false, old: 0, new: new_len },
        DiffOp::Replace { old_len, new_len, .. } => Run { same: false, old: old_len, new: new_len },
    };
    operations.into_iter().map(run).collect()
}

/// Neighboring changes as one, with the few kept words between them.
fn smoothed(runs: &[Run]) -> Vec<Run> {
    let mut smooth: Vec<Run> = Vec::with_capacity(runs.len());
    let last = runs.len().saturating_sub(1);
    for (index, run) in runs.iter().enumerate() {
        let inside = index > 0 && index < last;
        let change = !run.same || (inside && run.old < HOLD);
        match smooth.last_mut() {
            Some(before) if change && !before.same => {
                before.old += run.old;
                before.new += run.new;
            }
            _ => smooth.push(Run { same: !change, ..*run }),
        }
    }
    smooth
}

fn edits<T>(from: &[T], to: &[T], runs: &[Run], join: impl Fn(&[T]) -> String) -> Vec<Edit> {
    let (mut old, mut new) = (0, 0);
    let mut edits = Vec::new();
    for run in runs {
        let (left, right) = (&from[old..old + run.old], &to[new..new + run.new]);
        if run.same {
            edits.push(Edit::Keep(join(left)));
        } else {
            if !left.is_empty() {
                edits.push(Edit::Delete(join(left)));
            }
            if !right.is_empty() {
                edits.push(Edit::Insert(join(right)));
            }
        }
        old += run.old;
        new += run.new;
    }
    edits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keep(words: &str) -> Edit {
        Edit::Keep(words.into())
    }
    fn delete(words: &str) -> Edit {
        Edit::Delete(words.into())
    }
    fn insert(words: &str) -> Edit {
        Edit::Insert(words.into())
    }

    #[test]
    fn a_word_for_another() {
        assert_eq!(
            compare(
                "We study sleep in adults with asthma.",
                "We study sleep in children with asthma."
            ),
            [keep("We study sleep in"), delete("adults"), insert("children"), keep("with asthma.")]
                .into_iter()
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn space_is_no_change_and_a_new_paragraph_is() {
        assert_eq!(compare("one  two\nthree", "one two three"), [keep("one two three")]);
        assert_eq!(
            compare("one two three four", "one two three\n\nfour"),
            [keep("one two three"), insert("\n\n"), keep("four")]
        );
        assert_eq!(compare("", ""), []);
        assert_eq!(compare("", "new"), [insert("new")]);
    }

    #[test]
    fn a_few_kept_words_between_changes_change_with_them() {
        let edits = compare("x a the b c d e f", "x q the r c d e f");
        assert_eq!(edits, [keep("x"), delete("a the b"), insert("q the r"), keep("c d e f")]);
    }

    #[test]
    fn long_texts_are_compared_by_paragraphs_and_longer_ones_whole() {
        let paragraph = |name: &str| vec![name; 1500].join(" ");
        let old = [paragraph("a"), paragraph("b"), paragraph("c")].join(BREAK);
        let new = [paragraph("a"), paragraph("d"), paragraph("c")].join(BREAK);
        let edits = compare(&old, &new);
        assert_eq!((edits.len(), old_text(&edits), new_text(&edits)), (4, old, new));
        let many = |name: &str| vec![name; 5000].join(BREAK);
        assert_eq!(compare(&many("a"), &many("b")).len(), 2);
    }

    proptest! {
        #[test]
        fn the_edits_hold_both_texts_and_nothing_else(
            old in "([abc]{1,2}[ \n]{1,3}){0,40}",
            new in "([abc]{1,2}[ \n]{1,3}){0,40}",
        ) {
            let edits = compare(&old, &new);
            prop_assert_eq!(old_text(&edits), plain(&old));
            prop_assert_eq!(new_text(&edits), plain(&new));
            let same = edits.iter().all(|edit| matches!(edit, Edit::Keep(_)));
            prop_assert_eq!(same, plain(&old) == plain(&new));
        }

        #[test]
        fn any_text_can_be_compared(old in "\\PC{0,200}", new in "\\PC{0,200}") {
            let edits = compare(&old, &new);
            prop_assert_eq!(old_text(&edits), plain(&old));
            prop_assert_eq!(new_text(&edits), plain(&new));
        }
    }
}
