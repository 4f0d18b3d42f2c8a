//! How much of the program's list some files are: the whole, a part, another shape, an older state. Only a whole and
//! recent list can say by its silence that a workspace left it.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::date;
use crate::exchange::allowed::moment;
use crate::exchange::export::{Export, usable_id};
use crate::exchange::history::History;
use crate::exchange::shape::Shape;

/// The files of one export: one file, or its pages.
#[derive(Debug)]
pub struct Group {
    /// In the order given.
    pub exports: Vec<Export>,
}

/// How much a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All that is public.
    Whole,
    /// Some of it.
    Part {
        /// How many rows are missing, where the files say so.
        missing: Option<usize>,
        /// Whether a part is meant.
        meant: bool,
    },
    /// What a search found.
    Search,
    /// An earlier state than one that was imported.
    Older,
    /// No list of what is public.
    OtherShape,
}

impl Scope {
    /// May it bring back what left, and lift an exclusion?
    pub fn is_current(self) -> bool {
        matches!(self, Self::Whole | Self::Part { .. })
    }

    /// May it bring in a workspace that no list has had?
    pub fn lists_what_is_public_now(self) -> bool {
        matches!(self, Self::Whole | Self::Part { .. } | Self::Search)
    }
}

/// Exports as groups: files whose workspaces differ and that say the same of the whole are pages of one export.
pub fn grouped(exports: Vec<Export>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for export in exports {
        let page = groups.last().is_some_and(|group| group.takes(&export));
        match groups.last_mut().filter(|_| page) {
            Some(group) => group.exports.push(export),
            None => groups.push(Group { exports: vec![export] }),
        }
    }
    groups
}

impl Group {
    fn takes(&self, page: &Export) -> bool {
        let one = &self.exports[0];
        let ids = self.ids();
        one.shape == page.shape && one.total == page.total && page.ids().is_disjoint(&ids)
    }

    /// The workspaces that it has a row of.
    pub fn ids(&self) -> BTreeSet<String> {
        self.exports.iter().flat_map(Export::ids).collect()
    }

    /// Rows, readable or not.
    pub fn count(&self) -> usize {
        self.exports.iter().map(|export| export.count).sum()
    }

    /// Rows of a workspace that has another row: where pages were joined, another workspace's may be missing for each.
    pub fn repeated(&self) -> usize {
        let rows = self.exports.iter().flat_map(|export| &export.rows);
        let ids: Vec<String> = rows.filter_map(usable_id).collect();
        ids.len() - ids.iter().collect::<BTreeSet<_>>().len()
    }

    /// The shape of all; none without a row.
    pub fn shape(&self) -> Option<Shape> {
        self.exports.iter().find_map(|export| export.shape)
    }

    /// The latest change of a row.
    pub fn newest(&self) -> Option<jiff::Timestamp> {
        self.exports.iter().filter_map(|export| export.newest).max()
    }

    /// When the source was last brought up to date, as the files say.
    pub fn synced(&self) -> Option<&str> {
        self.exports
            .iter()
            .filter_map(|export| export.synced.as_deref())
            .max_by_key(|time| instant(time))
    }

    /// Whether a row can't be told to be any workspace's.
    pub fn has_nameless_rows(&self) -> bool {
        self.exports.iter().any(|export| export.nameless)
    }

    /// Of the bytes of all files.
    pub fn digest(&self) -> String {
        self.exports.iter().map(|export| export.digest.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// How much it is. `changes`: the day of each workspace's last known change; `partial`: a part is meant.
    pub fn scope(
        &self,
        history: &History,
        changes: &BTreeMap<String, String>,
        partial: bool,
    ) -> Scope {
        let lists = self.shape().is_none_or(Shape::lists_what_is_public);
        let total = self.exports.iter().filter_map(|export| export.total).max();
        let active = self.exports.iter().filter_map(|export| export.active).max();
        let missing = total.and_then(|total| total.checked_sub(self.count())).filter(|n| *n > 0);
        // A further page follows, or one before is not here.
        let pages = self.exports.iter().filter_map(|export| export.page).max().unwrap_or(1);
        let more =
            self.exports.last().is_some_and(|export| export.more) || pages > self.exports.len();
        if !lists || (self.shape().is_none() && total.is_none()) {
            Scope::OtherShape
        } else if self.is_older(history, changes) {
            Scope::Older
        } else if total.zip(active).is_some_and(|(total, active)| total < active) {
            Scope::Search
        } else if partial || missing.is_some() || (more && total.is_none()) {
            Scope::Part { missing, meant: partial }
        } else {
            Scope::Whole
        }
    }

    /// The day of the latest change of each workspace: one may have two rows, of which the newer is taken.
    pub fn days(&self) -> BTreeMap<String, String> {
        let mut days: BTreeMap<String, String> = BTreeMap::new();
        for row in self.exports.iter().flat_map(|export| &export.rows) {
            let time = row.get("modifiedTime").and_then(serde_json::Value::as_str);
            let day = time.and_then(|time| time.get(..10)).filter(|day| date::parse(day).is_some());
            if let Some((id, day)) = usable_id(row).zip(day) {
                let latest = days.entry(id).or_default();
                *latest = latest.as_str().max(day).to_owned();
            }
        }
        days
    }

    /// Is it an earlier state than what was imported? The source's own date says so, or a row that is older than its
    /// record while none is newer. A latest change that is missing says nothing: its row may be the one that left.
    fn is_older(&self, history: &History, changes: &BTreeMap<String, String>) -> bool {
        let last = history.of_the_directory().filter_map(|import| import.synced.as_deref());
        let last = last.max_by_key(|time| instant(time));
        match self.synced().zip(last).map(|(ours, last)| (instant(ours), instant(last))) {
            Some((ours, last)) if ours < last => return true,
            Some((ours, last)) if ours > last => return false,
            _ => {}
        }
        if history.of_the_directory().next().is_none() {
            return false;
        }
        if history.of_the_directory().last().is_some_and(|last| last.digest == self.digest()) {
            return false;
        }
        let days = self.days();
        let known = days.iter().filter_map(|(id, day)| Some((day, changes.get(id)?)));
        let (mut older, mut newer) = (false, false);
        let is_day = |day: &str| date::parse(day).is_some();
        for (day, known) in known.filter(|(day, known)| is_day(day) && is_day(known)) {
            older |= day < known;
            newer |= day > known;
        }
        older && !newer
    }
}

/// A time for comparing, whatever its form; what is no time stays a text.
fn instant(time: &str) -> (Option<jiff::Timestamp>, &str) {
    (moment(time), time)
}
