//! A rule's page: what it is made of, so that tests, `explain` and the site read the same text.

use std::borrow::Cow;

use crate::rules::rule::Rule;
use crate::rules::spanish;

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
    first_paragraph(rule.page)
}

fn first_paragraph(page: &str) -> &str {
    let body = page.split_once('\n').map_or("", |(_, body)| body).trim_start();
    body.split("\n\n").next().unwrap_or("").trim()
}

/// A rule's page in some language.
#[derive(Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// The language: that which was asked for, or English.
    pub language: &'static str,
    /// The name, in words.
    pub name: Cow<'a, str>,
    /// The first paragraph, on one line.
    pub summary: String,
    /// The Markdown below the name.
    pub body: Cow<'a, str>,
}

/// A rule's page in a language, in English where there is no translation.
pub fn told(rule: &Rule, language: &str) -> Told<'static> {
    let opening = format!("# {} ", rule.code);
    let translated =
        spanish::PAGES.iter().find(|page| language == "es" && page.starts_with(&opening));
    let (language, page) = translated.map_or(("en", rule.page), |page| ("es", page));
    let (first, body) = page.split_once('\n').unwrap_or((page, ""));
    let in_words = match language {
        "en" => rule.name.replace('-', " ").into(),
        _ => Cow::Borrowed(first.strip_prefix(&*opening).unwrap_or(first)),
    };
    Told {
        language,
        name: in_words,
        summary: first_paragraph(page).replace('\n', " ").replace('`', ""),
        body: with_examples(body, rule.page),
    }
}

/// Puts the examples of the English page where a translation has the line `:::`.
fn with_examples<'p>(body: &'p str, english: &str) -> Cow<'p, str> {
    if !body.contains("\n:::\n") {
        return body.into();
    }
    let mut examples = blocks(english);
    let line = |line: &str| match line {
        ":::" => examples.next().unwrap_or_default().to_owned(),
        line => line.to_owned(),
    };
    Cow::Owned(body.lines().map(line).collect::<Vec<_>>().join("\n"))
}

/// The fenced blocks of a page, with their fences.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        let start = rest.find("\n```")? + 1;
        let end = start + 3 + rest[start + 3..].find("\n```")? + 4;
        let block = &rest[start..end];
        rest = &rest[end..];
        Some(block)
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::table::RULES;

    #[test]
    fn every_rule_is_told_in_spanish_with_the_same_parts_and_examples() {
        for rule in RULES {
            let (english, spanish) = (told(rule, "en"), told(rule, "es"));
            assert_eq!((english.language, spanish.language), ("en", "es"), "{}", rule.code);
            assert_eq!(
                blocks(&english.body).collect::<Vec<_>>(),
                blocks(&spanish.body).collect::<Vec<_>>(),
                "{}",
                rule.code
            );
            let headings = |told: &Told<'_>| told.body.matches("\n## ").count();
            assert_eq!(headings(&english), headings(&spanish), "{}", rule.code);
            assert!(!spanish.body.contains("\n:::"), "{}", rule.code);
            assert!(english.summary != spanish.summary, "{}", rule.code);
        }
        assert_eq!(told(RULES[0], "vi").language, "en");
    }
}
