//! How a browser can search the site from its own search field: OpenSearch 1.1, draft 6.

use crate::page::address::What;
use crate::page::markup::{one_line, xml};
use crate::page::renderer::Renderer;

/// What the description says.
#[derive(Debug)]
pub struct Description<'a> {
    /// The site's name.
    pub title: &'a str,
    /// One sentence.
    pub about: &'a str,
    /// The code of the language.
    pub language: &'a str,
    /// The full address of the site's first page in this language.
    pub home: &'a str,
}

/// The most letters of a short name, a long name and a sentence, by the specification.
const SHORT: usize = 16;
const LONG: usize = 48;
const ABOUT: usize = 1024;

/// The description in the renderer's language.
pub fn render(renderer: &Renderer<'_>) -> Vec<u8> {
    let description = Description {
        title: renderer.title(),
        about: renderer.words.say("search-description"),
        language: renderer.words.language,
        home: &What::Home.address(renderer),
    };
    text(&description).into_bytes()
}

/// The description document.
pub fn text(of: &Description<'_>) -> String {
    let home = xml(of.home);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n<LongName>{}</LongName>\n<Description>{}</Description>\n\
         <Url type=\"text/html\" template=\"{home}search.html?q={{searchTerms}}\"/>\n\
         <Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{home}opensearch.xml\"/>\n\
         <Language>{}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n\
         </OpenSearchDescription>\n",
        xml(&cut(of.title, SHORT)),
        xml(&cut(of.title, LONG)),
        xml(&cut(of.about, ABOUT)),
        xml(of.language),
    )
}

/// As many whole words as there is room for; a longer first word is cut.
fn cut(text: &str, most: usize) -> String {
    let text = one_line(text);
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let whole = if text[end..].starts_with(' ') { Some(end) } else { text[..end].rfind(' ') };
    text[..whole.unwrap_or(end)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_to_the_specification() {
        assert_eq!(cut("Research Projects Directory", SHORT), "Research");
        assert_eq!(cut("Research Project Directory", SHORT), "Research Project");
        assert_eq!(cut("Forschungsverzeichnis", SHORT), "Forschungsverzei");
        assert_eq!(cut("Projects", SHORT), "Projects");
    }

    #[test]
    fn the_search_page_is_asked() {
        let made = text(&Description {
            title: "A & B",
            about: "Search.",
            language: "es",
            home: "https://example.org/directory/es/",
        });
        assert!(made.contains("<ShortName>A &amp; B</ShortName>"), "{made}");
        assert!(
            made.contains(
                "template=\"https://example.org/directory/es/search.html?q={searchTerms}\""
            ),
            "{made}"
        );
    }
}
