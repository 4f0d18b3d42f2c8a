//! An import: rows to records, written where something changed. What a row doesn't say is not touched; what a whole
//! list no longer has is marked, so that it isn't shown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::base::date::Date;
use crate::base::disk;
use crate::base::error::Result;
use crate::base::terminal::Progress;
use crate::exchange::export::Export;
use crate::exchange::history::{History, Import};
use crate::exchange::identities::Identities;
use crate::exchange::known::Known;
use crate::exchange::person::Person;
use crate::exchange::scope::{Group, Scope, grouped};
use crate::exchange::shape::Shape;
use crate::exchange::starter::make_site;
use crate::exchange::tally::Tally;
use crate::exchange::workspace::{self, Imported};
use crate::exchange::writer::Writer;
use crate::records::kind::{Home, Kind};

/// So many workspaces may leave an export without a word.
const FEW: usize = 5;
/// And such a part of those that are known: one of so many.
const PART: usize = 10;

/// What became of the records of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Written for the first time.
    pub new: usize,
    /// Brought up to date.
    pub changed: usize,
    /// Already as they should be.
    pub unchanged: usize,
}

/// What an import may do.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// A part of an export is meant.
    pub partial: bool,
    /// So many workspaces may leave.
    pub confirm_left: Option<usize>,
    /// The day of the import.
    pub today: Date,
}

/// One export, as it was taken.
#[derive(Debug)]
pub struct Taken {
    /// What it is; none for one without a row.
    pub shape: Option<Shape>,
    /// How much it is.
    pub scope: Scope,
    /// Rows, readable or not.
    pub rows: usize,
}

/// What an import did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The exports.
    pub taken: Vec<Taken>,
    /// By kind.
    pub counts: BTreeMap<Kind, Count>,
    /// What was dropped and what is doubtful.
    pub tally: Tally,
    /// Records that could not be read, and were left alone.
    pub left_alone: Vec<String>,
    /// Records of which some comments could not be kept.
    pub lost_comments: Vec<String>,
    /// Ids that several files have, and how many: all were written.
    pub shared_ids: Vec<(String, usize)>,
    /// Records that an exclusion could not be written into.
    pub lost_exclusions: Vec<String>,
    /// Workspaces with news of an exclusion: whether `imports.yaml` must keep it, for the record doesn't.
    pub unrecorded: BTreeMap<String, bool>,
    /// Workspaces that left the export, and are marked so.
    pub left: Vec<String>,
    /// Workspaces whose row is there again.
    pub returned: Vec<String>,
    /// Workspaces without a row that are not marked, since a row can't be told to be any workspace's.
    pub unmarked: Vec<String>,
    /// Workspaces of which no earlier import is known, and that the first whole export has no row of.
    pub unknown: Vec<String>,
    /// Workspaces that would leave, of how many: too many, so nothing was written.
    pub refused: Option<(Vec<String>, usize)>,
}

impl Outcome {
    /// Whether staff must look: rows are missing unmarked, an exclusion is lost, or nothing was written.
    pub fn needs_a_look(&self) -> bool {
        let part = |taken: &Taken| matches!(taken.scope, Scope::Part { meant: false, .. });
        self.refused.is_some()
            || !self.unmarked.is_empty()
            || !self.lost_exclusions.is_empty()
            || self.taken.iter().any(part)
    }
}

/// What a group will do.
struct Plan {
    scope: Scope,
    /// What the newest list of what is public has, before this group.
    listed: Option<BTreeSet<String>>,
    leaving: Vec<String>,
    unmarked: Vec<String>,
    unknown: Vec<String>,
}

