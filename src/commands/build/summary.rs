//! What a build says when it is done: for people, and for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::json;
use crate::base::terminal::Lines;
use crate::model::catalog::Catalog;
use crate::page::theme::thousands;
use crate::public::changes::Changes;
use crate::public::directory::Directory;
use crate::public::eligibility::NotEligible;
use crate::records::kind::Kind;
use crate::report::changes;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::site::publish::Published;

/// How many missing messages are named.
const FIRST: usize = 5;

/// How long each stage took.
#[derive(Serialize)]
pub(super) struct Seconds {
    /// Reading the records.
    pub reading: f64,
    /// Checking them.
    pub checking: f64,
    /// Making the public view, and comparing it with the replaced site's.
    pub preparing: f64,
    /// Making the search.
    pub indexing: f64,
    /// Rendering and writing.
    pub writing: f64,
    /// Bringing it to the disk and into place.
    pub swapping: f64,
}

/// Everything that the summary is made from.
pub(super) struct Built<'a> {
    /// The records.
    pub catalog: &'a Catalog,
    /// What is wrong with them.
    pub findings: &'a [Finding],
    /// The public view.
    pub directory: &'a Directory<'a>,
    /// Why no comparison was made, if so.
    pub problem: Option<&'a str>,
    /// Messages that languages lack and that are said in English, by language.
    pub untranslated: BTreeMap<&'static str, Vec<String>>,
    /// What was published.
    pub published: &'a Published,
    /// How long it took.
    pub seconds: Seconds,
}

#[derive(Serialize)]
struct Json<'a> {
    version: u32,
    as_of: String,
    records: BTreeMap<&'static str, Counts>,
    held_back: Vec<HeldBack<'a>>,
    hidden: BTreeMap<&'a str, String>,
    findings: BTreeMap<&'static str, usize>,
    written: Written,
    seconds: &'a Seconds,
    changes: Option<&'a Changes>,
    changes_problem: Option<&'a str>,
    untranslated: &'a BTreeMap<&'static str, Vec<String>>,
}

#[derive(Serialize)]
struct Counts {
    records: usize,
    shown: usize,
    held_back: usize,
    not_eligible: usize,
}

#[derive(Serialize)]
struct HeldBack<'a> {
    kind: &'static str,
    id: &'a str,
    reasons: &'a [String],
}

#[derive(Serialize)]
struct Written {
    /// How many files are new or have changed.
    new: usize,
    files: usize,
    pages: usize,
    bytes: u64,
}

