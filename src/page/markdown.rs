//! Markdown to HTML that can do no harm: raw HTML is shown as text, links lead only where they may.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::base::fold::fold;

/// HTML of some Markdown. Its headings begin one level below the page's own, and can be linked to.
pub fn to_html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut dropped: Vec<TagEnd> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => events.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(tag) => match safe(tag) {
                Ok(tag) => events.push(Event::Start(tag)),
                Err(end) => dropped.push(end),
            },
            Event::End(end) if dropped.last() == Some(&end) => {
                dropped.pop();
            }
            Event::End(TagEnd::Heading(level)) => {
                events.push(Event::End(TagEnd::Heading(below(level))));
            }
            event => events.push(event),
        }
    }
    name_headings(&mut events);
    let mut text = String::new();
    html::push_html(&mut text, events.into_iter());
    text
}

/// Markdown as plain text.
pub fn plain(markdown: &str) -> String {
    let text = |event: Event<'_>| match event {
        Event::Text(text) | Event::Code(text) => Some(text.into_string()),
        Event::SoftBreak => Some(" ".to_owned()),
        _ => None,
    };
    Parser::new(markdown).filter_map(text).collect()
}

/// The tag as it may stand, or the end of what is dropped around its text.
fn safe(tag: Tag<'_>) -> Result<Tag<'_>, TagEnd> {
    match tag {
        Tag::Link { ref dest_url, .. } if !may_lead_to(dest_url) => Err(TagEnd::Link),
        // A picture from elsewhere would be a request that leaves the site.
        Tag::Image { ref dest_url, .. } if dest_url.contains(':') || dest_url.starts_with("//") => {
            Err(TagEnd::Image)
        }
        Tag::Heading { level, id, classes, attrs } => {
            Ok(Tag::Heading { level: below(level), id, classes, attrs })
        }
        tag => Ok(tag),
    }
}

fn may_lead_to(url: &str) -> bool {
    let scheme =
        url.split(['/', '?', '#']).next().unwrap_or("").split_once(':').map(|(scheme, _)| scheme);
    match scheme {
        None => !url.starts_with("//"),
        Some(scheme) => ["https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        level => level,
    }
}

/// Gives each heading the id that its words make.
fn name_headings(events: &mut [Event<'_>]) {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for start in 0..events.len() {
        if !matches!(events[start], Event::Start(Tag::Heading { .. })) {
            continue;
        }
        let words: String = events[start + 1..]
            .iter()
            .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(&**text),
                _ => None,
            })
            .collect();
        let slug = slug(&words);
        let count = used.entry(slug.clone()).or_default();
        *count += 1;
        let name = if *count == 1 { slug } else { format!("{slug}-{count}") };
        if let Event::Start(Tag::Heading { id, .. }) = &mut events[start] {
            *id = Some(CowStr::from(name));
        }
    }
}

/// A heading's id. What stands in parentheses after its words is not part of it.
pub fn slug(text: &str) -> String {
    let folded = fold(text.split(" (").next().unwrap_or(text));
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "section".into() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::to_html;

    #[test]
    fn nothing_harmful_comes_out() {
        let html = to_html(
            "<script>alert(1)</script>\n\ntext <b onclick=x>b</b> [a](javascript:x) [b](JAVASCRIPT:x) [c](data:x) ![p](https://example.org/p.png) [d](//evil.example)",
        );
        assert!(
            !html.contains("<script") && !html.contains("<b ") && !html.contains("javascript:"),
            "{html}"
        );
        assert!(!html.contains("<img") && !html.contains("href"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn headings_begin_below_the_pages_and_can_be_linked_to() {
        let html =
            to_html("# Access tier\n\n## Access tier\n\n[x](rules.html) [m](mailto:a@example.org)");
        assert!(
            html.contains("<h2 id=\"access-tier\">") && html.contains("<h2 id=\"access-tier-2\">"),
            "{html}"
        );
        assert!(html.contains("href=\"rules.html\"") && html.contains("href=\"mailto:"), "{html}");
    }
}
