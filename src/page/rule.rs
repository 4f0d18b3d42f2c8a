//! The rules that watch over the Code: all of them, and a page for each.

use serde::Serialize;

use crate::base::error::Result;
use crate::page::markdown;
use crate::page::renderer::Renderer;
use crate::page::shell::{self, Head};
use crate::rules::clauses::{CLAUSES, Clause};
use crate::rules::page;
use crate::rules::rule::Rule;
use crate::rules::table::RULES;

/// Values of `rules.html`.
#[derive(Serialize)]
struct ListView {
    /// The families of rules.
    families: Vec<Family>,
}

/// Rules whose codes begin alike.
#[derive(Serialize)]
struct Family {
    /// The letters.
    letters: &'static str,
    /// The rules.
    rules: Vec<RuleView>,
}

/// A rule, for the templates.
#[derive(Serialize)]
pub struct RuleView {
    /// The code.
    pub code: &'static str,
    /// The language of name and summary, where it is not the page's.
    pub lang: Option<&'static str>,
    /// The name, in words.
    pub name: String,
    /// The usual level.
    pub level: &'static str,
    /// What it says.
    pub summary: String,
    /// The clauses that it rests on.
    pub clauses: &'static [u32],
    /// The address, from the root of the language.
    pub path: String,
}

impl RuleView {
    /// A rule, for the templates.
    pub fn new(renderer: &Renderer<'_>, rule: &'static Rule) -> Self {
        let told = page::told(rule, renderer.words.language);
        Self {
            code: rule.code,
            lang: renderer.foreign(told.language),
            name: told.name.into_owned(),
            level: rule.level.word(),
            summary: told.summary,
            clauses: rule.clauses,
            path: format!("rules/{}.html", rule.code.to_lowercase()),
        }
    }
}

/// Values of `rule.html`.
#[derive(Serialize)]
struct View {
    /// The rule.
    rule: RuleView,
    /// The language of the text, where it is not the page's.
    foreign: Option<&'static str>,
    /// The text, as markup.
    body: String,
}

/// All rules, by family.
pub fn list(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let mut families: Vec<Family> = Vec::new();
    for rule in RULES {
        let view = RuleView::new(renderer, rule);
        match families.last_mut().filter(|family| family.letters == rule.family()) {
            Some(family) => family.rules.push(view),
            None => families.push(Family { letters: rule.family(), rules: vec![view] }),
        }
    }
    let words = &renderer.words;
    let (title, description) = (words.say("rules-title"), words.say("rules-description"));
    let head = Head::new(renderer, path, "rules", title, description);
    shell::render(renderer, "rules.html", &head, &ListView { families })
}

/// Values of `clauses.html`.
#[derive(Serialize)]
struct ClausesView {
    /// All clauses of the Code.
    clauses: Vec<ClauseView>,
}

/// A clause and what watches it.
#[derive(Serialize)]
struct ClauseView {
    /// Its number; its words are the message `clause-…`.
    number: u32,
    /// The rules that rest on it.
    rules: Vec<RuleView>,
    /// The page whose text answers it, where no rule can; else empty.
    page: &'static str,
}

/// All clauses of the Code, each with the rules that watch it.
pub fn clauses(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let view = |clause: &'static Clause| ClauseView {
        number: clause.number,
        rules: clause.rules().map(|rule| RuleView::new(renderer, rule)).collect(),
        page: clause.texts.first().map_or("", |(page, _)| page),
    };
    let words = &renderer.words;
    let (title, description) = (words.say("clauses-title"), words.say("clauses-description"));
    let head = Head::new(renderer, path, "rules", title, description);
    shell::render(
        renderer,
        "clauses.html",
        &head,
        &ClausesView { clauses: CLAUSES.iter().map(view).collect() },
    )
}

/// One rule.
pub fn render(renderer: &Renderer<'_>, path: &str, index: usize) -> Result<Vec<u8>> {
    let rule = RULES[index];
    let view = RuleView::new(renderer, rule);
    let title = format!("{}: {}", rule.code, view.name);
    let summary = view.summary.clone();
    let head = Head::new(renderer, path, "rules", &title, &summary);
    let body = markdown::to_html(&page::told(rule, renderer.words.language).body);
    shell::render(renderer, "rule.html", &head, &View { foreign: view.lang, rule: view, body })
}
