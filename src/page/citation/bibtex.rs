//! A citation for BibTeX. Accents stay UTF-8, which biber and today's LaTeX read.

use super::{Author, Phrases, Work};
use crate::page::markup::one_line;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One entry.
pub fn text(work: &Work<'_>, phrases: &Phrases) -> String {
    let authors: Vec<String> = work.authors.iter().map(|author| name(*author)).collect();
    let month = usize::try_from(work.issued.month()).unwrap_or(1);
    format!(
        "@misc{{{},\n  author = {{{}}},\n  title = {{{{{}}}}},\n  year = {{{}}},\n  month = {},\n  \
         howpublished = {{{}}},\n  publisher = {{{}}},\n  note = {{{}}},\n  url = {{{}}},\n  urldate = {{{}}}\n}}\n",
        work.key,
        authors.join(" and "),
        escape(work.title),
        work.issued.year(),
        MONTHS[(month - 1) % 12],
        escape(work.site),
        escape(work.publisher),
        escape(&phrases.kind),
        address(work.url),
        work.seen
    )
}

/// `Family, Given`; braces keep BibTeX from taking a name apart where it should not.
fn name(author: Author<'_>) -> String {
    match author {
        Author::Person { given, family } => format!("{}, {}", part(family), part(given)),
        Author::Whole(name) => format!("{{{}}}", escape(name)),
    }
}

fn part(name: &str) -> String {
    let parted =
        name.contains(',') || name.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if parted { format!("{{{}}}", escape(name)) } else { escape(name) }
}

/// A text in a field. A brace becomes a command: BibTeX counts braces, also those after a backslash.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '\\' => safe.push_str("\\textbackslash{}"),
            '{' => safe.push_str("\\textbraceleft{}"),
            '}' => safe.push_str("\\textbraceright{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '%' | '&' | '#' | '_' | '$' => {
                safe.push('\\');
                safe.push(c);
            }
            c => safe.push(c),
        }
    }
    safe
}

/// An address as it is: `url` reads it letter by letter; only braces and backslashes could end it.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{IMANI, phrases, work};
    use super::*;

    #[test]
    fn an_entry_as_reference_managers_read_it() {
        let work = work("Schlaf & Nieren: 50 % früher", vec![IMANI, Author::Whole("Bo Lindqvist")]);
        assert_eq!(
            text(&work, &phrases()),
            "@misc{project-48213,
  author = {Okonkwo-Reyes, Imani Jean-Luc and {Bo Lindqvist}},
  title = {{Schlaf \\& Nieren: 50 \\% früher}},
  year = {2026},
  month = feb,
  howpublished = {Research Projects Directory},
  publisher = {All of Us Research Program},
  note = {Research project},
  url = {https://example.org/directory/projects/48213.html},
  urldate = {2026-11-22}
}
"
        );
    }

    /// Whatever a title or a name says, it stays in its field: the braces that BibTeX counts are ours.
    #[test]
    fn a_hostile_text_ends_no_field() {
        let hostile = "}},\n}\n@misc{evil, title={\\input{x}} ~^#_%$& \" and ";
        let author = Author::Person { given: hostile, family: "Smith and Jones, Jr" };
        let plain = text(&work("T", vec![IMANI]), &phrases());
        let text = text(&work(hostile, vec![author, Author::Whole(hostile)]), &phrases());
        assert_eq!(text.lines().count(), plain.lines().count(), "{text}");
        let mut depth = 0_i32;
        for (at, c) in text.char_indices() {
            depth += i32::from(c == '{') - i32::from(c == '}');
            assert!(depth > 0 || at == 0 || at < 5 || at >= text.len() - 2, "{text}");
        }
        assert_eq!(depth, 0, "{text}");
        assert_eq!(text.matches("\n@").count(), 0);
        assert!(text.contains("{Smith and Jones, Jr}"), "{text}");
    }
}
