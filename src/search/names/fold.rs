//! A name as typed to tokens of plain small letters: accents off, scripts romanized, titles dropped.

use super::tables::TABLES;

/// A token, and whether its script leaves vowels out.
pub(super) type Folded = (String, bool);

/// What was typed.
pub(super) struct Reading {
    pub(super) tokens: Vec<Folded>,
    /// How many pieces, with white space between them, the tokens came from.
    pub(super) pieces: usize,
    /// For each token, whether it may be initials written together.
    pub(super) caps: Vec<bool>,
}

struct Piece<'a> {
    text: &'a str,
    tokens: Vec<Folded>,
}

/// Reads a name; "Last, First" is turned round, titles are dropped unless nothing else is left.
pub(super) fn read(text: &str) -> Reading {
    let turned = match (text.find(','), text.rfind(',')) {
        (Some(at), Some(last)) if at > 0 && at == last => {
            format!("{} {}", &text[at + 1..], &text[..at])
        }
        _ => text.to_owned(),
    };
    let pieces: Vec<Piece<'_>> = turned
        .split(parts)
        .map(|text| Piece { text, tokens: fold(text) })
        .filter(|piece| !piece.tokens.is_empty())
        .collect();
    let title = |piece: &Piece<'_>| {
        let joined: String = piece.tokens.iter().map(|token| token.0.as_str()).collect();
        TABLES.titles.contains(&joined)
    };
    let only_titles = pieces.iter().all(title);
    let kept: Vec<Piece<'_>> =
        pieces.into_iter().filter(|piece| only_titles || !title(piece)).collect();
    let mixed = kept.iter().any(|piece| piece.text.bytes().any(|b| b.is_ascii_lowercase()));
    let caps = |piece: &Piece<'_>| {
        let short = matches!(piece.text.len(), 2 | 3);
        let upper = short && piece.text.bytes().all(|b| b.is_ascii_uppercase());
        piece
            .tokens
            .iter()
            .map(|token| if mixed { upper } else { no_vowel(&token.0) })
            .collect::<Vec<_>>()
    };
    Reading {
        caps: kept.iter().flat_map(caps).collect(),
        pieces: kept.len(),
        tokens: kept.into_iter().flat_map(|piece| piece.tokens).collect(),
    }
}

/// White space as browsers see it, and what stands between names.
fn parts(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || "\u{feff},;/()[]".contains(c)
}

fn no_vowel(token: &str) -> bool {
    matches!(token.len(), 2 | 3)
        && token.bytes().all(|b| b.is_ascii_lowercase() && !b"aeiouy".contains(&b))
}

/// Accents, apostrophes and other marks that go without a trace.
fn is_mark(c: u32) -> bool {
    matches!(c, 0x300..0x370 | 0x591..0x5c8 | 0x610..0x61b | 0x64b..0x660 | 0x640 | 0x670
        | 0x200b..0x2010 | 0x30fc | 0x27 | 0x60 | 0xb4 | 0x2b9..0x2c1 | 0x2018..0x2020 | 0x2032
        | 0x3063)
}

/// Whether a character that no table knows ends a token.
fn breaks(c: u32) -> bool {
    matches!(c, 0..0x370 | 0x2010..0x2c00 | 0x3000..0x3040 | 0x30fb | 0x60c | 0xfb00..0x10000)
}

#[derive(Default)]
struct Tokens {
    done: Vec<Folded>,
    text: String,
    abjad: bool,
}

impl Tokens {
    fn end(&mut self) {
        if !self.text.is_empty() {
            self.done.push((std::mem::take(&mut self.text), self.abjad));
        }
        self.abjad = false;
    }

    fn whole(&mut self, token: String) {
        self.end();
        self.done.push((token, false));
    }

    fn take(&mut self, low: char) {
        let mut code = u32::from(low);
        if (0xff21..0xff5b).contains(&code) {
            code -= 0xfee0;
            code += if code < 0x5b { 0x20 } else { 0 };
        }
        if (0x30a1..0x30f7).contains(&code) {
            code -= 0x60;
        }
        let Some(c) = char::from_u32(code).filter(|_| !is_mark(code)) else { return };
        if (0xac00..0xac00 + 11172).contains(&code) {
            self.whole(hangul(code - 0xac00));
        } else if let Some(syllable) = TABLES.syllables.get(&c) {
            self.whole(syllable.clone());
        } else if let Some(plain) = TABLES.letters.get(&c) {
            self.text.push_str(plain);
            self.abjad |= (0x590..0x700).contains(&code);
        } else if c.is_ascii_lowercase() || c.is_ascii_digit() || (code >= 0x80 && !breaks(code)) {
            self.text.push(c);
        } else {
            self.end();
        }
    }
}

fn hangul(at: u32) -> String {
    let sound = |list: usize, at: u32| TABLES.hangul[list][at as usize].as_str();
    [sound(0, at / 588), sound(1, at / 28 % 21), sound(2, at % 28)].concat()
}

fn fold(piece: &str) -> Vec<Folded> {
    let mut tokens = Tokens::default();
    let mut rest = piece;
    while let Some(first) = rest.chars().next() {
        let word = TABLES.words.iter().find(|(_, from)| rest.starts_with(from.as_str()));
        if let Some((to, from)) = word {
            tokens.whole(to.clone());
            rest = &rest[from.len()..];
            continue;
        }
        rest = &rest[first.len_utf8()..];
        first.to_lowercase().for_each(|low| tokens.take(low));
    }
    tokens.end();
    tokens.done
}