impl Built<'_> {
    /// For people.
    pub(super) fn text(&self) -> String {
        let (directory, findings) = (self.directory, self.findings);
        let mut text = Lines::default();
        text.add(format_args!(
            "{:<14}{:>9}{:>9}{:>11}{:>14}",
            "", "records", "shown", "held back", "not eligible"
        ));
        for (kind, account) in &directory.accounts {
            let name = match kind {
                Kind::Workspace => "projects",
                Kind::Researcher => "researchers",
                Kind::Institution => "institutions",
                Kind::Decision => "decisions",
                _ => continue,
            };
            text.add(format_args!(
                "{name:<14}{:>9}{:>9}{:>11}{:>14}",
                account.all, account.shown, account.held_back, account.not_eligible
            ));
        }
        self.not_shown(&mut text);
        for held in self.held_back() {
            text.add(format_args!(
                "held back: {} {}: {}",
                held.kind.word(),
                held.name,
                held.reasons.join("; ")
            ));
        }
        let researchers = directory.accounts.get(&Kind::Researcher).copied().unwrap_or_default();
        let unproven = findings
            .iter()
            .filter(|f| f.rule.code == "ST004" && &*f.field == "authorization")
            .count();
        if unproven * 2 > researchers.all {
            text.add("most researchers' records prove no authorization: if they come from an export, write `authorization: attested` in site.yaml");
        }
        if let Some(told) = &directory.changes {
            changes::brief(told, &mut text);
        }
        if let Some(problem) = self.problem {
            text.add(format_args!("{problem}"));
        }
        self.in_english(&mut text);
        self.outcome(&mut text);
        text.text()
    }

    /// Projects that don't belong on the site, and listings that are hidden.
    fn not_shown(&self, text: &mut Lines) {
        let directory = self.directory;
        for (reason, ids) in &directory.not_eligible {
            // Staff must see which projects left: the others have been out from the start.
            let named = if *reason == NotEligible::LeftExport {
                format!(": {}", ids.join(", "))
            } else {
                String::new()
            };
            text.add(format_args!(
                "not eligible: {} {}: {}{named}",
                ids.len(),
                plural(ids.len(), "project"),
                reason.words()
            ));
        }
        for (id, until) in &directory.hidden {
            text.add(format_args!("hidden: decision {id}, through {until}, because it probably names the wrong person: decide by then, or it is listed again"));
        }
    }

    /// What is said in English on pages of other languages.
    fn in_english(&self, text: &mut Lines) {
        for (language, missing) in &self.untranslated {
            let first = missing.iter().take(FIRST).map(String::as_str).collect::<Vec<_>>();
            let more = if missing.len() > FIRST { " \u{2026}" } else { "" };
            text.add(format_args!(
                "in English, because locales/{language}.ftl lacks them: {} {}: {}{more}",
                missing.len(),
                plural(missing.len(), "message"),
                first.join(", ")
            ));
        }
    }

    /// Incidents have no page that could be held back.
    fn held_back(&self) -> impl Iterator<Item = &crate::public::directory::HeldBack> {
        self.directory.held_back.iter().filter(|held| held.kind != Kind::Incident)
    }

    fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|f| f.level == level && f.waived.is_none()).count()
    }

    fn outcome(&self, text: &mut Lines) {
        let (published, seconds) = (self.published, &self.seconds);
        let count = |level| self.count(level);
        text.add(format_args!(
            "findings: {} {}, {} {}, {} {}",
            count(Level::Error),
            plural(count(Level::Error), "error"),
            count(Level::Warning),
            plural(count(Level::Warning), "warning"),
            count(Level::Note),
            plural(count(Level::Note), "note")
        ));
        let carried = published.carried;
        text.add(format_args!(
            "written: {} of {} files ({} pages, {} KB in all); {} files read",
            thousands(published.written as u64),
            thousands(carried.files as u64 + 1),
            thousands(carried.pages as u64),
            thousands(carried.bytes.div_ceil(1000)),
            thousands(self.catalog.sources.len() as u64)
        ));
        let stages = [
            ("reading", seconds.reading),
            ("checking", seconds.checking),
            ("preparing", seconds.preparing),
            ("indexing", seconds.indexing),
            ("writing", seconds.writing),
            ("swapping", seconds.swapping),
        ];
        let stages = stages.map(|(stage, seconds)| format!("{stage} {seconds:.2}"));
        text.add(format_args!("seconds: {}", stages.join(", ")));
    }

    /// As one JSON object, on one line.
    pub(super) fn json(&self) -> String {
        let records = self.directory.accounts.iter().map(|(kind, account)| {
            let counts = Counts {
                records: account.all,
                shown: account.shown,
                held_back: account.held_back,
                not_eligible: account.not_eligible,
            };
            (kind.word(), counts)
        });
        let held_back = self.held_back().map(|held| HeldBack {
            kind: held.kind.word(),
            id: &held.name,
            reasons: &held.reasons,
        });
        let levels = [("error", Level::Error), ("warning", Level::Warning), ("note", Level::Note)];
        let carried = self.published.carried;
        let built = Json {
            version: 1,
            as_of: self.directory.as_of.to_string(),
            records: records.collect(),
            held_back: held_back.collect(),
            hidden: (self.directory.hidden.iter())
                .map(|(id, until)| (id.as_str(), until.to_string()))
                .collect(),
            findings: levels.into_iter().map(|(word, level)| (word, self.count(level))).collect(),
            written: Written {
                new: self.published.written,
                files: carried.files + 1,
                pages: carried.pages,
                bytes: carried.bytes,
            },
            seconds: &self.seconds,
            changes: self.directory.changes.as_ref(),
            changes_problem: self.problem,
            untranslated: &self.untranslated,
        };
        format!("{}\n", json::line(&built))
    }
}

fn plural(count: usize, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
