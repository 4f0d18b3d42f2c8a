//! MN017: code, markup or an address instead of a description.

use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Code, markup or an address instead of a description.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN017", "code-or-address", Level::Error, include_str!("code.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let text = passage.text().trim();
    if !passage.is_description() || text.is_empty() {
        return;
    }
    let what = if is_address(text) {
        "is an address"
    } else if is_code(text) {
        "is code or markup"
    } else {
        return;
    };
    let message = format!(
        "\u{201c}{}\u{201d} {what}, not a description",
        passage.quote(0..passage.words.len().min(8))
    );
    sink.report(
        passage.place(),
        message,
        "write in sentences what is asked, how, and what may come of it",
    );
}

fn is_address(text: &str) -> bool {
    if !text.contains("://") && !text.contains("www.") {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let addresses =
        words.iter().filter(|word| word.contains("://") || word.starts_with("www.")).count();
    addresses > 0 && words.len() <= addresses * 3
}

/// Do marks of code take up more of the text than those of sentences do?
fn is_code(text: &str) -> bool {
    let marks = text
        .chars()
        .filter(|c| {
            matches!(
                c,
                '{' | '}'
                    | '<'
                    | '>'
                    | '='
                    | ';'
                    | '&'
                    | '|'
                    | '\\'
                    | '#'
                    | '['
                    | ']'
                    | '_'
                    | '`'
                    | '"'
                    | ':'
            )
        })
        .count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let begins = |start: &str| {
        text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    let query = begins("select ") && text.to_ascii_lowercase().contains(" from ")
        || begins("insert into")
        || begins("create table");
    let program = [
        "import ",
        "def ",
        "library(",
        "function(",
        "function ",
        "#!/",
        "<html",
        "<!doctype",
        "<?php",
        "var ",
        "const ",
        "print(",
    ]
    .into_iter()
    .any(begins);
    let entity = text.contains("&nbsp;") && letters < 40;
    query || entity || program && marks * 12 > letters || marks >= 4 && marks * 7 > letters
}
