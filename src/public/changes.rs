//! What changed from one site to the next: projects by title, decisions by number and day only.
//!
//! Nothing here holds the name of a person: of a team it is told how many came and went. Old words of a
//! text are told only where today's rules find nothing in it that must not be repeated ([`former`]).

pub mod field;
pub mod former;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::base::date::{Date, iso};
use crate::public::changes::field::{Field, How};
use crate::public::changes::words::Edit;
use crate::public::published::{Decided, Published};
use crate::public::record::Record;
use crate::records::text::clean;

/// How many changed projects are told word by word; of others it is told which fields changed.
pub const MOST_IN_FULL: usize = 200;
/// And how many bytes of texts in all, old and new.
const MOST_BYTES: usize = 400_000;
/// How many values of a field are told: records have fewer.
const MOST_VALUES: usize = 100;
/// The longest title or value that is told whole, in characters: those of records are shorter.
const LONGEST: usize = 300;

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Of this form: 1.
    pub version: u32,
    /// The day of the old site's data.
    #[serde(with = "iso")]
    pub old: Date,
    /// The day of the new site's data.
    #[serde(with = "iso")]
    pub new: Date,
    /// Whether the projects' texts were compared: sites of an early version don't have them as data.
    pub texts_compared: bool,
    /// Projects.
    pub projects: Projects,
    /// Decisions on the list of violators.
    pub decisions: Decisions,
}

/// What changed among projects, in the order of the sites that have them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Projects {
    /// Only on the new site.
    pub added: Vec<Entry>,
    /// On both, and not the same.
    pub changed: Vec<Changed>,
    /// Only on the old site.
    pub removed: Vec<Entry>,
}

/// What changed on the list of violators.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    /// Only on the new list.
    pub added: Vec<Number>,
    /// On both, with another day of the decision.
    pub changed: Vec<Number>,
    /// Only on the old list.
    pub removed: Vec<Number>,
}

/// A project by title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The workspace's id.
    pub id: String,
    /// What it is or was called; none where that must not be told again.
    pub title: Option<String>,
}

/// A project that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// The workspace's id.
    pub id: String,
    /// What it is called now.
    pub title: String,
    /// What of it changed.
    pub fields: Vec<Change>,
}

/// A field that changed. It is told either by words, by values or by numbers of people; where nothing
/// of it is told, the texts are too long or too many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// A text, word by word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Edit>,
    /// Values that came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<String>,
    /// Values that went.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
    /// How many people came.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub joined: usize,
    /// How many people went.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left: usize,
}

/// A decision by number and day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The decision's id; none where it may hold a name.
    pub id: Option<String>,
    /// The day of the decision.
    #[serde(with = "iso")]
    pub decided: Date,
}

impl Changes {
    /// What changed from an old site to a new one. What must not be repeated is withheld.
    pub fn between(old: &Published<'_>, new: &Published<'_>) -> Self {
        let mut changes = Self {
            version: 1,
            old: old.as_of,
            new: new.as_of,
            texts_compared: old.is_full && new.is_full,
            projects: projects(old, new),
            decisions: decisions(&old.decisions, &new.decisions),
        };
        former::withhold(&mut changes, &old.names().chain(new.names()).collect::<Vec<_>>());
        changes
    }

    /// Did nothing change?
    pub fn is_empty(&self) -> bool {
        let (projects, decisions) = (&self.projects, &self.decisions);
        projects.added.is_empty()
            && projects.changed.is_empty()
            && projects.removed.is_empty()
            && decisions.added.is_empty()
            && decisions.changed.is_empty()
            && decisions.removed.is_empty()
    }

