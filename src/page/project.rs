//! A project's page.

use std::borrow::Cow;

use serde::Serialize;

use crate::base::error::Result;
use crate::page::citation::{Forms, Phrases, Work, owners};
use crate::page::glossary::Term;
use crate::page::mail::mailto;
use crate::page::markup::joined;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::page::structured::{self, Place, Said};
use crate::page::words::ENGLISH;
use crate::public::project::{Paragraphs, Project, Translation};

/// Values of `project.html`.
#[derive(Serialize)]
struct View<'a> {
    /// The project.
    project: &'a Project<'a>,
    /// What the researchers wrote, for this page.
    texts: Texts<'a>,
    /// Words of it that the glossary explains.
    explained: Vec<&'a Term>,
    /// A mail about the project.
    concern: String,
    /// How to cite it.
    citation: Forms,
}

/// What the researchers wrote, in the page's language where there is a translation.
#[derive(Serialize)]
struct Texts<'a> {
    /// The title.
    title: &'a str,
    /// The title's language, where it is not the page's.
    title_lang: Option<&'a str>,
    /// Whether any of it is in English on a page in another language.
    in_english: bool,
    /// Questions, approaches, findings.
    parts: [Part<'a>; 3],
}

/// One of the three texts; `of` is its name in the messages `project-…`.
#[derive(Serialize)]
struct Part<'a> {
    /// `questions`, `approaches` or `findings`.
    of: &'static str,
    /// The text's language, where it is not the page's.
    lang: Option<&'a str>,
    /// The text, by paragraphs.
    paragraphs: &'a Paragraphs<'a>,
}

/// What a list shows of a project's texts.
#[derive(Serialize)]
pub struct EntryTexts<'a> {
    /// The title.
    pub title: &'a str,
    /// Its language, where that is not the page's.
    pub title_lang: Option<&'a str>,
    /// The first words.
    pub lead: String,
    /// Their language, where that is not the page's.
    pub lead_lang: Option<&'a str>,
}

impl<'a> EntryTexts<'a> {
    /// Title and first words, in the page's language where there is a translation.
    pub fn new(renderer: &Renderer<'_>, project: &'a Project<'a>) -> Self {
        let (title, title_lang) = title(renderer, project);
        let questions = part(renderer, project, "questions");
        Self { title, title_lang, lead: lead(questions.paragraphs), lead_lang: questions.lang }
    }
}

/// The page.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let project = &renderer.directory.projects[index];
    let words = &renderer.words;
    let (title, title_lang) = title(renderer, project);
    let parts = ["questions", "approaches", "findings"].map(|of| part(renderer, project, of));
    let description = lead(parts[0].paragraphs);
    let mut head = Head::new(renderer, path, "projects", title, &description);
    head.kind = "article";
    let place = Place::new(renderer, &head.canonical);
    let said_title = (title, title_lang.unwrap_or(words.language));
    let said_lead = (&*description, parts[0].lang.unwrap_or(words.language));
    head.structured = Some(structured::project(&place, project, said_title, said_lead));
    let subject = words.with("mail-concern-subject", &[("number", project.id.into())]);
    let body = format!(
        "{}\n{title}\n{}\n\n{}\n",
        words.say("mail-concern-body"),
        head.canonical,
        words.say("mail-concern-end"),
    );
    let in_english = title_lang.is_some() || parts.iter().any(|part| part.lang.is_some());
    let explained = renderer.glossary.explain(
        std::iter::once(title)
            .chain(parts.iter().flat_map(|part| part.paragraphs.iter().map(|text| &**text))),
    );
    let own = View {
        project,
        texts: Texts { title, title_lang, in_english, parts },
        explained,
        concern: mailto(&renderer.settings.concerns, &subject, &body),
        citation: citation(renderer, project, said_title, &head.canonical),
    };
    shell::render(renderer, "project.html", &head, &own)
}

fn citation(renderer: &Renderer<'_>, project: &Project<'_>, title: Said<'_>, url: &str) -> Forms {
    let work = Work {
        key: format!("project-{}", project.id),
        authors: owners(project, renderer.program()),
        title: title.0,
        language: title.1,
        site: renderer.title(),
        publisher: renderer.program(),
        issued: project.modified.unwrap_or(project.created).0,
        seen: renderer.directory.as_of,
        url,
    };
    Forms::new(&work, &Phrases::new(renderer, "cite-kind-project", &work))
}

/// The title and its language, where that is not the page's.
pub fn title<'a>(renderer: &Renderer<'_>, project: &'a Project<'a>) -> (&'a str, Option<&'a str>) {
    match translation(renderer, project).and_then(|own| own.title.as_deref()) {
        Some(title) => (title, None),
        None => (&project.title, renderer.foreign(ENGLISH)),
    }
}

fn translation<'a>(
    renderer: &Renderer<'_>,
    project: &'a Project<'a>,
) -> Option<&'a Translation<'a>> {
    project.translations.iter().find(|own| own.language == renderer.words.language)
}

fn part<'a>(renderer: &Renderer<'_>, project: &'a Project<'a>, of: &'static str) -> Part<'a> {
    let own = translation(renderer, project);
    let (paragraphs, translated) = match of {
        "questions" => (&project.questions, own.map(|own| &own.questions)),
        "approaches" => (&project.approaches, own.map(|own| &own.approaches)),
        _ => (&project.findings, own.map(|own| &own.findings)),
    };
    match translated.filter(|paragraphs| !paragraphs.is_empty()) {
        Some(paragraphs) => Part { of, lang: None, paragraphs },
        None => Part { of, lang: renderer.foreign(ENGLISH), paragraphs },
    }
}

/// The first words of a text, up to the end of a word.
pub fn lead(paragraphs: &[Cow<'_, str>]) -> String {
    const MOST: usize = 180;
    let text = paragraphs.first().map_or("", |paragraph| &**paragraph);
    // Of a long text only as many words as are needed.
    let mut letters = 0;
    let words = text.split_whitespace().take_while(|word| {
        let is_wanted = letters <= MOST + 1;
        letters += word.chars().count() + 1;
        is_wanted
    });
    let words = joined(words);
    let Some((end, _)) = words.char_indices().nth(MOST) else { return words };
    let end = words[..end].rfind(' ').unwrap_or(end);
    format!("{} …", words[..end].trim_end_matches([',', ';', ':', '–', '—']))
}
