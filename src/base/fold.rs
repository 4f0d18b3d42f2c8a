//! Folding of texts to plain lower-case letters, for order, letters of A–Z lists and likeness.

/// Lower-case ASCII of a text: accents off, other scripts transliterated, white space single.
///
/// ```
/// # use daylight::base::fold::fold;
/// assert_eq!(fold("  Zdeněk  ŠTĚPÁN "), "zdenek stepan");
/// ```
pub fn fold(text: &str) -> String {
    let ascii = if text.is_ascii() { text.to_owned() } else { any_ascii::any_ascii(text) };
    let mut folded = String::with_capacity(ascii.len());
    for word in ascii.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    }
    folded
}

/// The letter under which an A–Z list files a text: `a` to `z`, `0-9`, or `other`.
pub fn letter(text: &str) -> &'static str {
    const LETTERS: [&str; 26] = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r",
        "s", "t", "u", "v", "w", "x", "y", "z",
    ];
    match fold(text).bytes().find(u8::is_ascii_alphanumeric) {
        Some(byte @ b'a'..=b'z') => LETTERS[usize::from(byte - b'a')],
        Some(_) => "0-9",
        None => "other",
    }
}
