//! MN005: a text in another language than the page.

use crate::language::english::{Tongue, function_share};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text in another language than the page.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN005", "other-language", Level::Error, include_str!("language.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.is_description() || passage.words.len() < 4 && passage.text().is_ascii() {
        return;
    }
    let found = passage.tongue();
    if passage.translated {
        let english = found == Tongue::English
            && function_share(&passage.words) > 0.3
            && passage.words.len() >= 12;
        if english {
            sink.report(
                passage.place(),
                "this translation is in English",
                "translate it, or leave it out: pages then show the English text and say so",
            );
        }
        return;
    }
    if let Tongue::Other(language) = found {
        let message = format!("this text is in {language}, and the page's readers expect English");
        sink.report(
            passage.place(),
            message,
            "write it in English, and put the other language under `translations`",
        );
    }
}