    /// What an earlier build told, if it can be told again on a site that has not changed since: all
    /// that it names is still so. What today's rules find in it is withheld.
    pub fn retold(mut self, site: &Published<'_>) -> Option<Self> {
        let titles: BTreeMap<&str, &str> =
            site.projects.iter().map(|project| (&*project.id, &*project.title)).collect();
        let is_there = |id: &str, title: Option<&str>| {
            titles.get(id).is_some_and(|known| Some(&*told(known)) == title)
        };
        let numbers: BTreeSet<Decided> = site.decisions.iter().cloned().collect();
        let stands = |number: &Number| match &number.id {
            Some(id) => numbers.contains(&Decided { id: id.clone(), on: number.decided }),
            None => numbers.iter().any(|decided| decided.on == number.decided),
        };
        let (projects, decisions) = (&self.projects, &self.decisions);
        let holds = self.version == 1
            && self.old <= self.new
            && self.new <= site.as_of
            && projects.added.iter().all(|entry| is_there(&entry.id, entry.title.as_deref()))
            && projects.changed.iter().all(|entry| is_there(&entry.id, Some(&entry.title)))
            && !projects.removed.iter().any(|entry| titles.contains_key(&*entry.id))
            && decisions.added.iter().chain(&decisions.changed).all(&stands)
            && !decisions.removed.iter().any(|number| number.id.is_some() && stands(number))
            && decisions
                .removed
                .iter()
                .all(|number| number.id.as_deref().is_none_or(|id| nameless(id).is_some()));
        if !holds || !self.is_bounded() {
            return None;
        }
        former::withhold(&mut self, &site.names().collect::<Vec<_>>());
        Some(self)
    }

    /// A page that was not made by this program may hold anything.
    fn is_bounded(&self) -> bool {
        let values = |change: &Change| {
            let texts = change.added.iter().chain(&change.removed);
            texts.map(String::as_str).all(is_told)
        };
        let edits = |change: &Change| {
            let bytes = |edit: &Edit| match edit {
                Edit::Keep(words) | Edit::Delete(words) | Edit::Insert(words) => words.len(),
                Edit::Withheld(_) => 0,
            };
            change.words.iter().map(bytes).sum::<usize>()
        };
        let changes = || self.projects.changed.iter().flat_map(|changed| &changed.fields);
        let removed = self.projects.removed.iter();
        changes().map(edits).sum::<usize>() <= MOST_BYTES
            && changes().all(values)
            && changes().all(|change| change.words.iter().all(is_clean))
            && removed.filter_map(|entry| entry.title.as_deref()).all(is_told)
            && self.projects.removed.iter().all(|entry| is_told(&entry.id))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// A title or value as it is told: cleaned, on one line, not too long.
fn told(text: &str) -> String {
    let line = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}\u{2026}", &line[..cut]),
        None => line,
    }
}

fn is_told(text: &str) -> bool {
    text.chars().count() <= LONGEST + 1 && told(text) == text
}

fn is_clean(edit: &Edit) -> bool {
    match edit {
        Edit::Keep(words) | Edit::Delete(words) | Edit::Insert(words) => clean(words) == *words,
        Edit::Withheld(_) => true,
    }
}

