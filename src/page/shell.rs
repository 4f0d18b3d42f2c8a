//! What every page has: the site's name, the way to the root, title, description, the day of the data, the
//! same page in other languages.

use serde::Serialize;
use serde_json::Value;
use tera::Context;

use crate::base::error::{Error, Result};
use crate::base::json;
use crate::page::address::root_of;
use crate::page::feed::FeedLink;
use crate::page::renderer::Renderer;
use crate::page::theme::broken;
use crate::public::day::Day;

/// The site in one language, for the templates.
#[derive(Serialize)]
pub struct SiteView<'a> {
    /// Its name.
    pub title: &'a str,
    /// The language of the name, where it is not the page's.
    pub title_lang: Option<&'a str>,
    /// The program whose data are used.
    pub program: &'a str,
    /// Whether it is the program's own.
    pub official: bool,
    /// What every page says at its head.
    pub notice: Option<&'a str>,
    /// The language of that notice, where it is not the page's.
    pub notice_lang: Option<&'a str>,
    /// The code of the language.
    pub language: &'a str,
    /// The language of the records, where it is not the page's.
    pub records_lang: Option<&'a str>,
    /// The day of the data.
    pub as_of: Day,
    /// A mail to who hears of a mistake.
    pub corrections: String,
    /// The version of the Code.
    pub code_of_conduct: u32,
    /// How many projects it has.
    pub projects: usize,
    /// Whether it has a page on what changed.
    pub changes: bool,
}

/// A page's own head.
#[derive(Serialize)]
pub struct Head<'a> {
    /// The title, without the site's.
    pub title: &'a str,
    /// One sentence for search engines and previews.
    pub description: &'a str,
    /// The part of the site that it belongs to, for the navigation.
    pub section: &'a str,
    /// What Open Graph calls it.
    pub kind: &'static str,
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
    /// Whether scripts of the site's own may run on it: on the search pages, and on all pages of a site with templates of its own.
    pub script: bool,
    /// The feed that follows it.
    pub feed: Option<FeedLink>,
    /// What search engines are told of it: JSON-LD, as markup of a script element.
    pub structured: Option<String>,
    /// The way to the first page of its language.
    pub root: String,
    /// The way to the root of the site: to assets, data and scripts.
    pub top: String,
    /// Its full address.
    pub canonical: String,
    /// The same page in every language of the site, in their order; empty where there is one only.
    pub languages: Vec<LanguageView>,
}

/// A link.
#[derive(Serialize)]
pub struct Link<'a> {
    /// What people read.
    pub title: &'a str,
    /// Where it leads, from the root of the language.
    pub path: String,
}

/// A page in one of the site's languages.
#[derive(Serialize)]
pub struct LanguageView {
    /// The language's code.
    pub language: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    /// The page's full address in it.
    pub address: String,
    /// The way to it from the page.
    pub path: String,
}

impl<'a> Head<'a> {
    /// A head for the page at a path, which begins at its language's root.
    pub fn new(
        renderer: &Renderer<'_>,
        path: &str,
        section: &'a str,
        title: &'a str,
        description: &'a str,
    ) -> Self {
        let base = &renderer.settings.base_url;
        let place = path.trim_end_matches("index.html");
        let root = root_of(path);
        let top = format!("{root}{}", root_of(&renderer.edition().prefix));
        let view = |edition: &crate::page::edition::Edition| LanguageView {
            language: edition.language,
            name: edition.name(),
            address: format!("{base}{}{place}", edition.prefix),
            path: format!("{top}{}{path}", edition.prefix),
        };
        let languages: Vec<_> = renderer.editions.iter().map(view).collect();
        Self {
            title,
            description,
            section,
            kind: "website",
            noindex: false,
            script: renderer.theme.has_own_look,
            feed: None,
            structured: None,
            root,
            canonical: format!("{base}{}{place}", renderer.edition().prefix),
            languages: if languages.len() > 1 { languages } else { Vec::new() },
            top,
        }
    }
}

/// Renders a template with a head and what the page has of its own.
pub fn render(
    renderer: &Renderer<'_>,
    template: &str,
    head: &Head<'_>,
    own: &impl Serialize,
) -> Result<Vec<u8>> {
    let mut context = Context::from_serialize(own).map_err(|error| broken(&error))?;
    context.insert("page", head);
    let mut bytes = Vec::with_capacity(16 * 1024);
    renderer
        .tera
        .render_to(template, &context, &mut bytes)
        .map_err(|error| with_values(&broken(&error), head, own))?;
    Ok(bytes)
}

/// A template's error with the values that it could have used.
fn with_values(error: &Error, head: &Head<'_>, own: &impl Serialize) -> Error {
    let mut names = values("page.", &json::value(head));
    names.extend(values("", &json::value(own)));
    names.push("site.…".into());
    names.sort();
    Error::Theme(format!("{error}\n  values at hand: {}", names.join(", ")))
}

/// The names of an object's values; of objects among them, the names of theirs.
fn values(prefix: &str, value: &Value) -> Vec<String> {
    let members = value.as_object().into_iter().flatten();
    let named = |(name, value): (&String, &Value)| match value {
        Value::Object(_) if prefix.is_empty() => values(&format!("{name}."), value),
        _ => vec![format!("{prefix}{name}")],
    };
    members.flat_map(named).collect()
}
