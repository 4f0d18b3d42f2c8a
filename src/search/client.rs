//! The browser's side of the search: plain ES modules, shipped as they are.

/// Every module: its name below `search/`, and its text. `page` and `page-…` draw the search pages.
pub const FILES: &[(&str, &str)] = &[
    ("client.js", include_str!("client/client.js")),
    ("client-bytes.js", include_str!("client/client-bytes.js")),
    ("client-lexis.js", include_str!("client/client-lexis.js")),
    ("client-words.js", include_str!("client/client-words.js")),
    ("names.js", include_str!("client/names.js")),
    ("names-letters.js", include_str!("client/names-letters.js")),
    ("tables.js", include_str!("client/tables.js")),
    ("page.js", include_str!("client/page.js")),
    ("page-address.js", include_str!("client/page-address.js")),
    ("page-combobox.js", include_str!("client/page-combobox.js")),
    ("page-csv.js", include_str!("client/page-csv.js")),
    ("page-filters.js", include_str!("client/page-filters.js")),
    ("page-results.js", include_str!("client/page-results.js")),
    ("page-words.js", include_str!("client/page-words.js")),
];

/// A module as it is shipped: without indents, types and the lines that only comment, which a phone
/// need not load. A text over several lines would lose its indents; no module has one.
pub fn shipped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut is_comment = false;
    for line in text.lines() {
        let trimmed = line.trim();
        is_comment |=
            trimmed.starts_with("/*") && (!trimmed.contains("*/") || trimmed.ends_with("*/"));
        if !is_comment && !trimmed.is_empty() && !trimmed.starts_with("//") {
            let mut rest = trimmed;
            while let Some((before, (_, after))) = rest
                .split_once("/** @type ")
                .and_then(|(before, typed)| Some((before, typed.split_once("*/")?)))
            {
                kept.push_str(before);
                rest = after.trim_start();
            }
            kept.push_str(rest);
            kept.push('\n');
        }
        is_comment &= !trimmed.contains("*/");
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{FILES, shipped};

    #[test]
    fn the_table_is_the_folder() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/search/client");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(".js"))
            .collect();
        let mut known: Vec<_> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        there.sort();
        known.sort();
        assert_eq!(there, known);
    }

    #[test]
    fn comments_stay_at_home() {
        let text = "// @ts-check\n/**\n * Adds.\n */\nconst add = (a /* one */, b) => a + b; // sum\n\n/** @type {number} */\nlet sum;\n  /** @type {any} */ (sum).x;\n";
        let left = "const add = (a /* one */, b) => a + b; // sum\nlet sum;\n(sum).x;\n";
        assert_eq!(shipped(text), left);
    }
}
