//! A feed as Atom (RFC 4287) writes it. Days become instants at their beginning: records know no hours.

use std::fmt::Write as _;

use crate::base::date::Date;
use crate::page::markup::{one_line, xml};

/// A feed without its entries.
#[derive(Debug)]
pub struct Feed<'a> {
    /// The title.
    pub title: &'a str,
    /// One sentence on what it holds.
    pub subtitle: &'a str,
    /// The code of the language of its words.
    pub language: &'a str,
    /// Its own full address, which is also its id.
    pub address: &'a str,
    /// The full address of the page that it follows.
    pub page: &'a str,
    /// Who publishes it.
    pub author: &'a str,
    /// The latest day of its entries; without entries, the day of the data.
    pub updated: Date,
}

/// An entry.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The title.
    pub title: &'a str,
    /// The code of the title's language.
    pub title_language: &'a str,
    /// A few sentences.
    pub summary: &'a str,
    /// The code of their language.
    pub summary_language: &'a str,
    /// The full address of its page, which is also its id: addresses of records never change.
    pub page: &'a str,
    /// Names of its authors; none: the feed's.
    pub authors: Vec<&'a str>,
    /// The day on which it appeared.
    pub published: Date,
    /// The day of its last change.
    pub updated: Date,
}

/// A feed around entries that `entry` has made.
pub fn feed<'e>(feed: &Feed<'_>, entries: impl Iterator<Item = &'e str>) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <id>{address}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{address}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{language}\" href=\"{}\"/>\n",
        line(feed.title),
        line(feed.subtitle),
        instant(feed.updated),
        line(feed.author),
        xml(feed.page),
        language = xml(feed.language),
        address = xml(feed.address),
    );
    entries.for_each(|entry| text.push_str(entry));
    text.push_str("</feed>\n");
    text
}

/// An entry.
pub fn entry(entry: &Entry<'_>) -> String {
    let page = xml(entry.page);
    let mut text = format!(
        "<entry>\n<id>{page}</id>\n<title xml:lang=\"{}\">{}</title>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
         <published>{}</published>\n<updated>{}</updated>\n",
        xml(entry.title_language),
        line(entry.title),
        instant(entry.published),
        instant(entry.updated),
    );
    for author in &entry.authors {
        let _ = writeln!(text, "<author><name>{}</name></author>", line(author));
    }
    let _ = write!(
        text,
        "<summary xml:lang=\"{}\">{}</summary>\n</entry>\n",
        xml(entry.summary_language),
        line(entry.summary)
    );
    text
}

fn line(text: &str) -> String {
    xml(&one_line(text))
}

/// RFC 3339.
fn instant(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::parse;

    #[test]
    fn whatever_a_record_says_is_text() {
        let day = parse("2026-02-02").expect("a day");
        let made = entry(&Entry {
            title: "</title><script>&\u{b}",
            summary: "a\n\n]]> b",
            title_language: "en",
            summary_language: "es",
            page: "https://example.org/projects/1.html",
            authors: vec!["Imani <x>"],
            published: day,
            updated: day,
        });
        assert!(
            made.contains("<title xml:lang=\"en\">&lt;/title&gt;&lt;script&gt;&amp;</title>"),
            "{made}"
        );
        assert!(made.contains("<summary xml:lang=\"es\">a ]]&gt; b</summary>"), "{made}");
        assert!(made.contains("<author><name>Imani &lt;x&gt;</name></author>"), "{made}");
        assert!(made.contains("<updated>2026-02-02T00:00:00Z</updated>"), "{made}");
    }

    #[test]
    fn a_feed_says_what_it_must() {
        let made = feed(
            &Feed {
                title: "Proyectos",
                subtitle: "Los más nuevos",
                language: "es",
                address: "https://example.org/es/projects.atom",
                page: "https://example.org/es/projects.html",
                author: "Program",
                updated: parse("2026-02-02").expect("a day"),
            },
            ["<entry/>\n"].into_iter(),
        );
        for must in [
            "xml:lang=\"es\"",
            "<id>https://example.org/es/projects.atom</id>",
            "<author><name>Program</name></author>",
            "rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/es/projects.atom\"",
            "rel=\"alternate\" type=\"text/html\" hreflang=\"es\" href=\"https://example.org/es/projects.html\"",
            "<entry/>\n</feed>\n",
        ] {
            assert!(made.contains(must), "{must}\n{made}");
        }
    }
}
