//! Content folders for tests: the sound base with some keys or files laid over it.

use std::fs;
use std::path::Path;

/// The sound base: one record of each kind, no finding.
pub(crate) fn base() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base")
}

/// Writes the base into a folder.
pub(crate) fn lay_base(into: &Path) {
    copy(&base(), into);
}

/// Copies a folder and what is in it.
pub(crate) fn copy(from: &Path, into: &Path) {
    fs::create_dir_all(into).expect("a folder");
    for entry in fs::read_dir(from).expect("a readable folder") {
        let entry = entry.expect("an entry");
        let target = into.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Lays a text over a file of the folder: its top-level keys take the place of those of the same
/// name, an empty one takes them away; a name that ends in ` whole` takes the place of the file.
pub(crate) fn lay(into: &Path, name: &str, text: &str) {
    let (path, whole) =
        name.split_once(' ').map_or((name, false), |(path, word)| (path, word == "whole"));
    let file = into.join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    let text = match fs::read_to_string(&file) {
        Ok(below) if !whole => merge(&below, text),
        _ => text.to_owned(),
    };
    fs::write(file, text).expect("a file");
}

fn merge(below: &str, over: &str) -> String {
    let mut merged = blocks(below);
    for (key, block) in blocks(over) {
        match merged.iter_mut().find(|(known, _)| *known == key) {
            Some(slot) => slot.1 = block,
            None => merged.push((key, block)),
        }
    }
    merged.into_iter().map(|(_, block)| block).collect()
}

/// The text in blocks, one a top-level key.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let top =
            line.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '"') && line.contains(':');
        match blocks.last_mut() {
            Some((_, block)) if !top => block.push_str(line),
            _ => blocks.push((line.split(':').next().unwrap_or("").to_owned(), line.to_owned())),
        }
    }
    blocks
}
