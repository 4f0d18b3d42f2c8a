//! The theme: templates, assets and the program's own prose, embedded in the binary; a site's own
//! theme overrides it file by file.

mod functions;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tera::Tera;

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::base::terminal::one_line;
use crate::page::words::{ENGLISH, Words, fault_of, untranslated};
use crate::records::vocabulary::LANGUAGES;

/// The largest file of a theme, in bytes.
const MOST: usize = 16 << 20;

/// What a theme's folder holds.
const FOLDERS: [&str; 4] = ["templates", "assets", "pages", "locales"];

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../themes/default/", $name)))),*]
    };
}

/// Every file of the default theme.
const EMBEDDED: &[(&str, &str)] = &embedded![
    "templates/a-z.html",
    "templates/bulk.html",
    "templates/changes.html",
    "templates/chart.html",
    "templates/cite.html",
    "templates/clauses.html",
    "templates/downloads.html",
    "templates/entry.html",
    "templates/facet.html",
    "templates/home.html",
    "templates/institution.html",
    "templates/layout.html",
    "templates/letters.html",
    "templates/list-end.html",
    "templates/list.html",
    "templates/not-found.html",
    "templates/not-me.html",
    "templates/pages.html",
    "templates/person.html",
    "templates/project.html",
    "templates/prose.html",
    "templates/results.html",
    "templates/rule.html",
    "templates/rules.html",
    "templates/search-app.html",
    "templates/search-form.html",
    "templates/search-head.html",
    "templates/search-ways.html",
    "templates/search.html",
    "templates/statistics.html",
    "templates/violator.html",
    "templates/violators-search.html",
    "templates/violators-wrong.html",
    "templates/violators.html",
    "assets/charts.css",
    "assets/icon.svg",
    "assets/search.css",
    "assets/style.css",
    "locales/en.ftl",
    "locales/es.ftl",
    "pages/about.md",
    "pages/accessibility.md",
    "pages/checks.md",
    "pages/code-of-conduct.md",
    "pages/glossary.md",
    "pages/privacy.md",
    "pages/es/about.md",
    "pages/es/accessibility.md",
    "pages/es/checks.md",
    "pages/es/code-of-conduct.md",
    "pages/es/glossary.md",
    "pages/es/privacy.md",
];

/// A theme: what a site's own folder overrides, file by file.
pub struct Theme {
    /// Names and texts of the templates.
    templates: Vec<(String, String)>,
    /// Names and bytes of the assets, by name.
    pub assets: Vec<(String, Vec<u8>)>,
    /// Names and Markdown of the prose: `about`, and `es/about` in another language.
    pub prose: Vec<(String, String)>,
    /// Languages and Fluent messages: the program's own first, so that a site's own go over them.
    locales: Vec<(String, String)>,
    /// Whether a site's own templates or assets are among them.
    pub has_own_look: bool,
}

impl Theme {
    /// The default theme, overridden by the files of a folder. A folder may also add assets, pages and
    /// languages; a template that nothing uses is refused, because it is a name mistyped.
    pub fn load(folder: Option<&Path>) -> Result<Self> {
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            return Err(Error::Usage(format!("there is no theme folder {}", folder.display())));
        }
        let mut files: BTreeMap<String, Vec<u8>> = EMBEDDED
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect();
        let mut theme = Self {
            templates: Vec::new(),
            assets: Vec::new(),
            prose: Vec::new(),
            locales: Vec::new(),
            has_own_look: false,
        };
        let locales = EMBEDDED
            .iter()
            .filter_map(|(name, text)| Some((language_of(name)?.to_owned(), (*text).to_owned())));
        theme.locales.extend(locales);
        for (name, bytes) in folder.map(own_files).transpose()?.unwrap_or_default() {
            if let Some(language) = language_of(&name) {
                let own = text(&name, bytes)?;
                if LANGUAGES.find(language).is_none() {
                    return Err(Error::Theme(format!(
                        "the theme's {name}: `{language}` is no language that a site can be in; these are: {}",
                        LANGUAGES.listed()
                    )));
                }
                if let Some(fault) = fault_of(&own, english()) {
                    return Err(Error::Theme(format!("the theme's {name}: {fault}")));
                }
                theme.locales.push((language.to_owned(), own));
            } else if name.starts_with("templates/") && !files.contains_key(&name) {
                return Err(Error::Theme(format!(
                    "the theme's {name} is no template of the program: it would never be used. \
                     Templates are: {}",
                    listed(files.keys().filter_map(|name| name.strip_prefix("templates/")))
                )));
            } else {
                theme.has_own_look |= !name.starts_with("pages/");
                files.insert(name, bytes);
            }
        }
        for (name, bytes) in files {
            match name.split_once('/') {
                Some(("templates", own)) => {
                    theme.templates.push((own.to_owned(), text(&name, bytes)?));
                }
                Some(("assets", own)) => theme.assets.push((own.to_owned(), bytes)),
                Some(("pages", own)) => {
                    let own = own.trim_end_matches(".md").to_owned();
                    theme.prose.push((own, text(&name, bytes)?));
                }
                _ => {}
            }
        }
        // A broken template is told of at once, not by the first page that uses it.
        theme.tera(&Arc::new(theme.words(ENGLISH)?))?;
        Ok(theme)
    }

    /// What the site says in a language.
    pub fn words(&self, language: &'static str) -> Result<Words> {
        if self.locales.iter().all(|(known, _)| known != language) {
            return Err(Error::Theme(format!(
                "the site's languages name `{language}`, but there is no locales/{language}.ftl: \
                 put a translation of locales/en.ftl into the theme, or take the language out of site.yaml"
            )));
        }
        Words::new(language, &self.locales)
    }

    /// What a language has no words for: messages that are said in English.
    pub fn untranslated(&self, language: &str) -> Vec<String> {
        untranslated(language, &self.locales)
    }

    /// The templates, ready to render in a language.
    pub fn tera(&self, words: &Arc<Words>) -> Result<Tera> {
        let mut tera = Tera::default();
        functions::register(&mut tera, words);
        let templates = self.templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        tera.add_raw_templates(templates).map_err(|error| broken(&error))?;
        Ok(tera)
    }
}

