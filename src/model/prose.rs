//! Prose pages: Markdown with YAML front matter.

use crate::model::reader::Reader;
use crate::records::kind::is_id;
use crate::records::source::SourceId;
use crate::records::tree;

/// Names of pages that the site makes itself.
const RESERVED: &[&str] = &[
    "404",
    "changes",
    "clauses",
    "data-version",
    "downloads",
    "index",
    "institutions",
    "population",
    "projects",
    "projects-a-z",
    "purpose",
    "researchers",
    "rules",
    "search",
    "statistics",
    "tier",
    "violators",
    "violators-a-z",
    "violators-search",
    "year",
];

/// A Markdown page.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The file, where it is one of the content folder.
    pub source: Option<SourceId>,
    /// Its name: `about` for `pages/about.md`.
    pub name: Box<str>,
    /// The code of its language; none: the site's default.
    pub language: Option<Box<str>>,
    /// Its title.
    pub title: Box<str>,
    /// One sentence.
    pub summary: Option<Box<str>>,
    /// The Markdown.
    pub body: Box<str>,
}

impl Prose {
    /// Reads a page; the error says what is wrong with its front matter, at a byte of the text.
    pub fn read(source: Option<SourceId>, path: &str, text: &str) -> Result<Self, (usize, String)> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (front, body) = split(text)
            .ok_or((0, "the page needs front matter: `---`, `title: …`, `---`".to_owned()))?;
        let parsed = tree::parse(front);
        if let Some(fault) = parsed.faults.first() {
            return Err((fault.span.start as usize + 4, fault.message.clone()));
        }
        let reader = Reader::new(parsed.root.as_ref());
        let title =
            reader.text("title").ok_or((0, "the front matter has no `title`".to_owned()))?;
        let stem = path.strip_prefix("pages/").unwrap_or(path).strip_suffix(".md").unwrap_or(path);
        let (language, name) = match stem.split_once('/') {
            Some((language, name)) if language.len() == 2 => (Some(language.into()), name),
            _ => (None, stem),
        };
        if !is_id(name) || RESERVED.contains(&name) {
            return Err((0, format!("a page can't be called `{}`", name.escape_debug())));
        }
        Ok(Self {
            source,
            name: name.into(),
            language,
            title: title.value,
            summary: reader.text("summary").map(|text| text.value),
            body: body.into(),
        })
    }
}

fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"))?;
    let mut from = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((&rest[..from], &rest[from + line.len()..]));
        }
        from += line.len();
    }
    None
}
