//! What is wrong with a text whatever it says: characters that mislead, markup, and where.

use std::borrow::Cow;

use crate::base::span::Span;
use crate::records::problem::ProblemKind;

/// One thing found in a text, by bytes of the text (not of the file).
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Which structure rule.
    pub kind: ProblemKind,
    /// Bytes of the text.
    pub span: Span,
    /// What it is, in words.
    pub what: String,
}

/// Characters that change how text reads, hidden characters, and markup. Empty for nearly all texts:
/// the first look is at bytes only.
pub fn inspect(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    if text
        .bytes()
        .any(|byte| byte >= 0x7f || (byte < 0x20 && !matches!(byte, b'\n' | b'\t' | b'\r')))
    {
        misleading_characters(text, &mut found);
    }
    if !text.is_ascii() {
        wrong_decoding(text, &mut found);
    }
    if text.contains('<') {
        markup(text, &mut found);
    }
    found
}

fn misleading_characters(text: &str, found: &mut Vec<Found>) {
    for (at, c) in text.char_indices() {
        let kind = match c {
            '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                ProblemKind::ControlCharacter
            }
            c if is_invisible(c) => ProblemKind::InvisibleCharacter,
            // Joiners are part of words in Persian, Hindi and others, and of nothing in Latin script.
            '\u{200c}' | '\u{200d}' if !joins(text, at, c) => ProblemKind::InvisibleCharacter,
            _ => continue,
        };
        let span = Span::new(at, at + c.len_utf8());
        found.push(Found { kind, span, what: format!("U+{:04X}", u32::from(c)) });
    }
}

/// Controls (but tab and line breaks) and characters that take no room.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(
            c,
            '\u{ad}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2060}'..='\u{2064}'
                | '\u{206a}'..='\u{206f}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

fn joins(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + c.len_utf8()..].chars().next();
    matches!((before, after), (Some(a), Some(b)) if u32::from(a) > 0x5ff && u32::from(b) > 0x5ff)
}

/// Bytes of UTF-8 that were read as Windows-1252, as in "â€™" for an apostrophe, and what a byte became that could not be
/// read at all.
fn wrong_decoding(text: &str, found: &mut Vec<Found>) {
    let mut from = 0;
    while let Some(c) = text[from..].chars().next() {
        let length = wrongly_decoded(&text[from..]);
        if length > 0 {
            let span = Span::new(from, from + length);
            let what = text[from..from + length].to_owned();
            found.push(Found { kind: ProblemKind::WrongDecoding, span, what });
        }
        from += length.max(c.len_utf8());
    }
}

/// How many bytes at the start of a text are one character that was decoded wrongly.
fn wrongly_decoded(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return 0 };
    if first == '\u{fffd}' {
        return first.len_utf8();
    }
    // Only first bytes whose letters begin no other word: "É»" closes a quotation in Spanish.
    let more = match first {
        'Â' | 'Ã' | 'Î' | 'Ï' | 'Ð' | 'Ñ' => 1,
        'â' => 2,
        'ð' => 3,
        _ => return 0,
    };
    let rest: Vec<char> = chars.take(more).collect();
    let continues = |c: &char| matches!(c, '\u{80}'..='\u{bf}') || WINDOWS_1252.contains(c);
    if rest.len() < more || !rest.iter().all(continues) {
        return 0;
    }
    // A letter and a closing quotation mark, a dash or a dot may stand side by side.
    let closes = |c: char| {
        matches!(c, '»' | '’' | '”' | '–' | '—' | '…' | '·' | '°' | 'º' | 'ª' | '\u{a0}' | '\u{ad}')
    };
    if more == 1 && closes(rest[0]) && !matches!(first, 'Â') {
        return 0;
    }
    first.len_utf8() + rest.iter().map(|c| c.len_utf8()).sum::<usize>()
}

/// What Windows-1252 has for the bytes from 80 to 9F.
const WINDOWS_1252: &[char] = &[
    '€', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 'Ž', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', 'ž', 'Ÿ',
];

/// The longest tag that is looked for, in bytes.
const LONGEST_TAG: usize = 400;

