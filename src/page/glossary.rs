//! The glossary: its page, and the words that it explains in place beside a project's texts.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Serialize;

use crate::base::fold::fold;
use crate::page::markdown::{plain, slug};

/// The most words that are explained beside a text, the first to occur first.
const MOST: usize = 8;

/// A word of the glossary.
#[derive(Debug, Serialize)]
pub struct Term {
    /// The word.
    pub name: String,
    /// Its heading's id on the glossary's page.
    pub anchor: String,
    /// The first paragraph below the heading, without markup.
    pub meaning: String,
}

/// The words of a glossary page, to be found in texts. A heading of the page is a word, with its other names
/// and forms in parentheses: `## Electronic health record (EHR; electronic health records)`.
#[derive(Debug, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    /// By the first word of each form: the words that must follow, and the term's place. Longest first.
    forms: HashMap<String, Vec<(Vec<String>, usize)>>,
}

impl Glossary {
    /// Reads a glossary page's Markdown.
    pub fn new(markdown: &str) -> Self {
        let mut glossary = Self::default();
        for (heading, below) in sections(markdown) {
            let (name, others) = parts(heading);
            let meaning = below.split("\n\n").next().unwrap_or_default();
            let place = glossary.terms.len();
            for form in std::iter::once(name).chain(others) {
                glossary.add(form, place);
            }
            glossary.terms.push(Term {
                name: name.to_owned(),
                anchor: slug(name),
                meaning: plain(meaning),
            });
        }
        glossary
    }

    fn add(&mut self, form: &str, place: usize) {
        let mut words = words(form).map(Cow::into_owned);
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.collect();
        let forms = self.forms.entry(first).or_default();
        let at = forms.partition_point(|(other, _)| other.len() >= rest.len());
        forms.insert(at, (rest, place));
    }

    /// The words of the glossary that occur in some texts, each once, in the order of the texts.
    pub fn explain<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Vec<&Term> {
        let mut found: Vec<usize> = Vec::new();
        for text in texts {
            let mut words = words(text);
            while let Some(word) = words.next().filter(|_| found.len() < MOST) {
                let Some(forms) = self.forms.get(&*word) else { continue };
                let fits = |form: &&(Vec<String>, usize)| {
                    let mut following = words.clone();
                    form.0.iter().all(|part| following.next().is_some_and(|word| word == *part))
                };
                let Some((rest, place)) = forms.iter().find(fits) else { continue };
                if !found.contains(place) {
                    found.push(*place);
                }
                rest.iter().for_each(|_| drop(words.next()));
            }
        }
        found.into_iter().map(|place| &self.terms[place]).collect()
    }
}

/// The page's Markdown as readers see it: other names of a word below its heading, plain forms of it left out.
pub fn readable(markdown: &str, also: impl Fn(&str) -> String) -> String {
    let line = |line: &str| {
        let Some(heading) = line.strip_prefix("## ") else { return line.to_owned() };
        let (name, others) = parts(heading);
        let near = |other: &&str| {
            !fold(other).starts_with(&fold(name).chars().take(5).collect::<String>())
        };
        let others: Vec<&str> = others.filter(near).take(2).collect();
        match others.is_empty() {
            true => format!("## {name}"),
            false => format!("## {name}\n\n*{}*", also(&others.join("; "))),
        }
    };
    markdown.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Headings of the second level and what stands below each.
fn sections(markdown: &str) -> impl Iterator<Item = (&str, &str)> {
    markdown.split("\n## ").skip(1).map(|section| {
        let (heading, below) = section.split_once('\n').unwrap_or((section, ""));
        (heading.trim(), below.trim())
    })
}

/// A heading's name and its other forms.
fn parts(heading: &str) -> (&str, impl Iterator<Item = &str>) {
    let (name, others) = heading.split_once(" (").unwrap_or((heading, ""));
    (name, others.trim_end_matches(')').split(';').map(str::trim).filter(|other| !other.is_empty()))
}

/// The words of a text, folded; most are so already.
fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> + Clone {
    let words =
        text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    words.map(|word| match word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
        true => Cow::Borrowed(word),
        false => Cow::Owned(fold(word)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\n## Cohort (cohorts)\n\nA *group*, see [bias](#bias).\n\nMore.\n\n## Risk\n\nChance.\n\n## Polygenic risk score (PRS; polygenic risk scores)\n\nA number.\n";

    #[test]
    fn words_are_found_once_the_longest_first_and_in_the_order_of_the_text() {
        let glossary = Glossary::new(PAGE);
        let texts = ["Polygenic  Risk scores in two cohorts.", "A cohort; PRS."];
        let found: Vec<_> =
            glossary.explain(texts.into_iter()).iter().map(|term| &*term.name).collect();
        assert_eq!(found, ["Polygenic risk score", "Cohort"]);
        assert_eq!(glossary.terms[0].meaning, "A group, see bias.");
        assert!(glossary.explain(["prescore the cohorting"].into_iter()).is_empty());
    }

    #[test]
    fn the_page_names_other_words_and_leaves_plain_forms_out() {
        let page = readable(PAGE, |names| format!("Also: {names}"));
        assert!(page.contains("## Cohort\n\nA"), "{page}");
        assert!(page.contains("## Polygenic risk score\n\n*Also: PRS*\n"), "{page}");
    }
}
