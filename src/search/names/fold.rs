//! A name as typed, in pieces: titles and degrees off, the suffix apart, each piece as tokens of plain small letters.

use super::tables::TABLES;

/// A token of plain small letters; other scripts are romanized.
#[derive(Clone)]
pub(super) struct Folded {
    pub(super) text: String,
    /// Whether its script leaves vowels out.
    pub(super) abjad: bool,
    /// The characters that it was read from.
    pub(super) written: String,
}

/// What stands between blanks, commas or parentheses.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) tokens: Vec<Folded>,
    /// Whether it begins at this byte of what was read.
    pub(super) start: usize,
    /// Which part between commas it stands in.
    segment: usize,
}

impl Piece {
    /// Its letters in one, as tables have them: `phd` for "Ph.D.".
    fn key(&self) -> String {
        self.tokens.iter().map(|token| token.text.as_str()).collect()
    }

    /// Which suffix it is, as "Jr." or "III"; initials such as "J.R." are none.
    pub(super) fn suffix(&self) -> Option<&'static str> {
        let kind = TABLES.suffixes.get(&self.key()).filter(|_| !self.is_dotted())?;
        // "V." is an initial, and "v" in small letters may be anything.
        (self.key() != "v" || self.text == "V").then_some(kind.as_str())
    }

    /// Does a point stand between two of its letters?
    fn is_dotted(&self) -> bool {
        self.text.trim_end_matches('.').contains('.')
    }

    fn is_title(&self) -> bool {
        let key = self.key();
        // "Hon" is a given name, "Hon." a title.
        !self.is_dotted()
            && (TABLES.titles.contains(&key) || self.text.eq_ignore_ascii_case("hon."))
    }

    /// Is it a degree behind a name? `apart`: a comma stands before it; `telling`: its capitals say something, since
    /// the name has none.
    fn is_degree(&self, apart: bool, telling: bool) -> bool {
        let key = self.key();
        let capitals = telling && !self.has_small_letters();
        let short = TABLES.capital_degrees.contains(&key);
        // "M.S." may be initials, and "Md." a name; a comma or capitals without points tell.
        let plain = !self.text.contains('.') || self.text == "M.D.";
        (TABLES.degrees.contains(&key) && (!self.is_dotted() || key.len() > 2))
            || (short && (apart || (capitals && plain)))
            || (TABLES.name_or_degree.contains(&key) && apart && capitals)
    }

    /// Could it be a title, a degree or a suffix? Then it is no middle name.
    pub(super) fn may_be_title(&self) -> bool {
        let key = self.key();
        let tables =
            [&TABLES.titles, &TABLES.degrees, &TABLES.capital_degrees, &TABLES.name_or_degree];
        TABLES.suffixes.contains_key(&key) || tables.iter().any(|table| table.contains(&key))
    }

    fn has_small_letters(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_lowercase())
    }
}

/// A name in pieces, as it is compared.
#[derive(Clone)]
pub(super) struct Reading {
    /// The given names first, where a comma says which they are.
    pub(super) pieces: Vec<Piece>,
    /// Junior, the third …: what the tables call it, and as written.
    pub(super) suffix: Option<(&'static str, String)>,
    /// Whether nothing came off.
    pub(super) whole: bool,
}

/// The pieces of a text, in its order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut start, mut segment) = (0, 0);
    let ends = text.char_indices().filter(|(_, c)| is_between(*c));
    for (at, c) in ends.chain([(text.len(), ' ')]) {
        let part = &text[start..at];
        let tokens = fold(part);
        if !tokens.is_empty() {
            pieces.push(Piece { text: part.to_owned(), tokens, start, segment });
        }
        segment += usize::from(c == ',');
        start = at + c.len_utf8();
    }
    pieces
}

