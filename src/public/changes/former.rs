//! What of former texts may be told again. A text that was corrected, or taken off with its project,
//! may have held what should never have been published: a comparison that shows its old words
//! publishes them once more.
//!
//! So today's rules judge every old text whole, as if it stood in a record, whatever the settings make
//! of them and whatever was waived. Where they find what identifies somebody, a small count, or an
//! error of what is intended, none of the words that went are shown: only how many there were. A title
//! is left out. The new text is on the site in any case, and is shown.

use std::collections::BTreeSet;

use serde_json::json;

use crate::base::date::Date;
use crate::base::fold::fold;
use crate::model::catalog::Catalog;
use crate::public::changes::Changes;
use crate::public::changes::field::Field;
use crate::public::changes::words::{Edit, count, old_text};
use crate::records::kind::Kind;
use crate::rules::case::Days;
use crate::rules::engine::run_rules;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::rule::Rule;
use crate::rules::table::RULES;

/// Families whose findings keep old words from being told again: from warnings on, since a mere
/// likeness of an identifier is enough.
const FROM_WARNINGS: [&str; 2] = ["PI", "SC"];
/// Families whose errors do.
const ERRORS: [&str; 4] = ["RU", "GR", "MK", "EN"];

/// Settings for a catalog of nothing but texts.
const SETTINGS: &str = "title: Former texts\nprogram: None\nbase_url: https://example.org/\n\
                        contact: {concerns: a@example.org, corrections: a@example.org}\n";

/// Withholds old words and titles that must not be told again. `names` are those of the lists of violators of
/// both sites: a name that leaves the list must not come back in the words that went.
pub(super) fn withhold(changes: &mut Changes, names: &[&String]) {
    let day = changes.new;
    let mut texts: Vec<(bool, String)> = Vec::new();
    let removed = changes.projects.removed.iter();
    texts.extend(removed.filter_map(|entry| Some((true, entry.title.clone()?))));
    let mut words: Vec<(bool, &mut Vec<Edit>)> = changes
        .projects
        .changed
        .iter_mut()
        .flat_map(|changed| &mut changed.fields)
        .filter(|change| change.words.iter().any(|edit| matches!(edit, Edit::Delete(_))))
        .map(|change| (change.field == Field::Title, &mut change.words))
        .collect();
    texts.extend(words.iter().map(|(title, edits)| (*title, old_text(edits))));
    let names = Names::new(names);
    let mut verdicts = may_be_told(&texts, day);
    for (told, (_, text)) in verdicts.iter_mut().zip(&texts) {
        *told &= !names.are_in(text);
    }
    let mut verdicts = verdicts.into_iter();
    for entry in changes.projects.removed.iter_mut().filter(|entry| entry.title.is_some()) {
        if verdicts.next() != Some(true) {
            entry.title = None;
        }
    }
    for (_, edits) in &mut words {
        if verdicts.next() != Some(true) {
            for edit in edits.iter_mut() {
                if let Edit::Delete(words) = edit {
                    *edit = Edit::Withheld(count(words));
                }
            }
        }
    }
}

/// Which texts may be told again. Each comes with whether it is a title.
fn may_be_told(texts: &[(bool, String)], day: Date) -> Vec<bool> {
    if texts.is_empty() {
        return Vec::new();
    }
    let mut files = vec![("site.yaml".to_owned(), Kind::Settings, SETTINGS.as_bytes().to_vec())];
    files.extend(texts.iter().enumerate().map(|(at, (title, text))| {
        // JSON is YAML.
        let record = json!({ "id": at.to_string(), key(*title): text });
        (format!("workspaces/{at}.yaml"), Kind::Workspace, record.to_string().into_bytes())
    }));
    let Ok(catalog) = Catalog::of_files(files) else { return vec![false; texts.len()] };
    let rules: Vec<&'static Rule> = RULES.iter().copied().filter(|rule| judges(rule)).collect();
    let found: BTreeSet<u32> = run_rules(&catalog, Days::at(day), &rules)
        .iter()
        .filter(|finding| speaks_against(finding))
        .map(|finding| finding.source.0)
        .collect();
    let verdict = |(at, (title, text)): (usize, &(bool, String))| {
        let index = catalog.find(Kind::Workspace, &at.to_string());
        let workspace = index.map(|index| &catalog.workspaces[index]);
        let read = workspace.and_then(|workspace| {
            if *title { workspace.title.as_ref() } else { workspace.questions.as_ref() }
        });
        // What was not judged may not be told. The settings are the first file.
        let judged = read.is_some_and(|read| *read.value == **text);
        judged && u32::try_from(at + 1).is_ok_and(|source| !found.contains(&source))
    };
    texts.iter().enumerate().map(verdict).collect()
}

/// Names that must not be told again.
struct Names {
    /// Parts that tell by themselves.
    telling: BTreeSet<String>,
    /// The parts of names that have no such part.
    short: Vec<Vec<String>>,
}

/// The shortest part of a name that is telling by itself, in letters.
const TELLING: usize = 4;

impl Names {
    fn new(names: &[&String]) -> Self {
        let mut made = Self { telling: BTreeSet::new(), short: Vec::new() };
        for name in names {
            let (telling, rest): (Vec<String>, Vec<String>) =
                parts(name).into_iter().partition(|part| part.len() >= TELLING);
            if telling.is_empty() && !rest.is_empty() {
                made.short.push(rest);
            }
            made.telling.extend(telling);
        }
        made
    }

    /// Does a text hold one of them, or a telling part of one? Rather too often than once too few.
    fn are_in(&self, text: &str) -> bool {
        let words: BTreeSet<String> = parts(text).into_iter().collect();
        !self.telling.is_disjoint(&words)
            || self.short.iter().any(|name| name.iter().all(|part| words.contains(part)))
    }
}

fn parts(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Every text but a title is judged as a description is.
fn key(title: bool) -> &'static str {
    if title { "title" } else { "questions" }
}

fn judges(rule: &Rule) -> bool {
    FROM_WARNINGS.contains(&rule.family()) || ERRORS.contains(&rule.family())
}

fn speaks_against(finding: &Finding) -> bool {
    let least =
        if FROM_WARNINGS.contains(&finding.rule.family()) { Level::Warning } else { Level::Error };
    // The record's other findings are about keys that it lacks.
    [key(true), key(false)].contains(&&*finding.field) && finding.level >= least
}
