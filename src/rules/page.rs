//! A rule's page: what it is made of, so that tests, `explain` and the site read the same text.

use crate::rules::rule::Rule;

/// One example of a page: files of a content folder, each laid over the sound base.
#[derive(Debug)]
pub struct Example<'a> {
    /// The heading that it stands under: `Wrong` or `Right`.
    pub heading: &'a str,
    /// Path and text of each file.
    pub files: Vec<(&'a str, &'a str)>,
}

/// The headings that every page has, in this order.
pub const HEADINGS: [&str; 5] = ["Why", "Wrong", "Right", "Repair", "Limits"];

/// The first paragraph: what the rule says.
pub fn summary(rule: &Rule) -> &str {
    let body = rule.page.split_once('\n').map_or("", |(_, body)| body).trim_start();
    body.split("\n\n").next().unwrap_or("").trim()
}

/// The text under a heading.
pub fn section<'a>(rule: &'a Rule, heading: &str) -> Option<&'a str> {
    let marker = format!("\n## {heading}\n");
    let start = rule.page.find(&marker)? + marker.len();
    let end = rule.page[start..].find("\n## ").map_or(rule.page.len(), |at| start + at);
    Some(rule.page[start..end].trim())
}

/// The example under a heading: its fenced blocks, whose first line names the file.
pub fn example<'a>(rule: &'a Rule, heading: &'static str) -> Option<Example<'a>> {
    let mut rest = section(rule, heading)?;
    let mut files = Vec::new();
    while let Some(start) = rest.find("```yaml ") {
        let block = &rest[start + "```yaml ".len()..];
        let (path, text) = block.split_once('\n')?;
        let end = text.find("```")?;
        files.push((path.trim(), &text[..end]));
        rest = &text[end + 3..];
    }
    Some(Example { heading, files })
}