/// Tags and comments: `<` and a letter, `/` or `!`, up to `>`.
fn markup(text: &str, found: &mut Vec<Found>) {
    let mut from = 0;
    while let Some(at) = text[from..].find('<').map(|at| from + at) {
        from = at + 1;
        let rest = text[at + 1..].strip_prefix('/').unwrap_or(&text[at + 1..]);
        let names_a_tag =
            rest.starts_with('!') || rest.starts_with(|c: char| c.is_ascii_alphabetic());
        // Only so far: a text of nothing but `<` must not be read again and again.
        let end = text.as_bytes()[at..].iter().take(LONGEST_TAG).position(|byte| *byte == b'>');
        if let Some(end) = end.filter(|_| names_a_tag) {
            let span = Span::new(at, at + end + 1);
            found.push(Found { kind: ProblemKind::Markup, span, what: "markup".into() });
            from = at + end + 1;
        }
    }
}

/// Is there nothing in it to see?
pub fn is_blank(text: &str) -> bool {
    // Nearly every text shows something at once.
    !text.starts_with(|c: char| c.is_ascii_graphic()) && clean(text).trim().is_empty()
}

/// The text without what `inspect` calls control or invisible characters: what pages show.
pub fn clean(text: &str) -> Cow<'_, str> {
    let mut faults = inspect(text);
    faults.retain(|found| !matches!(found.kind, ProblemKind::Markup | ProblemKind::WrongDecoding));
    if faults.is_empty() {
        return text.into();
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut from = 0;
    for fault in faults {
        cleaned.push_str(&text[from..fault.span.start as usize]);
        from = fault.span.end as usize;
    }
    cleaned.push_str(&text[from..]);
    cleaned.into()
}

/// The same, for a text that may have been put together.
pub fn cleaned(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => clean(text),
        Cow::Owned(text) => Cow::Owned(clean(&text).into_owned()),
    }
}

/// Is it one e-mail address: a name, a host with a dot, and nothing that could end an attribute or add a header?
pub fn is_mail_address(text: &str) -> bool {
    let plain = |part: &str, more: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || more.contains(c))
    };
    text.split_once('@').is_some_and(|(name, host)| {
        let labels: Vec<&str> = host.split('.').collect();
        let parted = name.split('.').all(|part| plain(part, "_+-'"));
        let is_label =
            |label: &&str| plain(label, "-") && !label.starts_with('-') && !label.ends_with('-');
        parted && labels.len() > 1 && labels.iter().all(is_label)
    })
}

/// Does an address hold a name or a password before its host, which would be published, or make it look like another's?
pub fn has_login(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().is_some_and(|host| host.contains('@'))
}

/// Only such an address becomes a link: https, a host, and nothing that could end an attribute.
pub fn is_web_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").unwrap_or("");
    host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !has_login(url)
        && !url
            .contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`\\{}|^".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_markup_from_less_than_and_joiners_from_hidden_characters() {
        let kinds =
            |text: &str| inspect(text).into_iter().map(|found| found.kind).collect::<Vec<_>>();
        assert_eq!(kinds("p < 0.05 and age > 40, a<b"), []);
        assert_eq!(kinds("<b>bold</b>"), [ProblemKind::Markup, ProblemKind::Markup]);
        assert_eq!(kinds("a\u{202e}b"), [ProblemKind::ControlCharacter]);
        assert_eq!(
            kinds("a\u{200b}b\u{85}"),
            [ProblemKind::InvisibleCharacter, ProblemKind::InvisibleCharacter]
        );
        assert_eq!(kinds("می\u{200c}خواهم"), []);
        for wrong in
            ["Peopleâ€™s", "SÃ£o", "cafÃ©", "Â°C", "10Â\u{a0}mg", "Î²-cell", "ðŸ˜€", "a\u{fffd}b"]
        {
            assert_eq!(kinds(wrong), [ProblemKind::WrongDecoding], "{wrong}");
        }
        for right in [
            "São Paulo",
            "«CAFÉ»",
            "ÎLE",
            "Â",
            "ÑANDÚ",
            "“SÃO”",
            "château",
            "â la",
            "Señor’s",
            "β-cell",
            "ÿ",
        ] {
            assert_eq!(kinds(right), [], "{right}");
        }
        assert_eq!(clean("SÃ£o"), "SÃ£o");
        assert_eq!(clean("a\u{200b}b\u{202e}c"), "abc");
    }
}
