//! The theme: templates, assets and the program's own prose, embedded in the binary; a site's own
//! theme overrides it file by file.

use std::path::Path;

use tera::Tera;

use crate::base::disk;
use crate::base::error::{Error, Result};

/// Every file of the default theme.
const EMBEDDED: &[(&str, &str)] = &[
    ("templates/a-z.html", include_str!("../../themes/default/templates/a-z.html")),
    ("templates/clauses.html", include_str!("../../themes/default/templates/clauses.html")),
    ("templates/downloads.html", include_str!("../../themes/default/templates/downloads.html")),
    ("templates/entry.html", include_str!("../../themes/default/templates/entry.html")),
    ("templates/facet.html", include_str!("../../themes/default/templates/facet.html")),
    ("templates/home.html", include_str!("../../themes/default/templates/home.html")),
    ("templates/institution.html", include_str!("../../themes/default/templates/institution.html")),
    ("templates/layout.html", include_str!("../../themes/default/templates/layout.html")),
    ("templates/letters.html", include_str!("../../themes/default/templates/letters.html")),
    ("templates/list.html", include_str!("../../themes/default/templates/list.html")),
    ("templates/not-found.html", include_str!("../../themes/default/templates/not-found.html")),
    ("templates/pages.html", include_str!("../../themes/default/templates/pages.html")),
    ("templates/person.html", include_str!("../../themes/default/templates/person.html")),
    ("templates/project.html", include_str!("../../themes/default/templates/project.html")),
    ("templates/prose.html", include_str!("../../themes/default/templates/prose.html")),
    ("templates/results.html", include_str!("../../themes/default/templates/results.html")),
    ("templates/rule.html", include_str!("../../themes/default/templates/rule.html")),
    ("templates/rules.html", include_str!("../../themes/default/templates/rules.html")),
    ("templates/search.html", include_str!("../../themes/default/templates/search.html")),
    (
        "templates/violators-search.html",
        include_str!("../../themes/default/templates/violators-search.html"),
    ),
    ("templates/search-app.html", include_str!("../../themes/default/templates/search-app.html")),
    ("templates/search-head.html", include_str!("../../themes/default/templates/search-head.html")),
    ("templates/search-form.html", include_str!("../../themes/default/templates/search-form.html")),
    ("templates/violator.html", include_str!("../../themes/default/templates/violator.html")),
    ("templates/violators.html", include_str!("../../themes/default/templates/violators.html")),
    ("assets/search.css", include_str!("../../themes/default/assets/search.css")),
    ("assets/style.css", include_str!("../../themes/default/assets/style.css")),
    ("pages/about.md", include_str!("../../themes/default/pages/about.md")),
    ("pages/code-of-conduct.md", include_str!("../../themes/default/pages/code-of-conduct.md")),
    ("pages/glossary.md", include_str!("../../themes/default/pages/glossary.md")),
];

/// A theme, ready to render.
pub struct Theme {
    /// The templates.
    pub tera: Tera,
    /// Names and bytes of the assets, by name.
    pub assets: Vec<(String, Vec<u8>)>,
    /// Names and Markdown of the prose, by name.
    pub prose: Vec<(String, String)>,
}

impl Theme {
    /// The default theme, overridden by the files of a folder.
    pub fn load(folder: Option<&Path>) -> Result<Self> {
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            return Err(Error::Usage(format!("there is no theme folder {}", folder.display())));
        }
        let (mut templates, mut assets, mut prose) = (Vec::new(), Vec::new(), Vec::new());
        for (name, embedded) in EMBEDDED {
            let own = folder.map(|folder| folder.join(name)).filter(|file| disk::exists(file));
            let text = match own {
                Some(file) => disk::read_text(&file)?,
                None => (*embedded).to_owned(),
            };
            match name.split_once('/') {
                Some(("templates", name)) => templates.push((name, text)),
                Some(("assets", name)) => assets.push((name.to_owned(), text.into_bytes())),
                _ => prose.push((
                    name.trim_start_matches("pages/").trim_end_matches(".md").to_owned(),
                    text,
                )),
            }
        }
        Ok(Self { tera: compile(templates)?, assets, prose })
    }
}

fn compile(templates: Vec<(&str, String)>) -> Result<Tera> {
    let mut tera = Tera::default();
    tera.register_filter("number", |value: u64, _: tera::Kwargs, _: &tera::State<'_>| {
        thousands(value)
    });
    tera.add_raw_templates(templates).map_err(|error| broken(&error))?;
    Ok(tera)
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
        for folder in ["templates", "assets", "pages"] {
            for entry in std::fs::read_dir(root.join(folder)).expect("the theme's folder") {
                there.push(format!(
                    "{folder}/{}",
                    entry.expect("an entry").file_name().to_string_lossy()
                ));
            }
        }
        let mut known: Vec<_> = EMBEDDED.iter().map(|(name, _)| (*name).to_owned()).collect();
        there.sort();
        known.sort();
        assert_eq!(there, known);
    }
}