/// Imports exports into a content folder, which is made if it isn't there.
pub fn import(files: &[PathBuf], into: &Path, options: Options) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let mut history = History::read(into)?;
    let exports: Vec<Export> =
        files.iter().map(|file| Export::read(file, &mut outcome.tally)).collect::<Result<_>>()?;
    for kind in [Kind::Institution, Kind::Researcher, Kind::Workspace] {
        let Home::Folder(folder) = kind.home() else { continue };
        // Told before anything is written, not in the middle of it.
        disk::is_own_folder(&into.join(folder))?;
    }
    let mut known = Known::read(into)?;
    let groups = grouped(exports);
    let users = users(&groups);
    // A folder from before the first noted import gave ids without a note: they are whose they seem to be.
    let noted = history.knows_an_import();
    let is_taken = |id: &str| noted && known.has(Kind::Researcher, id);
    let identities = Identities::new(&history.users, &users, is_taken);
    history.users = identities.with_capitals().map(str::to_owned).collect();
    let Some(plans) = plan(&groups, &mut history, &known, options, &mut outcome) else {
        return Ok(outcome);
    };
    make_site(into)?;
    if groups.iter().all(|group| group.count() == 0) {
        outcome.tally.doubt("the export holds no workspace");
    }
    for (group, plan) in groups.iter().zip(plans) {
        take(group, &plan, into, &identities, &mut known, options, &mut outcome)?;
    }
    for (id, kept) in &outcome.unrecorded {
        if *kept {
            history.excluded.insert(id.clone())
        } else {
            history.excluded.remove(id)
        };
    }
    history.write()?;
    Ok(outcome)
}

/// What each group will do; none where too many workspaces would leave.
fn plan(
    groups: &[Group],
    history: &mut History,
    known: &Known,
    options: Options,
    outcome: &mut Outcome,
) -> Option<Vec<Plan>> {
    let mut listed = history.workspaces.clone();
    let mut present = known.present_workspaces();
    let mut first = !history.knows_a_whole_export();
    let mut plans = Vec::new();
    // The last changes that the records know, and the groups before.
    let mut days = known.last_changes();
    for group in groups {
        let scope = group.scope(history, &days, options.partial);
        record(group, scope, history, options);
        for (id, day) in group.days() {
            let latest = days.entry(id).or_default();
            *latest = std::mem::take(latest).max(day);
        }
        let ids = group.ids();
        let lists = group.shape().is_some_and(Shape::lists_what_is_public);
        let known_lists = !listed.is_empty() && !first;
        let mut plan = Plan {
            scope,
            listed: known_lists.then(|| present.intersection(&listed).cloned().collect()),
            leaving: Vec::new(),
            unmarked: Vec::new(),
            unknown: Vec::new(),
        };
        if scope == Scope::Whole {
            let ours: BTreeSet<&String> = present.intersection(&listed).collect();
            let gone = ours.iter().filter(|id| !ids.contains(**id)).map(|id| (*id).clone());
            let gone: Vec<String> = gone.collect();
            let confirmed = options.confirm_left.is_some_and(|most| gone.len() <= most);
            if gone.len() > FEW && gone.len() * PART > ours.len() && !confirmed {
                outcome.refused = Some((gone, ours.len()));
                return None;
            }
            keep_out_unreadable(&ids, &listed, known, outcome);
            let repeated = group.repeated();
            if group.has_nameless_rows() || (repeated > 0 && gone.len() <= repeated) {
                plan.unmarked = gone;
            } else {
                present.retain(|id| !gone.contains(id));
                plan.leaving = gone;
            }
            if first {
                let strange =
                    present.iter().filter(|id| !ids.contains(*id) && !listed.contains(*id));
                plan.unknown = strange.cloned().collect();
            }
            first = false;
        }
        if lists {
            listed.extend(ids.iter().cloned());
        }
        present.extend(ids);
        plans.push(plan);
    }
    history.workspaces = listed;
    Some(plans)
}

/// What left, and whose record can't be read, is not shown when it can be again either.
fn keep_out_unreadable(
    ids: &BTreeSet<String>,
    listed: &BTreeSet<String>,
    known: &Known,
    outcome: &mut Outcome,
) {
    let left: BTreeSet<String> = listed.difference(ids).cloned().collect();
    for (file, id) in known.unreadable_workspaces(&left, listed) {
        let file = file.display().to_string();
        if !outcome.lost_exclusions.contains(&file) {
            outcome.lost_exclusions.push(file);
        }
        outcome.unrecorded.insert(id, true);
    }
}

