//! Texts as words to search for: folded, so that accents, Greek letters and typographic variants don't matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// No word is longer, in characters.
const LONGEST: usize = 40;
/// And none in bytes of UTF-8.
pub const LONGEST_BYTES: usize = LONGEST * 4;

/// Words that stand in every English or every Spanish text: neither indexed nor searched for. Spanish ones that are
/// words of English too ("son", "no", "y" as in chromosome Y) are not among them.
pub const STOP_WORDS: &[&str] = &[
    "a", "al", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "como", "cual",
    "cuando", "de", "del", "desde", "do", "does", "donde", "el", "en", "entre", "esta", "estas",
    "este", "esto", "estos", "for", "from", "had", "has", "have", "how", "if", "in", "into", "is",
    "it", "its", "la", "las", "lo", "los", "may", "not", "of", "on", "or", "our", "para", "pero",
    "por", "porque", "que", "quien", "se", "su", "such", "sus", "tambien", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "to", "un", "una", "unas",
    "unos", "was", "we", "were", "what", "when", "which", "who", "will", "with", "would",
];

/// The words of a text in order, folded: lower-case, accents off, Greek letters by their names.
///
/// ```
/// # use daylight::search::words::words;
/// assert_eq!(words("Parkinson’s; TGF-β1 in São Paulo"), ["parkinson", "tgf", "beta1", "in", "sao", "paulo"]);
/// ```
pub fn words(text: &str) -> Vec<String> {
    // Most texts have nothing to fold but capitals.
    if text.is_ascii() {
        return split(text.chars().map(|c| c.to_ascii_lowercase()));
    }
    split(text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase))
}

fn split(letters: impl Iterator<Item = char>) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut chars = letters.peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() {
            push_letter(&mut word, c);
        } else if is_apostrophe(c)
            && !word.is_empty()
            && chars.peek().is_some_and(|next| next.is_alphanumeric())
        {
            word.push('\'');
        } else {
            finish(&mut word, &mut found);
        }
    }
    finish(&mut word, &mut found);
    found
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{2bb}')
}

fn finish(word: &mut String, found: &mut Vec<String>) {
    let whole = std::mem::take(word);
    let whole = whole.strip_suffix("'s").unwrap_or(&whole);
    let plain: String = whole.chars().filter(|c| *c != '\'').take(LONGEST).collect();
    if !plain.is_empty() {
        found.push(plain);
    }
}

/// Letters that no accent makes: written as people type them.
fn push_letter(word: &mut String, c: char) {
    let written = match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'α' => "alpha",
        'β' | 'ϐ' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'ε' => "epsilon",
        'ζ' => "zeta",
        'η' => "eta",
        'θ' => "theta",
        'ι' => "iota",
        'κ' => "kappa",
        'λ' => "lambda",
        'μ' => "mu",
        'ν' => "nu",
        'ξ' => "xi",
        'ο' => "omicron",
        'π' => "pi",
        'ρ' => "rho",
        'σ' | 'ς' => "sigma",
        'τ' => "tau",
        'υ' => "upsilon",
        'φ' => "phi",
        'χ' => "chi",
        'ψ' => "psi",
        'ω' => "omega",
        _ => return word.push(c),
    };
    word.push_str(written);
}

/// Is it a word that stands in every text?
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("the") && !is_stop_word("kidney"));
    }
}
