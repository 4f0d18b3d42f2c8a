//! What every page has: the site's name, the way to the root, title, description, the day of the data.

use serde::Serialize;
use tera::Context;

use crate::base::error::Result;
use crate::page::address::root_of;
use crate::page::renderer::Renderer;
use crate::page::theme::broken;
use crate::public::day::Day;

/// The site, for the templates.
#[derive(Serialize)]
pub struct SiteView<'a> {
    /// Its name.
    pub title: &'a str,
    /// The program whose data are used.
    pub program: &'a str,
    /// Whether it is the program's own.
    pub official: bool,
    /// What every page says at its head.
    pub notice: Option<&'a str>,
    /// The code of its language.
    pub language: &'a str,
    /// The day of the data.
    pub as_of: Day,
    /// A mail to who hears of a mistake.
    pub corrections: String,
    /// The version of the Code.
    pub code_of_conduct: u32,
    /// How many projects it has.
    pub projects: usize,
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
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
    /// The way to the root.
    pub root: String,
    /// Its full address.
    pub canonical: String,
}

impl<'a> Head<'a> {
    /// A head for the page at a path.
    pub fn new(
        renderer: &Renderer<'_>,
        path: &str,
        section: &'a str,
        title: &'a str,
        description: &'a str,
    ) -> Self {
        Self {
            title,
            description,
            section,
            noindex: false,
            root: root_of(path),
            canonical: format!(
                "{}{}",
                renderer.settings.base_url,
                path.trim_end_matches("index.html")
            ),
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
        .theme
        .tera
        .render_to(template, &context, &mut bytes)
        .map_err(|error| broken(&error))?;
    Ok(bytes)
}
