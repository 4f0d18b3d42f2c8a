//! Identifiers with a format: mail addresses, phone, card, plan, license and device numbers.

use regex::Captures;

use crate::rules::identifiers::check_digit::{iban, luhn, npi, vin};
use crate::rules::identifiers::detect::Identifier;
use crate::rules::identifiers::kind::Kind;
use crate::rules::identifiers::pattern::{self as p, Pattern, Scan};

/// Reports what a text holds of them.
pub(super) fn find(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    mail(scan, found);
    phones(scan, found);
    government(scan, found);
    payment(scan, found);
    health(scan, found);
    licenses(scan, found);
    devices(scan, found);
    credentials(scan, found);
    let no_id = "no code of a vocabulary, trial or grant stands there";
    each(&p::PARTICIPANT, scan, found, |c| {
        Some(Identifier::strong(Kind::ParticipantId, group(c)?, no_id))
    });
}

/// Reports what a pattern's matches come to.
fn each(
    pattern: &'static Pattern,
    scan: &Scan<'_>,
    found: &mut Vec<Identifier>,
    read: impl Fn(&Captures<'_>) -> Option<Identifier>,
) {
    found.extend(scan.captures(pattern).filter_map(|captures| read(&captures)));
}

/// The bytes of the first group, or of the whole match where it has none.
fn group(captures: &Captures<'_>) -> Option<std::ops::Range<usize>> {
    captures.get(1).or_else(|| captures.get(0)).map(|found| found.range())
}

fn whole(captures: &Captures<'_>) -> std::ops::Range<usize> {
    captures.get(0).map_or(0..0, |found| found.range())
}

fn digits(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect()
}

fn count_digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn mail(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let guard = "it is a whole address, not a handle or a version";
    for pattern in [&p::MAIL, &p::MAIL_SPELLED] {
        each(pattern, scan, found, |c| Some(Identifier::strong(Kind::Mail, whole(c), guard)));
    }
}

fn phones(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    let guard = "it is no date, range, count or code number";
    each(&p::PHONE_US, scan, found, |c| Some(Identifier::strong(Kind::Phone, whole(c), guard)));
    each(&p::PHONE_WORLD, scan, found, |c| {
        let all = whole(c);
        let count = count_digits(&text[all.clone()]);
        let grouped = text[all.clone()].contains([' ', '-', '.', '(']);
        ((9..=15).contains(&count) && (grouped || text[all.clone()].starts_with('+')))
            .then(|| Identifier::strong(Kind::Phone, all, guard))
    });
    each(&p::PHONE_GROUPS, scan, found, |c| {
        let all = whole(c);
        let written = &text[all.clone()];
        let count = count_digits(written);
        let cut = text[..all.start].ends_with(|c: char| c.is_alphanumeric() || "-./:".contains(c))
            || text[all.end..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        // Dates, and the pieces of decimals, have points or slashes and short parts.
        let year = ends_in_a_year(written);
        let like_a_date =
            written.contains('/') || year || written.matches('.').count() > 0 && count < 10;
        (!cut && !like_a_date && (8..=12).contains(&count))
            .then(|| Identifier::weak(Kind::Phone, all, guard))
    });
    each(&p::PHONE_CUED, scan, found, |c| {
        let number = group(c)?;
        (7..=15)
            .contains(&count_digits(&text[number.clone()]))
            .then(|| Identifier::strong(Kind::Phone, number, guard))
    });
}

/// Days and times: "06-01-2017".
fn ends_in_a_year(written: &str) -> bool {
    let last = written.rsplit([' ', '-', '.', '/']).next().unwrap_or("");
    last.len() == 4
        && (last.starts_with("19") || last.starts_with("20"))
        && count_digits(written) == 8
}

fn government(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let guard = "its first digits are ones that are given out";
    each(&p::SSN, scan, found, |c| {
        let (area, middle, serial) = (&c[1], &c[2], &c[3]);
        let possible = area != "000" && area != "666" && middle != "00" && serial != "0000";
        let taxpayer = !area.starts_with('9') || middle >= "50";
        (possible && taxpayer).then(|| Identifier::strong(Kind::SocialSecurity, whole(c), guard))
    });
    each(&p::SSN_CUED, scan, found, |c| {
        Some(Identifier::strong(Kind::SocialSecurity, group(c)?, guard))
    });
}

fn payment(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    each(&p::DIGIT_GROUPS, scan, found, |c| {
        let all = whole(c);
        let number = digits(&text[all.clone()]);
        let issued = (13..=19).contains(&number.len()) && matches!(number.first(), Some(2..=6));
        let continued =
            text[..all.start].ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == '-');
        (issued && !continued && luhn(&number))
            .then(|| Identifier::strong(Kind::Payment, all, "its check digit is right"))
    });
    each(&p::CARD_CUED, scan, found, |c| {
        Some(Identifier::strong(
            Kind::Payment,
            group(c)?,
            "the words before it speak of a card or an account",
        ))
    });
    each(&p::IBAN_LIKE, scan, found, |c| {
        let all = whole(c);
        let code: String = text[all.clone()].chars().filter(|c| !c.is_whitespace()).collect();
        iban(&code).then(|| Identifier::strong(Kind::Payment, all, "its check digits are right"))
    });
    each(&p::IBAN_CUED, scan, found, |c| {
        Some(Identifier::strong(
            Kind::Payment,
            group(c)?,
            "the words before it speak of an account",
        ))
    });
}

fn health(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    let guard = "the words before it name what it is";
    each(&p::MEDICAL_RECORD, scan, found, |c| {
        Some(Identifier::strong(Kind::MedicalRecord, group(c)?, guard))
    });
    each(&p::MEDICARE, scan, found, |c| {
        Some(Identifier::strong(
            Kind::HealthPlan,
            whole(c),
            "it has the format of a Medicare number",
        ))
    });
    each(&p::HEALTH_PLAN, scan, found, |c| {
        let number = group(c)?;
        (count_digits(&text[number.clone()]) >= 5)
            .then(|| Identifier::strong(Kind::HealthPlan, number, guard))
    });
    each(&p::NPI, scan, found, |c| {
        let number = group(c)?;
        npi(&digits(&text[number.clone()]))
            .then(|| Identifier::strong(Kind::HealthPlan, number, "its check digit is right"))
    });
}

fn licenses(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    each(&p::LICENSE, scan, found, |c| {
        let number = group(c)?;
        let written = &text[number.clone()];
        let looks = written.bytes().any(|b| b.is_ascii_uppercase()) || count_digits(written) >= 6;
        looks.then(|| {
            Identifier::strong(Kind::License, number, "the words before it name what it is")
        })
    });
    each(&p::VIN, scan, found, |c| {
        let all = whole(c);
        let code = &text[all.clone()];
        let cued = ends_with_vin(&text[..all.start]);
        (vin(code) || cued)
            .then(|| Identifier::strong(Kind::License, all, "its check digit is right"))
    });
}

fn ends_with_vin(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.len().checked_sub("vin".len()).and_then(|from| text.get(from..));
    last.is_some_and(|last| last.eq_ignore_ascii_case("vin"))
}

fn devices(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    each(&p::DEVICE, scan, found, |c| {
        let number = group(c)?;
        (count_digits(&text[number.clone()]) >= 4).then(|| {
            Identifier::strong(Kind::Device, number, "the words before it name what it is")
        })
    });
    for (pattern, guard) in [
        (&p::MAC, "it has the format of a network address"),
        (&p::UDI, "it has the format of a device identifier"),
    ] {
        each(pattern, scan, found, |c| Some(Identifier::strong(Kind::Device, whole(c), guard)));
    }
}

fn credentials(scan: &Scan<'_>, found: &mut Vec<Identifier>) {
    let text = scan.text;
    each(&p::CREDENTIAL, scan, found, |c| {
        let secret = group(c)?;
        let written = text[secret.clone()].trim_end_matches(['.', ')', '!']);
        let mixed = written.chars().any(|c| c.is_ascii_digit())
            || written.chars().any(|c| !c.is_alphanumeric() && !"-/'\u{2019}".contains(c))
            || written.chars().skip(1).any(char::is_uppercase);
        mixed.then(|| {
            let end = secret.start + written.len();
            Identifier::strong(
                Kind::Credential,
                secret.start..end,
                "what follows looks like a secret, not like a sentence",
            )
        })
    });
}
