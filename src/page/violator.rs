//! The list of violators, and a page for each decision.

use serde::Serialize;

use crate::base::error::Result;
use crate::model::decision::MOST_HIDDEN_DAYS;
use crate::page::citation::{Author, Forms, Phrases, Work};
use crate::page::feed::Followed;
use crate::page::mail::mailto;
use crate::page::paged::{PAGE, Paged};
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::day::Day;
use crate::public::listing::{Appeal, Listing};

/// Values of `violators.html`.
#[derive(Serialize)]
struct ListView<'a> {
    /// Who is listed, on this page of the list.
    listings: &'a [Listing<'a>],
    /// Which page of the list.
    paged: Paged,
    /// A mail to who hears of a mistake.
    correction: String,
}

/// Values of `violator.html`.
#[derive(Serialize)]
struct View<'a> {
    /// The decision.
    listing: &'a Listing<'a>,
    /// Where it stands with appeals, as a sentence.
    appeal: String,
    /// A mail to who hears of a mistake, about this decision.
    correction: String,
    /// How to cite it.
    citation: Forms,
}

/// The list, by name.
pub fn list(renderer: &Renderer<'_>, path: &str, page: usize) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let paged = Paged::new("violators", page, renderer.directory.listings.len(), PAGE);
    let title = renderer.numbered_title(words.say("violators-title"), page);
    let description = words.say("violators-description");
    let mut head = Head::new(renderer, path, "violators", &title, description);
    head.feed = Some(Followed::Violators.link(renderer));
    let correction = correction(renderer, &head);
    let listings = paged.slice(&renderer.directory.listings);
    shell::render(renderer, "violators.html", &head, &ListView { listings, paged, correction })
}

/// A mail about a mistake in the list.
pub fn correction(renderer: &Renderer<'_>, head: &Head<'_>) -> String {
    let words = &renderer.words;
    mailto(
        &renderer.settings.corrections,
        words.say("mail-list-subject"),
        &format!("{}\n\n{}\n", head.canonical, words.say("mail-list-body")),
    )
}

/// One decision.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let listing = &renderer.directory.listings[index];
    let title = words.with("decision-title", &[("number", listing.id.into())]);
    let mut head =
        Head::new(renderer, path, "violators", &title, words.say("decision-description"));
    head.noindex = !renderer.settings.index_violators;
    let subject = words.with("mail-listing-subject", &[("number", listing.id.into())]);
    let body = format!("{}\n\n{}\n", head.canonical, words.say("mail-listing-body"));
    let own = View {
        listing,
        appeal: appeal(renderer, &listing.appeal),
        correction: mailto(&renderer.settings.corrections, &subject, &body),
        citation: citation(renderer, listing, &head.canonical),
    };
    shell::render(renderer, "violator.html", &head, &own)
}

/// Values of `not-me.html`.
#[derive(Serialize)]
struct NotMeView<'a> {
    /// Who hears of a mistake.
    address: &'a str,
    /// A mail to them, begun.
    correction: String,
    /// Within how many working days they answer.
    days: u32,
    /// The longest that a listing can be hidden while it is looked at, in days.
    hidden_days: u32,
}

/// What somebody can do who is taken for a person on the list.
pub fn not_me(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let title = words.say("not-me-title");
    let head = Head::new(renderer, path, "violators", title, words.say("not-me-description"));
    let settings = renderer.settings;
    let body = format!("{}\n", words.say("mail-not-me-body"));
    let own = NotMeView {
        address: &settings.corrections,
        correction: mailto(&settings.corrections, words.say("mail-not-me-subject"), &body),
        days: settings.correction_days,
        hidden_days: MOST_HIDDEN_DAYS,
    };
    shell::render(renderer, "not-me.html", &head, &own)
}

/// A decision is cited by its number and never by the name: a reference outlives the listing.
fn citation(renderer: &Renderer<'_>, listing: &Listing<'_>, url: &str) -> Forms {
    let title = renderer.words.with("cite-decision", &[("number", listing.id.into())]);
    let work = Work {
        key: format!("decision-{}", listing.id),
        authors: vec![Author::Whole(renderer.program())],
        title: &title,
        language: renderer.words.language,
        site: renderer.title(),
        publisher: renderer.program(),
        issued: listing.decided.0,
        seen: renderer.directory.as_of,
        url,
    };
    Forms::new(&work, &Phrases::new(renderer, "cite-kind-decision", &work))
}

/// Where a decision stands with appeals, in a sentence.
fn appeal(renderer: &Renderer<'_>, appeal: &Appeal) -> String {
    let words = &renderer.words;
    let day = |day: &Day| words.day(day.0).into();
    let values = match appeal {
        Appeal::Final { since } => vec![("since", day(since))],
        Appeal::Open { until } => vec![("until", day(until))],
        Appeal::Pending { appealed } | Appeal::Late { appealed } => {
            vec![("appealed", day(appealed))]
        }
        Appeal::Upheld { appealed, on } | Appeal::Modified { appealed, on } => {
            vec![("appealed", day(appealed)), ("on", day(on))]
        }
    };
    words.with(&format!("appeal-{}", appeal.word()), &values)
}