/// `es` of `locales/es.ftl`.
fn language_of(name: &str) -> Option<&str> {
    name.strip_prefix("locales/")?.strip_suffix(".ftl")
}

/// The program's own messages in English: all that there are.
fn english() -> &'static str {
    EMBEDDED.iter().find(|(name, _)| *name == "locales/en.ftl").map_or("", |(_, text)| text)
}

/// The files of a site's own theme, by their names from its folder.
fn own_files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for name in disk::names_in(folder)?.iter().filter(|name| !name.starts_with('.')) {
        if folder.join(name).is_dir() && !FOLDERS.contains(&name.as_str()) {
            return Err(Error::Theme(format!(
                "the theme's folder {name} would never be used; a theme has {}",
                FOLDERS.join(", ")
            )));
        }
    }
    let mut folders: Vec<String> = FOLDERS.map(str::to_owned).to_vec();
    while let Some(name) = folders.pop() {
        let within = folder.join(&name);
        if !within.is_dir() {
            continue;
        }
        for file in disk::names_in(&within)?.iter().filter(|file| !file.starts_with('.')) {
            let path = within.join(file);
            if path.is_symlink() {
                return Err(Error::Theme(format!(
                    "the theme's {name}/{file} is a link, and may lead out of the theme: put the file itself there"
                )));
            }
            if path.is_dir() {
                folders.push(format!("{name}/{file}"));
            } else {
                files.push((format!("{name}/{file}"), own_file(&path, &format!("{name}/{file}"))?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A file of a site's own theme, whole.
fn own_file(path: &Path, name: &str) -> Result<Vec<u8>> {
    let shown = one_line(name);
    if name.contains(|c: char| c.is_control() || matches!(c, '\\' | '\u{fffd}')) {
        return Err(Error::Theme(format!(
            "the theme's {shown} has a character in its name that no address on the site can have: rename it"
        )));
    }
    if !disk::is_file(path) {
        return Err(Error::Theme(format!("the theme's {shown} is no regular file: take it out")));
    }
    let bytes = disk::read_at_most(path, MOST)?;
    if bytes.len() > MOST {
        return Err(Error::Theme(format!(
            "the theme's {shown} is larger than {} MiB: make it smaller, or link to it elsewhere",
            MOST >> 20
        )));
    }
    Ok(bytes)
}

fn text(name: &str, bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes)
        .map_err(|_| Error::Theme(format!("the theme's {name} is no UTF-8 text: save it as UTF-8")))
}

fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// A template error with everything that tera says of it: name, line, reason.
pub fn broken(error: &tera::Error) -> Error {
    let mut text = format!("the theme is broken: {error}");
    let mut source = std::error::Error::source(error);
    while let Some(reason) = source {
        text.push_str(&format!("\n  {reason}"));
        source = reason.source();
    }
    Error::Theme(text)
}

/// `20,417`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        assert_eq!(
            ["0", "999", "1,000", "20,417", "1,000,000"].map(str::to_owned),
            [0, 999, 1000, 20_417, 1_000_000].map(thousands)
        );
    }

    #[test]
    fn the_table_is_the_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
        let mut there = Vec::new();
        for (name, _) in own_files(&root).expect("the theme's folder") {
            there.push(name);
        }
        let mut known: Vec<_> = EMBEDDED.iter().map(|(name, _)| (*name).to_owned()).collect();
        there.sort();
        known.sort();
        assert_eq!(there, known);
    }
}
