//! Citations to copy: one work, four forms. The work says what is cited; each form writes it by its own
//! rules and lets no text out of its field.

pub mod apa;
pub mod bibtex;
pub mod csl;
pub mod ris;

use serde::Serialize;

use crate::base::date::Date;
use crate::page::renderer::Renderer;
use crate::public::project::Project;

/// Who is named as the author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author<'a> {
    /// A person whose name is known in its parts.
    Person {
        /// Given names.
        given: &'a str,
        /// Family names.
        family: &'a str,
    },
    /// A person whose name is known as a whole, or an organization. A whole name is not taken apart:
    /// which part is the family's nobody can tell from it.
    Whole(&'a str),
}

/// What is cited.
#[derive(Debug)]
pub struct Work<'a> {
    /// A key for reference lists: ASCII letters, digits and hyphens.
    pub key: String,
    /// The authors, in their order; never empty.
    pub authors: Vec<Author<'a>>,
    /// The title.
    pub title: &'a str,
    /// The code of the title's language.
    pub language: &'a str,
    /// The site that it stands on.
    pub site: &'a str,
    /// Who publishes the site.
    pub publisher: &'a str,
    /// The day of its last change.
    pub issued: Date,
    /// The day of the data that were seen.
    pub seen: Date,
    /// Its full address.
    pub url: &'a str,
}

/// The words of a citation in the reader's language.
#[derive(Debug, Clone)]
pub struct Phrases {
    /// What the work is: `Description of a research project`.
    pub kind: String,
    /// The day of its last change, as a reference list has it: `2026, February 2`.
    pub issued: String,
    /// `Retrieved November 22, 2026, from`.
    pub retrieved: String,
    /// Before the last author: `&`.
    pub and: String,
}

impl Phrases {
    /// The words for a work; `kind` is the id of the message that says what it is.
    pub fn new(renderer: &Renderer<'_>, kind: &str, work: &Work<'_>) -> Self {
        let words = &renderer.words;
        let seen = words.day(work.seen);
        let issued = [
            ("month", words.label("month", &work.issued.month().to_string()).into()),
            ("day", work.issued.day().to_string().into()),
            ("year", work.issued.year().to_string().into()),
        ];
        Self {
            kind: words.with(kind, &[("day", (&*seen).into())]),
            issued: words.with("cite-day", &issued),
            retrieved: words.with("cite-retrieved", &[("day", (&*seen).into())]),
            and: words.say("cite-and").to_owned(),
        }
    }
}

/// A work in every form, for the template.
#[derive(Debug, Serialize)]
pub struct Forms {
    /// APA, seventh edition, as one paragraph.
    pub apa: String,
    /// `BibTeX`.
    pub bibtex: String,
    /// RIS.
    pub ris: String,
    /// CSL-JSON.
    pub csl: String,
}

impl Forms {
    /// All forms of a work.
    pub fn new(work: &Work<'_>, phrases: &Phrases) -> Self {
        Self {
            apa: apa::text(work, phrases),
            bibtex: bibtex::text(work, phrases),
            ris: ris::text(work),
            csl: csl::text(work, phrases),
        }
    }
}

/// The people who lead a project; the program, where the directory shows none of them.
pub fn owners<'a>(project: &'a Project<'_>, program: &'a str) -> Vec<Author<'a>> {
    let owners = project.team.iter().filter(|member| member.owner);
    let authors: Vec<_> = owners
        .map(|member| match &member.person.parts {
            Some((given, family)) => Author::Person { given, family },
            None => Author::Whole(&member.person.name),
        })
        .collect();
    if authors.is_empty() { vec![Author::Whole(program)] } else { authors }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Author, Phrases, Work};
    use crate::base::date::parse;

    pub(crate) fn work<'a>(title: &'a str, authors: Vec<Author<'a>>) -> Work<'a> {
        Work {
            key: "project-48213".into(),
            authors,
            title,
            language: "en",
            site: "Research Projects Directory",
            publisher: "All of Us Research Program",
            issued: parse("2026-02-02").expect("a day"),
            seen: parse("2026-11-22").expect("a day"),
            url: "https://example.org/directory/projects/48213.html",
        }
    }

    pub(crate) fn phrases() -> Phrases {
        Phrases {
            kind: "Research project".into(),
            issued: "2026, February 2".into(),
            retrieved: "Retrieved November 22, 2026, from".into(),
            and: "&".into(),
        }
    }

    pub(crate) const IMANI: Author<'static> =
        Author::Person { given: "Imani Jean-Luc", family: "Okonkwo-Reyes" };
}
