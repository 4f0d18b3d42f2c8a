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

#[derive(Serialize)]
struct ListView {
    families: Vec<Family>,
}

#[derive(Serialize)]
struct Family {
    letters: &'static str,
    title: &'static str,
    rules: Vec<RuleView>,
}

/// A rule, for the templates.
#[derive(Serialize)]
pub struct RuleView {
    /// The code.
    pub code: &'static str,
    /// The name, in words.
    pub name: String,
    /// The usual level.
    pub level: &'static str,
    /// What it says.
    pub summary: String,
    /// The clauses that it rests on.
    pub clauses: &'static [u32],
    /// The address, from the root.
    pub path: String,
}

impl RuleView {
    /// A rule, for the templates.
    pub fn new(rule: &'static Rule) -> Self {
        Self {
            code: rule.code,
            name: rule.name.replace('-', " "),
            level: rule.level.word(),
            summary: page::summary(rule).replace('\n', " ").replace('`', ""),
            clauses: rule.clauses,
            path: format!("rules/{}.html", rule.code.to_lowercase()),
        }
    }
}

#[derive(Serialize)]
struct View {
    rule: RuleView,
    body: String,
}

/// All rules, by family.
pub fn list(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let mut families: Vec<Family> = Vec::new();
    for rule in RULES {
        let view = RuleView::new(rule);
        match families.last_mut().filter(|family| family.letters == rule.family()) {
            Some(family) => family.rules.push(view),
            None => families.push(Family {
                letters: rule.family(),
                title: title(rule.family()),
                rules: vec![view],
            }),
        }
    }
    let description = "The checks that every record passes before it is published.";
    let head = Head::new(renderer, path, "rules", "Rules", description);
    shell::render(renderer, "rules.html", &head, &ListView { families })
}

#[derive(Serialize)]
struct ClausesView {
    clauses: Vec<ClauseView>,
}

#[derive(Serialize)]
struct ClauseView {
    number: u32,
    words: &'static str,
    rules: Vec<RuleView>,
    page: &'static str,
}

/// All clauses of the Code, each with the rules that watch it.
pub fn clauses(renderer: &Renderer<'_>, path: &str) -> Result<Vec<u8>> {
    let view = |clause: &'static Clause| ClauseView {
        number: clause.number,
        words: clause.words,
        rules: clause.rules().map(RuleView::new).collect(),
        page: clause.texts.first().map_or("", |(page, _)| page),
    };
    let description = "Every clause of the Data User Code of Conduct in plain words, with the checks that watch it.";
    let head = Head::new(renderer, path, "rules", "The Code, clause by clause", description);
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
    let view = RuleView::new(rule);
    let title = format!("{}: {}", rule.code, view.name);
    let summary = view.summary.clone();
    let head = Head::new(renderer, path, "rules", &title, &summary);
    let body = rule.page.split_once('\n').map_or("", |(_, body)| body);
    shell::render(renderer, "rule.html", &head, &View { rule: view, body: markdown::to_html(body) })
}

fn title(family: &str) -> &'static str {
    match family {
        "ST" => "Records that hold together",
        "AC" => "Who may work with the data",
        "AT" => "What a researcher signed",
        "DV" => "Which data are used, and when",
        "SN" => "Sanction decisions",
        "IN" => "What had to be reported",
        "EX" => "Data brought in from elsewhere",
        "MN" => "Descriptions that mean something",
        "MK" => "Descriptions that sell nothing",
        "PI" => "Nobody is identified",
        "SC" => "No small groups are counted",
        "RU" => "What the data may not be used for",
        "GR" => "How groups of people are spoken of",
        "EN" => "No claims of endorsement",
        "SI" => "What the site itself must say",
        "WV" => "Exceptions that no longer hold",
        _ => "Other rules",
    }
}
