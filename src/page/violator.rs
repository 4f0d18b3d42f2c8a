//! The list of violators, and a page for each decision.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::mail::mailto;
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::listing::Listing;

#[derive(Serialize)]
struct ListView<'a> {
    listings: &'a [Listing<'a>],
    paged: Paged,
    correction: String,
}

#[derive(Serialize)]
struct View<'a> {
    listing: &'a Listing<'a>,
    correction: String,
    citation: String,
}

/// The list, by name.
pub fn list(renderer: &Renderer<'_>, path: &str, page: usize) -> Result<Vec<u8>> {
    let paged = Paged::new("violators", page, renderer.directory.listings.len(), PAGE);
    let title = if page == 1 {
        "List of violators".to_owned()
    } else {
        format!("List of violators, page {page}")
    };
    let description = "People who broke the Data User Code of Conduct, by name and affiliation.";
    let head = Head::new(renderer, path, "violators", &title, description);
    let subject = "A mistake in the list of violators";
    let correction = mailto(
        &renderer.settings.corrections,
        subject,
        &format!("{}\n\nWhat is wrong:\n", head.canonical),
    );
    shell::render(
        renderer,
        "violators.html",
        &head,
        &ListView { listings: paged.slice(&renderer.directory.listings), paged, correction },
    )
}

/// One decision.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let listing = &renderer.directory.listings[index];
    let title = format!("Decision {}", listing.id);
    let description = "A decision under the Data User Code of Conduct.";
    let mut head = Head::new(renderer, path, "violators", &title, description);
    head.noindex = true;
    let subject = format!("A mistake in listing {}", listing.id);
    let body = format!("{}\n\nWhat is wrong, or who is not meant:\n", head.canonical);
    let own = View {
        listing,
        correction: mailto(&renderer.settings.corrections, &subject, &body),
        citation: format!(
            "{}. Decision {} under the Data User Code of Conduct, {}. As listed on {}. {}",
            renderer.settings.program,
            listing.id,
            crate::base::date::long(listing.decided.0),
            crate::base::date::long(renderer.directory.as_of),
            head.canonical
        ),
    };
    shell::render(renderer, "violator.html", &head, &own)
}
