//! Addresses and places: of streets, of computers, on the map.

use crate::rules::identifiers::detect::Identifier;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::pattern::{self as p, Pattern, Scan};

/// Reports the places that identify somebody in a text.
pub(super) fn find(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    each(&p::PERSON_PAGE, scan, found, Kind::Name, "it is one person's own page");
    each(&p::CORNER, scan, found, Kind::Address, "it names a corner of two streets");
    streets(scan, found);
    network(scan, found);
    map(scan, found);
}

fn each(
    pattern: &'static Pattern,
    scan: &Scan<'_>,
    found: &mut Vec<Identifier>,
    kind: Kind,
    guard: &'static str,
) {
    found.extend(scan.find(pattern).map(|at| Identifier::strong(kind, at.range(), guard)));
}

fn streets(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    let guard = "a house number stands with a street's name";
    for street in scan.find(&p::STREET) {
        if is_street(street.as_str()) {
            found.push(Identifier::strong(Kind::Address, street.range(), guard));
        }
    }
    for pattern in [&p::STREET_ABROAD, &p::STREET_JOINED, &p::POST_BOX, &p::ADDRESS_CUED] {
        each(pattern, scan, found, Kind::Address, guard);
    }
    for unit in scan.find(&p::UNIT_NUMBER) {
        let before = &text[crate::base::span::floor_boundary(text, unit.start().saturating_sub(40))
            ..unit.start()];
        if before.bytes().any(|byte| byte.is_ascii_digit()) {
            found.push(Identifier::strong(Kind::Address, unit.range(), guard));
        }
    }
}

/// Words that no street has in its name.
const NEVER: &[&str] = &[
    "in",
    "of",
    "the",
    "a",
    "an",
    "by",
    "to",
    "and",
    "or",
    "for",
    "with",
    "per",
    "mg",
    "ml",
    "years",
    "year",
    "months",
    "days",
    "weeks",
    "hours",
    "patients",
    "participants",
    "people",
    "at",
    "on",
    "from",
    "that",
    "we",
    "is",
    "are",
    "was",
    "their",
    "this",
    "studies",
    "genes",
    "percent",
    "times",
    "fold",
    "as",
    "each",
    "any",
    "our",
];

/// "412 Sycamore Lane" is one; "3 months in a row" and "2 drugs per day by way" are none.
fn is_street(written: &str) -> bool {
    let words: Vec<&str> = written.split_whitespace().collect();
    let middle = &words[1..words.len().saturating_sub(1)];
    let last = words.last().copied().unwrap_or("");
    let plain = middle.iter().any(|word| NEVER.contains(&word.to_ascii_lowercase().as_str()));
    let capital = middle.iter().all(|word| {
        word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
            || word.len() <= 2
    });
    // "Way", "row", "place" and the like are words of every sentence unless capitals make them names.
    let common = [
        "way", "row", "place", "close", "loop", "drive", "court", "square", "circle", "trail",
        "st", "dr", "ct",
    ];
    let named = last.chars().next().is_some_and(char::is_uppercase);
    !plain
        && if common.contains(&last.to_ascii_lowercase().trim_end_matches('.')) {
            (capital && named) || written.contains(". ")
        } else {
            capital || written.contains(". ")
        }
}

fn network(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    for address in scan.find(&p::IP4) {
        let octets = address
            .as_str()
            .split('.')
            .all(|part| part.parse::<u16>().is_ok_and(|value| value < 256));
        let before = text[..address.start()].split_whitespace().next_back().unwrap_or("");
        let version = ["version", "v", "release", "build", "r", "package"]
            .iter()
            .any(|word| before.trim_end_matches([':', '.']).eq_ignore_ascii_case(word));
        let part = text[..address.start()].ends_with(|c: char| c.is_alphanumeric() || c == '.')
            || text[address.end()..].starts_with(|c: char| c.is_alphanumeric());
        if octets && !version && !part {
            let guard = "all four parts are below 256 and no version is named before it";
            found.push(Identifier::strong(Kind::Quasi, address.range(), guard));
        }
    }
    each(&p::IP6, scan, found, Kind::Quasi, "it has all eight parts of a network address");
}

fn map(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    each(
        &p::POINT,
        scan,
        found,
        Kind::Quasi,
        "it is a pair of coordinates with three decimals or more",
    );
    each(&p::DEGREES, scan, found, Kind::Quasi, "it has minutes, as a point on the map has");
    for pattern in [&p::ZIP, &p::ZIP_STATE, &p::ZIP_LIVE] {
        let guard = "all five digits stand there, not the first three";
        let zips = scan.captures(pattern).filter_map(|captures| captures.get(1));
        found.extend(zips.map(|zip| Identifier::weak(Kind::Quasi, zip.range(), guard)));
    }
}
