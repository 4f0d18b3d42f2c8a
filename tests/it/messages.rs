//! The promise: no message is written that the site never says.

use std::collections::BTreeSet;
use std::path::Path;

/// The text of every file below a folder that ends in one of these.
fn texts(folder: &str, endings: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut all = String::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy();
        if endings.iter().any(|ending| name.ends_with(ending)) {
            let text = std::fs::read_to_string(entry.path()).expect("a text");
            all.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
        }
    }
    all
}

/// What stands in double quotes in code, line by line.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// Is a part of a message's id a value that the program puts there: a code, a field, a key, a number, the letters of
/// a family of rules?
fn is_put(part: &str, quoted: &BTreeSet<&str>, code: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
        || quoted.contains(part)
        || quoted.contains(&*part.replacen('_', ".", 1))
        // Serde's names of the variants of `Agreement`.
        || ["stands", "over", "not_needed", "not_recorded"].contains(&part)
        || (part.len() == 2 && code.contains(&format!("\"{part}0")))
}

#[test]
fn every_message_is_said_somewhere() {
    let code = texts("src", &[".rs", "results.json"]);
    let templates = texts("themes/default/templates", &[".html"]);
    let both = format!("{code}\n{templates}");
    // In templates quotes stand within quotes.
    let quoted: BTreeSet<&str> = quoted(&code).chain(templates.split('"')).collect();
    let english = texts("themes/default/locales", &["en.ftl"]);
    let ids = english.lines().filter_map(|line| line.split_once(" = ").map(|(id, _)| id));
    let ids: BTreeSet<&str> = ids.filter(|id| !id.starts_with([' ', '#', '*', '['])).collect();
    let mut checked = 0;
    for id in &ids {
        checked += 1;
        // What is said by a name made of parts: what it begins with stands in quotes, with its hyphen in a
        // template or a format, without it where a label is asked for; the rest is put there.
        let short =
            id.replacen("find-projects-", "find-", 1).replacen("find-violators-", "find-", 1);
        let begins = |at: usize| {
            let (begin, part) = (&short[..at], &short[at + 1..]);
            // What is a message of its own begins another only where a label is asked for.
            let asked = code.contains(&format!("label(\"{begin}\""));
            let begun = quoted.contains(begin) || both.contains(&format!("\"{begin}-"));
            (asked || !ids.contains(begin) && begun) && is_put(part, &quoted, &code)
        };
        let made = short.match_indices('-').any(|(at, _)| begins(at));
        assert!(quoted.contains(*id) || made, "nothing says `{id}`");
    }
    assert!(checked > 400, "{checked}");
}