/// The exact ids of all people of the exports.
fn users(groups: &[Group]) -> BTreeSet<String> {
    let rows = groups.iter().flat_map(|group| &group.exports).flat_map(|export| &export.rows);
    let people = rows.flat_map(|row| {
        let people =
            ["workspaceOwner", "workspaceUsers"].into_iter().filter_map(|key| row.get(key));
        people.flat_map(|people| people.as_array().into_iter().flatten())
    });
    people
        .filter_map(|person| person.get("userId")?.as_str())
        .map(|user| user.trim().to_owned())
        .collect()
}

/// Writes what a group says.
fn take(
    group: &Group,
    plan: &Plan,
    into: &Path,
    identities: &Identities,
    known: &mut Known,
    options: Options,
    outcome: &mut Outcome,
) -> Result<()> {
    let versions = known.versions.clone();
    let before = known.institutions.all().len();
    let mut workspaces: BTreeMap<String, Imported> = BTreeMap::new();
    for row in group.exports.iter().flat_map(|export| &export.rows) {
        let institutions = &mut known.institutions;
        let new = workspace::read(row, &versions, identities, institutions, &mut outcome.tally);
        let Some(new) = new else { continue };
        let row = match workspaces.remove(&new.id) {
            None => new,
            Some(other) => {
                outcome.tally.doubt("two rows of one workspace: the newer was taken");
                // Whatever else the newer says: where one of them excludes, it is excluded.
                let excluded = other.excluded.max(new.excluded);
                let newer = if other.modified <= new.modified { new } else { other };
                Imported { excluded, ..newer }
            }
        };
        workspaces.insert(row.id.clone(), row);
    }
    let people = people(&workspaces);
    let progress = Progress::new("importing", workspaces.len() + people.len());
    let older = plan.scope == Scope::Older;
    let keeps_newer = matches!(plan.scope, Scope::Older | Scope::OtherShape | Scope::Search);
    let unlisted = plan.listed.as_ref().filter(|_| !plan.scope.lists_what_is_public_now());
    let today = options.today;
    let mut writer = Writer { into, known, outcome, progress, older, keeps_newer, unlisted, today };
    let named: BTreeSet<String> =
        people.values().flat_map(Person::institutions).map(str::to_owned).collect();
    for index in 0..writer.known.institutions.all().len() {
        let is_named = named.contains(&writer.known.institutions.all()[index].id);
        if index < before || is_named {
            writer.institution(index, index < before)?;
        }
    }
    for person in people.values() {
        writer.person(person)?;
    }
    for workspace in workspaces.values() {
        writer.workspace(workspace, plan.scope.is_current())?;
    }
    for id in &plan.leaving {
        writer.mark_as_left(id)?;
    }
    outcome.unmarked.extend(plan.unmarked.iter().cloned());
    outcome.unknown.extend(plan.unknown.iter().cloned());
    outcome.taken.push(Taken { shape: group.shape(), scope: plan.scope, rows: group.count() });
    Ok(())
}

/// Notes an import for later ones.
fn record(group: &Group, scope: Scope, history: &mut History, options: Options) {
    let Some(shape) = group.shape() else { return };
    history.add(Import {
        day: options.today.to_string(),
        shape: shape.code().to_owned(),
        rows: group.count(),
        whole: scope == Scope::Whole,
        newest: group.newest().map(|newest| newest.to_string()),
        synced: group.synced().map(str::to_owned),
        digest: group.digest(),
    });
}

/// Each person as the rows have them, the row of the latest change last.
fn people(workspaces: &BTreeMap<String, Imported>) -> BTreeMap<String, Person> {
    let mut rows: Vec<&Imported> = workspaces.values().collect();
    rows.sort_by_key(|workspace| workspace.modified);
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    for person in rows.into_iter().flat_map(|workspace| &workspace.people) {
        match people.get_mut(&person.id) {
            Some(known) => known.update(person),
            None => drop(people.insert(person.id.clone(), person.clone())),
        }
    }
    people
}