/// Reads a name: titles, degrees and the suffix come off at its ends, "Last, First" is turned round.
pub(super) fn read(text: &str) -> Reading {
    let mut pieces = pieces(text);
    let mut suffix = None;
    while pieces.len() > 2 {
        let Some((at, kind)) = taken_off(&pieces, suffix.is_none()) else { break };
        let piece = pieces.remove(at);
        suffix = suffix.or(kind.map(|kind| (kind, piece.text)));
    }
    Reading { pieces: turned(pieces), suffix, whole: false }
}

/// Reads a listed name, of which the family name may be known: one that is also a degree stays.
pub(super) fn read_listed(text: &str, family: Option<&str>) -> Reading {
    let reading = read(text);
    let stays = |piece: &Piece| reading.pieces.iter().any(|there| there.key() == piece.key());
    let family = family.map(pieces).unwrap_or_default();
    let all = family.iter().filter(|piece| piece.suffix().is_none()).all(stays);
    if all { reading } else { read_whole(text) }
}

/// The same with all its words.
pub(super) fn read_whole(text: &str) -> Reading {
    Reading { pieces: turned(pieces(text)), suffix: None, whole: true }
}

/// Which piece comes off next, and which suffix it is.
fn taken_off(pieces: &[Piece], may_be_suffix: bool) -> Option<(usize, Option<&'static str>)> {
    let many = |piece: &Piece| piece.text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let starts = |at: usize| at == 0 || pieces[at - 1].segment < pieces[at].segment;
    let title = (0..pieces.len()).find(|at| starts(*at) && pieces[*at].is_title());
    if let Some(at) = title {
        return Some((at, None));
    }
    ends_of_segments(pieces).filter(|at| *at > 0).find_map(|at| {
        let piece = &pieces[at];
        if let Some(kind) = piece.suffix().filter(|_| may_be_suffix) {
            return Some((at, Some(kind)));
        }
        // Capitals tell nothing where another part of the name has them, too.
        let mut others = pieces.iter().enumerate().filter(|(other, _)| *other != at);
        let telling = others.all(|(_, other)| !many(other) || other.has_small_letters());
        let last = at + 1 == pieces.len();
        (last && piece.is_degree(starts(at), telling)).then_some((at, None))
    })
}

/// Pieces with the given names first, where one comma says which they are.
fn turned(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let first = pieces.first().map_or(0, |piece| piece.segment);
    let last = pieces.last().map_or(0, |piece| piece.segment);
    if pieces.iter().all(|piece| piece.segment == first || piece.segment == last) {
        let given = pieces.iter().position(|piece| piece.segment != first).unwrap_or(0);
        pieces.rotate_left(given);
    }
    pieces
}

/// The places of pieces that stand last before a comma or the end, the last one first.
fn ends_of_segments(pieces: &[Piece]) -> impl Iterator<Item = usize> + '_ {
    let ends =
        |at: &usize| pieces.get(at + 1).is_none_or(|next| next.segment != pieces[*at].segment);
    (0..pieces.len()).rev().filter(ends)
}

/// For each token of some pieces, whether it may be initials written together.
pub(super) fn may_be_initials(pieces: &[Piece]) -> Vec<bool> {
    let mixed = pieces.iter().any(Piece::has_small_letters);
    let may = |piece: &Piece| {
        let short = matches!(piece.text.len(), 2 | 3);
        let upper = short && piece.text.bytes().all(|b| b.is_ascii_uppercase());
        let each =
            piece.tokens.iter().map(|token| if mixed { upper } else { no_vowel(&token.text) });
        each.collect::<Vec<_>>()
    };
    pieces.iter().flat_map(may).collect()
}

/// White space as browsers see it, and what stands between names.
fn is_between(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || "\u{feff},;/()[]".contains(c)
}

fn no_vowel(token: &str) -> bool {
    matches!(token.len(), 2 | 3)
        && token.bytes().all(|b| b.is_ascii_lowercase() && !b"aeiouy".contains(&b))
}

