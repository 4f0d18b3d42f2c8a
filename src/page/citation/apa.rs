//! A citation as the seventh edition of the APA's manual writes it (Publication Manual, 10.16: webpages,
//! with the day of retrieval, because the page changes).

use super::{Author, Phrases, Work};
use crate::page::markup::one_line;

/// From this number of authors on, those between the nineteenth and the last are left out (9.8).
const MOST: usize = 20;

/// One paragraph.
pub fn text(work: &Work<'_>, phrases: &Phrases) -> String {
    let mut text = ended(authors(&work.authors, &phrases.and));
    let title = one_line(work.title);
    text.push_str(&format!(" ({}). {title} [{}].", phrases.issued, phrases.kind));
    // What the author or the title has said already is not said again (10.16).
    let mut source = Vec::new();
    if !work.authors.contains(&Author::Whole(work.publisher)) {
        source.push(one_line(work.publisher));
    }
    if work.site != work.title && work.site != work.publisher {
        source.push(one_line(work.site));
    }
    if !source.is_empty() {
        text.push_str(&format!(" {}.", source.join(", ")));
    }
    text.push_str(&format!(" {} {}", phrases.retrieved, work.url));
    text
}

fn ended(mut text: String) -> String {
    if !text.ends_with('.') {
        text.push('.');
    }
    text
}

fn authors(authors: &[Author<'_>], and: &str) -> String {
    let names: Vec<String> = authors.iter().map(|author| name(*author)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if names.len() > MOST => {
            format!("{}, . . . {last}", first[..MOST - 1].join(", "))
        }
        [first @ .., last] => format!("{}, {and} {last}", first.join(", ")),
    }
}

fn name(author: Author<'_>) -> String {
    match author {
        Author::Person { given, family } => format!("{}, {}", one_line(family), initials(given)),
        Author::Whole(name) => one_line(name),
    }
}

/// `Imani Jean-Luc` as `I. J.-L.`
fn initials(given: &str) -> String {
    let initial = |name: &str| {
        let parts = name.split('-').filter_map(|part| part.chars().find(|c| c.is_alphabetic()));
        parts.map(|c| format!("{}.", c.to_uppercase())).collect::<Vec<_>>().join("-")
    };
    let initials: Vec<_> =
        given.split_whitespace().map(initial).filter(|initial| !initial.is_empty()).collect();
    initials.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{IMANI, phrases, work};
    use super::*;

    #[test]
    fn one_author_two_authors_and_a_crowd() {
        let whole = Author::Whole("Bo Lindqvist");
        assert_eq!(
            text(&work("Sleep timing\nand decline", vec![IMANI]), &phrases()),
            "Okonkwo-Reyes, I. J.-L. (2026, February 2). Sleep timing and decline [Research project]. \
             All of Us Research Program, Research Projects Directory. \
             Retrieved November 22, 2026, from https://example.org/directory/projects/48213.html"
        );
        let two = text(&work("T", vec![IMANI, whole]), &phrases());
        assert!(two.starts_with("Okonkwo-Reyes, I. J.-L., & Bo Lindqvist. (2026"), "{two}");
        let crowd = text(&work("T", vec![IMANI; 22]), &phrases());
        assert_eq!(crowd.matches("Okonkwo-Reyes").count(), 20);
        assert!(crowd.contains(", . . . Okonkwo-Reyes, I. J.-L. (2026"), "{crowd}");
    }

    #[test]
    fn nothing_is_said_twice() {
        let program = Author::Whole("All of Us Research Program");
        let own = text(&work("Decision", vec![program]), &phrases());
        assert!(own.starts_with("All of Us Research Program. (2026"), "{own}");
        assert_eq!(own.matches("All of Us").count(), 1, "{own}");
        let whole = text(&work("Research Projects Directory", vec![program]), &phrases());
        assert!(whole.contains("Directory [Research project]. Retrieved"), "{whole}");
        let board = text(&work("T", vec![Author::Whole("Board.")]), &phrases());
        assert!(board.starts_with("Board. (2026"), "{board}");
    }
}
