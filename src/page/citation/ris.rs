//! A citation in the RIS format: a tag and a value a line.

use super::{Author, Work};
use crate::base::date::Date;
use crate::page::markup::one_line;

/// One reference. A page has lines that end in a line feed alone; readers of RIS take both.
pub fn text(work: &Work<'_>) -> String {
    let mut text = String::new();
    let mut line = |tag: &str, value: &str| {
        text.push_str(&format!("{tag}  - {}\n", one_line(value)));
    };
    line("TY", "WEB");
    line("ID", &work.key);
    for author in &work.authors {
        match author {
            Author::Person { given, family } => line("AU", &format!("{family}, {given}")),
            Author::Whole(name) => line("AU", name),
        }
    }
    line("TI", work.title);
    line("T2", work.site);
    line("PB", work.publisher);
    line("PY", &work.issued.year().to_string());
    line("DA", &day(work.issued));
    line("Y2", &day(work.seen));
    line("LA", work.language);
    line("UR", work.url);
    text.push_str("ER  - \n");
    text
}

/// `2026/02/02/`: the last part, empty here, is for a season or the like.
fn day(day: Date) -> String {
    format!("{:04}/{:02}/{:02}/", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{IMANI, work};
    use super::*;

    #[test]
    fn a_value_is_one_line_whatever_it_says() {
        let hostile = "Sleep\r\nER  - \r\nTY  - BOOK\u{2028}AU  - Evil";
        let text = text(&work(hostile, vec![IMANI, Author::Whole(hostile)]));
        let tags: Vec<_> = text.split('\n').map(|line| line.get(..2).unwrap_or("")).collect();
        assert_eq!(
            tags,
            ["TY", "ID", "AU", "AU", "TI", "T2", "PB", "PY", "DA", "Y2", "LA", "UR", "ER", ""]
        );
        assert!(text.contains("AU  - Okonkwo-Reyes, Imani Jean-Luc\n"), "{text}");
        assert!(text.contains("TI  - Sleep ER - TY - BOOK AU - Evil\n"), "{text}");
        assert!(text.contains("DA  - 2026/02/02/\n"), "{text}");
    }
}
