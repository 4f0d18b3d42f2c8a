//! Lists by letter: all on one page where they are few, a page a letter where they are many.

use std::borrow::Cow;

use serde::Serialize;

use crate::base::error::Result;
use crate::base::fold::{fold, letter as letter_of};
use crate::page::address::{AzKind, What, numbered};
use crate::page::paged::{Paged, pages};
use crate::page::project;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::public::directory::Directory;

/// How many short entries a page shows.
const PAGE: usize = 200;

/// A list by letter: the order of its entries, and where each letter begins.
pub struct Az {
    /// Which list.
    pub kind: AzKind,
    /// Places in the directory, in the order of the list.
    pub order: Vec<u32>,
    letters: Vec<(&'static str, std::ops::Range<usize>)>,
}

impl Az {
    /// Orders the entries of a list.
    pub fn new(kind: AzKind, directory: &Directory<'_>) -> Self {
        let name = |index: usize| -> &str {
            match kind {
                AzKind::Projects => &directory.projects[index].title,
                AzKind::Researchers => &directory.people[index].sort_name,
                AzKind::Institutions => &directory.institutions[index].name,
                AzKind::Violators => &directory.listings[index].sort_name,
            }
        };
        let count = match kind {
            AzKind::Projects => directory.projects.len(),
            AzKind::Researchers => directory.people.len(),
            AzKind::Institutions => directory.institutions.len(),
            AzKind::Violators => directory.listings.len(),
        };
        let mut keyed: Vec<(&'static str, String, usize)> =
            (0..count).map(|index| (letter_of(name(index)), key(name(index)), index)).collect();
        keyed.sort_by(|a, b| (rank(a.0), &a.1, a.2).cmp(&(rank(b.0), &b.1, b.2)));
        let mut letters: Vec<(&'static str, std::ops::Range<usize>)> = Vec::new();
        for (place, (letter, ..)) in keyed.iter().enumerate() {
            match letters.last_mut().filter(|(last, _)| last == letter) {
                Some((_, range)) => range.end = place + 1,
                None => letters.push((letter, place..place + 1)),
            }
        }
        let order =
            keyed.into_iter().map(|(.., index)| u32::try_from(index).unwrap_or(u32::MAX)).collect();
        Self { kind, order, letters }
    }

    /// Each letter that has pages of its own, and how many; none where all is on one page.
    pub fn letter_pages(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let own_pages = self.order.len() > PAGE;
        let letters = self.letters.iter().filter(move |_| own_pages);
        letters.map(|(letter, range)| (*letter, pages(range.len(), PAGE)))
    }

    fn range(&self, letter: &str) -> std::ops::Range<usize> {
        self.letters
            .iter()
            .find(|(known, _)| *known == letter)
            .map_or(0..0, |(_, range)| range.clone())
    }
}

/// Letters before digits before everything else.
fn rank(letter: &str) -> (u8, &str) {
    let group = match letter {
        "0-9" => 1,
        "other" => 2,
        _ => 0,
    };
    (group, letter)
}

/// Without the quotes and signs that a title may begin with.
fn key(name: &str) -> String {
    let folded = fold(name);
    let start = folded.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(0);
    folded[start..].to_owned()
}

/// Values of `a-z.html`.
#[derive(Serialize)]
struct View<'a> {
    /// What is listed, in a sentence.
    about: &'a str,
    /// The way to each letter.
    letters: Vec<LetterView>,
    /// The entries on this page, by letter.
    groups: Vec<Group<'a>>,
    /// Which page of the list; none where all stand on one.
    paged: Option<Paged>,
    /// Where the list's data are, from the site's root and without their ending.
    stem: &'a str,
    /// How many entries all pages have.
    total: usize,
}

/// A letter in the row of all.
#[derive(Serialize)]
struct LetterView {
    /// As people read it.
    letter: String,
    /// Its name in addresses.
    anchor: &'static str,
    /// The page where it begins, from the root of the language, if that is another.
    path: Option<String>,
    /// How many entries it has.
    count: usize,
    /// Whether this page shows it.
    current: bool,
}

/// The entries of a letter.
#[derive(Serialize)]
struct Group<'a> {
    /// As people read it.
    letter: String,
    /// Its name in addresses.
    anchor: &'static str,
    /// The entries.
    entries: Vec<NamedView<'a>>,
}

/// An entry.
#[derive(Serialize)]
struct NamedView<'a> {
    /// What people read.
    name: &'a str,
    /// The name's language, where it is not the page's.
    lang: Option<&'a str>,
    /// Its page, from the root of the language.
    path: String,
    /// What stands beside it.
    note: Option<Cow<'a, str>>,
    /// How many projects it has.
    count: Option<usize>,
}