/// Accents, apostrophes and other marks that go without a trace.
pub(super) fn is_mark(c: u32) -> bool {
    matches!(c, 0x300..0x370 | 0x591..0x5c8 | 0x610..0x61b | 0x64b..0x660 | 0x640 | 0x670
        | 0x200b..0x2010 | 0x27 | 0x60 | 0xb4 | 0x2b9..0x2c1 | 0x2018..0x2020 | 0x2032)
}

/// What sound alone sets aside: the long vowel and the doubled consonant of Japanese.
fn is_silent(c: u32) -> bool {
    matches!(c, 0x30fc | 0x3063)
}

/// Whether a character that no table knows ends a token.
pub(super) fn breaks(c: u32) -> bool {
    matches!(c, 0..0x370 | 0x2010..0x2c00 | 0x3000..0x3040 | 0x30fb | 0x60c | 0xfb00..0x10000)
}

#[derive(Default)]
struct Tokens<'a> {
    piece: &'a str,
    done: Vec<Folded>,
    text: String,
    abjad: bool,
    /// The bytes that the token under way was read from.
    read: std::ops::Range<usize>,
}

impl Tokens<'_> {
    fn end(&mut self) {
        if !self.text.is_empty() {
            let written = self.piece[self.read.clone()].to_owned();
            let text = std::mem::take(&mut self.text);
            let text = TABLES.saints.get(&text).cloned().unwrap_or(text);
            self.done.push(Folded { text, abjad: self.abjad, written });
        }
        self.abjad = false;
    }

    fn whole(&mut self, token: String, read: std::ops::Range<usize>) {
        self.end();
        let written = self.piece[read].to_owned();
        self.done.push(Folded { text: token, abjad: false, written });
    }

    fn add(&mut self, plain: &str, read: &std::ops::Range<usize>) {
        if self.text.is_empty() {
            self.read.start = read.start;
        }
        self.read.end = read.end;
        self.text.push_str(plain);
    }

    fn take(&mut self, low: char, read: &std::ops::Range<usize>) {
        let mut code = u32::from(low);
        if (0xff21..0xff5b).contains(&code) {
            code -= 0xfee0;
            code += if code < 0x5b { 0x20 } else { 0 };
        }
        if (0x30a1..0x30f7).contains(&code) {
            code -= 0x60;
        }
        let silent = is_mark(code) || is_silent(code);
        let Some(c) = char::from_u32(code).filter(|_| !silent) else { return };
        if (0xac00..0xac00 + 11172).contains(&code) {
            self.whole(hangul(code - 0xac00), read.clone());
        } else if let Some(syllable) = TABLES.syllables.get(&c) {
            self.whole(syllable.clone(), read.clone());
        } else if let Some(plain) = TABLES.letters.get(&c) {
            self.add(plain, read);
            self.abjad |= (0x590..0x700).contains(&code);
        } else if c.is_ascii_lowercase() || c.is_ascii_digit() || (code >= 0x80 && !breaks(code)) {
            self.add(c.encode_utf8(&mut [0; 4]), read);
        } else {
            self.end();
        }
    }
}

fn hangul(at: u32) -> String {
    let sound = |list: usize, at: u32| TABLES.hangul[list][at as usize].as_str();
    [sound(0, at / 588), sound(1, at / 28 % 21), sound(2, at % 28)].concat()
}

/// The tokens of a piece.
fn fold(piece: &str) -> Vec<Folded> {
    let mut tokens = Tokens { piece, ..Tokens::default() };
    let mut at = 0;
    while let Some(first) = piece[at..].chars().next() {
        let word = TABLES.words.iter().find(|(_, from)| piece[at..].starts_with(from.as_str()));
        let end = at + word.map_or(first.len_utf8(), |(_, from)| from.len());
        match word {
            Some((to, _)) => tokens.whole(to.clone(), at..end),
            None => first.to_lowercase().for_each(|low| tokens.take(low, &(at..end))),
        }
        at = end;
    }
    tokens.end();
    tokens.done
}