fn by_id<'p>(projects: &'p [Record<'_>]) -> BTreeMap<&'p str, &'p Record<'p>> {
    // Of two with one id the first counts.
    projects.iter().rev().map(|project| (&*project.id, project)).collect()
}

fn projects(old: &Published<'_>, new: &Published<'_>) -> Projects {
    let (before, now) = (by_id(&old.projects), by_id(&new.projects));
    let full = old.is_full && new.is_full;
    let mut changes = Projects::default();
    let (mut in_full, mut bytes) = (MOST_IN_FULL, MOST_BYTES);
    let entry =
        |project: &Record<'_>| Entry { id: told(&project.id), title: Some(told(&project.title)) };
    for project in &new.projects {
        let Some(earlier) = before.get(&*project.id) else {
            changes.added.push(entry(project));
            continue;
        };
        let fields: Vec<Field> = Field::ALL
            .into_iter()
            .filter(|field| (full || field.is_in_rows()) && differs(*field, earlier, project))
            .collect();
        if fields.is_empty() {
            continue;
        }
        let mut bytes_left = if in_full > 0 { bytes } else { 0 };
        let of = |field| change(field, earlier, project, &mut bytes_left);
        let fields = fields.into_iter().map(of).collect();
        if in_full > 0 {
            (in_full, bytes) = (in_full - 1, bytes_left);
        }
        let title = told(&project.title);
        changes.changed.push(Changed { id: told(&project.id), title, fields });
    }
    let gone = old.projects.iter().filter(|project| !now.contains_key(&*project.id));
    let mut seen = BTreeSet::new();
    changes.removed = gone.filter(|project| seen.insert(&*project.id)).map(entry).collect();
    changes
}

fn differs(field: Field, old: &Record<'_>, new: &Record<'_>) -> bool {
    match field.how() {
        How::Text => {
            let (old, new) = (field.text(old), field.text(new));
            old != new && words::plain(&clean(old)) != words::plain(&clean(new))
        }
        How::Values | How::People | How::Whether => {
            let (mut old, mut new) = (field.values(old), field.values(new));
            old.sort_unstable();
            new.sort_unstable();
            old != new
        }
    }
}

fn change(field: Field, old: &Record<'_>, new: &Record<'_>, bytes_left: &mut usize) -> Change {
    let mut change = Change {
        field,
        words: Vec::new(),
        added: Vec::new(),
        removed: Vec::new(),
        joined: 0,
        left: 0,
    };
    match field.how() {
        How::Text => {
            let (old, new) = (clean(field.text(old)), clean(field.text(new)));
            if let Some(left) = bytes_left.checked_sub(old.len() + new.len()) {
                *bytes_left = left;
                change.words = words::compare(&old, &new);
            }
        }
        How::Values => {
            let (old, new) = (field.values(old), field.values(new));
            change.added = values(field, &beyond(&new, &old));
            change.removed = values(field, &beyond(&old, &new));
        }
        How::People => {
            let (old, new) = (field.values(old), field.values(new));
            change.joined = beyond(&new, &old).len();
            change.left = beyond(&old, &new).len();
        }
        How::Whether => {}
    }
    change
}

/// Values as they are told: codes only if they are known, and not more than anybody reads.
fn values(field: Field, values: &[&str]) -> Vec<String> {
    let known = |value: &&&str| field.vocabulary().is_none_or(|codes| codes.find(value).is_some());
    let mut told: Vec<String> = values.iter().filter(known).map(|value| told(value)).collect();
    if told.len() > MOST_VALUES {
        told.truncate(MOST_VALUES);
        told.push("\u{2026}".into());
    }
    told
}

/// The values that one list has and the other has not, each as often.
fn beyond<'v>(these: &[&'v str], others: &[&str]) -> Vec<&'v str> {
    let mut there: BTreeMap<&str, usize> = BTreeMap::new();
    others.iter().for_each(|value| *there.entry(value).or_default() += 1);
    let is_beyond = |value: &&&str| match there.get_mut(**value) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        _ => true,
    };
    these.iter().filter(is_beyond).copied().collect()
}

fn decisions(old: &[Decided], new: &[Decided]) -> Decisions {
    let days = |decisions: &[Decided]| -> BTreeMap<String, Date> {
        decisions.iter().map(|decided| (decided.id.clone(), decided.on)).collect()
    };
    let (before, now) = (days(old), days(new));
    let number = |(id, on): (&String, &Date)| Number { id: nameless(id), decided: *on };
    let only = |these: &BTreeMap<String, Date>, others: &BTreeMap<String, Date>| {
        let mut only: Vec<Number> =
            these.iter().filter(|(id, _)| !others.contains_key(*id)).map(number).collect();
        // The newest first; the list's own order would tell the order of names.
        only.sort_by(|a, b| (b.decided, &b.id).cmp(&(a.decided, &a.id)));
        only
    };
    let changed = now.iter().filter(|(id, on)| before.get(*id).is_some_and(|day| day != *on));
    Decisions {
        added: only(&now, &before),
        changed: changed.map(number).collect(),
        removed: only(&before, &now),
    }
}

/// What the parts of a decision's id may be, besides digits.
const PARTS: [&str; 5] = ["d", "dec", "decision", "case", "no"];

/// A decision's id, if it is a number and no word: an id such as `d-halloway` would keep a name on the
/// page when the decision has ended.
fn nameless(id: &str) -> Option<String> {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let sound = id.len() <= 40
        && id.split(['-', '_', '.']).all(|part| is_number(part) || PARTS.contains(&part));
    sound.then(|| id.to_owned())
}