/// The whole list where it is short, else its letters.
pub fn hub(renderer: &Renderer<'_>, path: &str, kind: AzKind) -> Result<Vec<u8>> {
    let az = az(renderer, kind);
    let all_here = az.order.len() <= PAGE;
    let groups = if all_here {
        az.letters
            .iter()
            .map(|(letter, range)| group(renderer, az, letter, range.clone()))
            .collect()
    } else {
        Vec::new()
    };
    page(renderer, path, az, None, groups, None)
}

/// The entries of one letter.
pub fn letter(
    renderer: &Renderer<'_>,
    path: &str,
    kind: AzKind,
    letter: &'static str,
    number: usize,
) -> Result<Vec<u8>> {
    let az = az(renderer, kind);
    let range = az.range(letter);
    let first = What::AzLetter(kind, letter, 1).place(renderer);
    let paged = Paged::new(first.trim_end_matches(".html"), number, range.len(), PAGE);
    let shown = range.start + paged.from.saturating_sub(1)..range.start + paged.to;
    let groups = vec![group(renderer, az, letter, shown)];
    page(renderer, path, az, Some(letter), groups, Some(paged))
}

fn az<'r>(renderer: &'r Renderer<'_>, kind: AzKind) -> &'r Az {
    let place = AzKind::ALL.iter().position(|known| *known == kind).unwrap_or(0);
    &renderer.az[place]
}

fn page(
    renderer: &Renderer<'_>,
    path: &str,
    az: &Az,
    current: Option<&str>,
    groups: Vec<Group<'_>>,
    paged: Option<Paged>,
) -> Result<Vec<u8>> {
    let words = &renderer.words;
    let section = match az.kind {
        AzKind::Projects => "projects",
        AzKind::Researchers => "researchers",
        AzKind::Institutions => "institutions",
        AzKind::Violators => "violators",
    };
    let heading = words.label("az", section);
    let about = words.say(match az.kind {
        AzKind::Projects => "az-projects-about",
        AzKind::Researchers => "az-researchers-about",
        AzKind::Institutions => "az-institutions-about",
        AzKind::Violators => "az-violators-about",
    });
    let own_pages = az.order.len() > PAGE;
    let letters = az.letters.iter().map(|(letter, range)| LetterView {
        letter: shown(renderer, letter),
        anchor: letter,
        path: own_pages.then(|| What::AzLetter(az.kind, letter, 1).place(renderer)),
        count: range.len(),
        current: current == Some(*letter),
    });
    let number = paged.as_ref().map_or(1, |paged| paged.number);
    let title = match current {
        Some(letter) => {
            let letter = shown(renderer, letter);
            let title =
                words.with("az-letter", &[("title", heading.into()), ("letter", letter.into())]);
            renderer.numbered_title(&title, number)
        }
        None => heading.to_owned(),
    };
    let own = View {
        about,
        letters: letters.collect(),
        groups,
        paged,
        stem: az.kind.stem(),
        total: az.order.len(),
    };
    let head = Head::new(renderer, path, section, &title, about);
    shell::render(renderer, "a-z.html", &head, &own)
}

fn shown(renderer: &Renderer<'_>, letter: &str) -> String {
    match letter {
        "other" => renderer.words.say("letter-other").into(),
        letter => letter.to_uppercase(),
    }
}

fn group<'r>(
    renderer: &'r Renderer<'_>,
    az: &Az,
    letter: &'static str,
    range: std::ops::Range<usize>,
) -> Group<'r> {
    let directory = renderer.directory;
    let entry = |index: &u32| {
        let index = *index as usize;
        match az.kind {
            AzKind::Projects => {
                let project = &directory.projects[index];
                let (title, lang) = project::title(renderer, project);
                NamedView {
                    name: title,
                    lang,
                    path: numbered(&format!("projects/{}", project.id), 1),
                    note: Some(Cow::Owned(project.year().to_string())),
                    count: None,
                }
            }
            AzKind::Researchers => {
                let person = &directory.people[index];
                NamedView {
                    name: &person.name,
                    lang: None,
                    path: numbered(&format!("researchers/{}", person.id), 1),
                    note: person
                        .affiliations
                        .first()
                        .map(|affiliation| Cow::Borrowed(&*affiliation.name)),
                    count: Some(directory.projects_of_people[index].len()),
                }
            }
            AzKind::Institutions => {
                let institution = &directory.institutions[index];
                NamedView {
                    name: &institution.name,
                    lang: None,
                    path: numbered(&format!("institutions/{}", institution.id), 1),
                    note: institution
                        .kind
                        .map(|kind| renderer.words.label("institution-kind", kind.code).into()),
                    count: Some(directory.projects_of_institutions[index].len()),
                }
            }
            AzKind::Violators => {
                let listing = &directory.listings[index];
                NamedView {
                    name: &listing.name,
                    lang: None,
                    path: numbered(&format!("violators/{}", listing.id), 1),
                    note: Some(Cow::Borrowed(&*listing.affiliation)),
                    count: None,
                }
            }
        }
    };
    Group {
        letter: shown(renderer, letter),
        anchor: letter,
        entries: az.order[range].iter().map(entry).collect(),
    }
}
