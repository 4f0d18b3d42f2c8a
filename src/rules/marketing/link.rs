//! MK006: a link that leads to something for sale.

use crate::base::span::Span;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A link that leads to something for sale.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MK006", "promotional-link", Level::Warning, include_str!("link.md"))
        .clauses(&[42, 62])
        .checks(&[Check::Text(check)]);

const SELLING: &[&str] = &[
    "shop",
    "store",
    "buy",
    "order",
    "promo",
    "coupon",
    "discount",
    "utm_",
    "affiliate",
    "ref=",
    "checkout",
    "cart",
    "pricing",
    "subscribe",
    "signup",
    "sign-up",
];

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.is_description() && passage.role != Role::Profile {
        return;
    }
    if !passage.words.lower_text().contains("://") && !passage.words.lower_text().contains("www.") {
        return;
    }
    let mut from = 0;
    for word in passage.text().split_inclusive(char::is_whitespace) {
        let lower = word.to_ascii_lowercase();
        let link = lower.contains("://") || lower.starts_with("www.");
        if link && SELLING.iter().any(|sign| leads_to(&lower, sign)) {
            let span = Span::new(from, from + word.trim_end().len());
            let message = format!(
                "\u{201c}{}\u{201d} leads to something for sale",
                passage.quote_bytes(span)
            );
            sink.report(
                passage.place_of(span),
                message,
                "take the link out, or link to a page that sells nothing",
            );
        }
        from += word.len();
    }
}

/// Does an address have this part, and not only a longer word that it begins or ends: "order", not "disorders"?
fn leads_to(address: &str, sign: &str) -> bool {
    address.match_indices(sign).any(|(at, _)| {
        let before = address[..at].ends_with(|c: char| c.is_alphanumeric());
        let after = address[at + sign.len()..].trim_start_matches('s');
        let joins = sign.ends_with(['_', '=']);
        !before && (joins || !after.starts_with(|c: char| c.is_alphanumeric()))
    })
}
