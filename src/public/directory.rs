//! The directory and the list, as the world may see them; and the account of every record.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::clock;
use crate::base::date::Date;
use crate::base::fold::fold;
use crate::model::catalog::Catalog;
use crate::model::decision::Decision;
use crate::model::reference::RecordRef;
use crate::model::standing::{Standing, standing};
use crate::public::changes::Changes;
use crate::public::eligibility::{Fate, NotEligible, fate, obstacles};
use crate::public::facet::{Facet, by_institution, facets};
use crate::public::institution::Institution;
use crate::public::listing::Listing;
use crate::public::person::Person;
use crate::public::project::{Member, Project};
use crate::records::kind::Kind;
use crate::rules::finding::Finding;
use crate::rules::held::Held;

/// A record that is held back, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// Its kind.
    pub kind: Kind,
    /// Its id or, where that can't be read, its file.
    pub name: String,
    /// The reasons, in words.
    pub reasons: Vec<String>,
}

/// What became of every record of a kind: the three numbers make all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Account {
    /// Records read, whole or not.
    pub all: usize,
    /// On the site.
    pub shown: usize,
    /// Held back by an error.
    pub held_back: usize,
    /// Not meant for the site.
    pub not_eligible: usize,
}

/// The public view.
pub struct Directory<'a> {
    /// Projects, newest first.
    pub projects: Vec<Project<'a>>,
    /// The people of their teams, by name.
    pub people: Vec<Person<'a>>,
    /// Places of the projects of each person, newest first.
    pub projects_of_people: Vec<Vec<u32>>,
    /// Their institutions, by name.
    pub institutions: Vec<Institution<'a>>,
    /// Places of the projects of each institution, newest first.
    pub projects_of_institutions: Vec<Vec<u32>>,
    /// Facets.
    pub facets: Vec<Facet<'a>>,
    /// The list of violators, by name.
    pub listings: Vec<Listing<'a>>,
    /// The day of the list.
    pub as_of: Date,
    /// What changed since an earlier site, where it is known.
    pub changes: Option<Changes>,
    /// What is held back: private, for staff.
    pub held_back: Vec<HeldBack>,
    /// Listings that are hidden because they probably name the wrong person: their ids and last days; private, for staff.
    pub hidden: Vec<(String, Date)>,
    /// Ids of workspaces that don't belong in the directory, by reason.
    pub not_eligible: BTreeMap<NotEligible, Vec<String>>,
    /// What became of every record, by kind.
    pub accounts: BTreeMap<Kind, Account>,
}

impl<'a> Directory<'a> {
    /// Builds the public view of the records on a day.
    pub fn new(catalog: &'a Catalog, findings: &[Finding], as_of: Date) -> Self {
        let held = Held::new(findings);
        let mut fates: Vec<Fate> = (0..catalog.workspaces.len())
            .into_par_iter()
            .map(|index| fate(catalog, &held, index))
            .collect();
        let people = people(catalog, &held);
        let made: Vec<Option<Project<'a>>> = fates
            .par_iter_mut()
            .enumerate()
            .map(|(index, fate)| {
                let shown = *fate == Fate::Shown;
                let project = shown.then(|| project(catalog, &held, &people, index)).flatten();
                if shown && project.is_none() {
                    // Only where the settings turn off the rule that says so.
                    *fate = Fate::HeldBack(vec!["a value that its page needs is missing".into()]);
                }
                project
            })
            .collect();
        let mut projects: Vec<Project<'a>> = made.into_iter().flatten().collect();
        projects.sort_by(|a, b| (b.created, a.id).cmp(&(a.created, b.id)));
        let (people, projects_of_people) = people_of(people, &projects);
        let institutions = institutions_of(catalog, &held, &people, as_of);
        let mut directory = Self {
            facets: facets(&projects),
            projects_of_institutions: by_institution(&projects, &institutions),
            listings: listings(catalog, &held, as_of),
            hidden: hidden(catalog, as_of),
            projects,
            people,
            projects_of_people,
            institutions,
            as_of,
            changes: None,
            held_back: Vec::new(),
            not_eligible: BTreeMap::new(),
            accounts: BTreeMap::new(),
        };
        directory.account(catalog, &held, &fates);
        directory
    }

    /// Ids of the workspaces that are held back, in the order of their files.
    pub fn held_back_workspaces(&self) -> Vec<String> {
        let workspaces = self.held_back.iter().filter(|held| held.kind == Kind::Workspace);
        workspaces.map(|held| held.name.clone()).collect()
    }

    fn account(&mut self, catalog: &Catalog, held: &Held, fates: &[Fate]) {
        for unreadable in &catalog.unreadable {
            let name = catalog.source(unreadable.source).path.to_string();
            self.hold_back(unreadable.kind, name, vec!["the file can't be read".into()]);
        }
        for (index, fate) in fates.iter().enumerate() {
            match fate {
                Fate::Shown => self.entry(Kind::Workspace).shown += 1,
                Fate::HeldBack(reasons) => {
                    let record = RecordRef::new(Kind::Workspace, index);
                    self.hold_back(Kind::Workspace, name_of(catalog, record), reasons.clone());
                }
                Fate::NotEligible(reason) => {
                    let name = name_of(catalog, RecordRef::new(Kind::Workspace, index));
                    self.not_eligible.entry(*reason).or_default().push(name);
                    self.entry(Kind::Workspace).not_eligible += 1;
                }
            }
        }
        let shown: [(Kind, usize, Vec<&str>); 4] = [
            (Kind::Incident, catalog.incidents.len(), Vec::new()),
            (
                Kind::Institution,
                catalog.institutions.len(),
                self.institutions.iter().map(|i| i.id).collect(),
            ),
            (
                Kind::Researcher,
                catalog.researchers.len(),
                self.people.iter().map(|p| p.id).collect(),
            ),
            (Kind::Decision, catalog.decisions.len(), self.listings.iter().map(|l| l.id).collect()),
        ];
        for (kind, count, mut ids) in shown {
            ids.sort_unstable();
            for index in 0..count {
                let record = RecordRef::new(kind, index);
                let reasons = obstacles(catalog, held, record);
                if !reasons.is_empty() {
                    self.hold_back(kind, name_of(catalog, record), reasons);
                } else if ids.binary_search(&catalog.id_of(record)).is_ok() {
                    self.entry(kind).shown += 1;
                } else if kind == Kind::Decision
                    && self.should_be_listed(&catalog.decisions[index], catalog)
                {
                    self.hold_back(
                        kind,
                        name_of(catalog, record),
                        vec!["a value that its page needs is missing".into()],
                    );
                } else {
                    self.entry(kind).not_eligible += 1;
                }
            }
        }
        for account in self.accounts.values_mut() {
            account.all = account.shown + account.held_back + account.not_eligible;
        }
    }

    fn should_be_listed(&self, decision: &Decision, catalog: &Catalog) -> bool {
        let standing = standing(decision, catalog.settings.terms(), self.as_of);
        matches!(standing, Standing::Listed(_)) && !is_hidden(decision, self.as_of)
    }

    fn entry(&mut self, kind: Kind) -> &mut Account {
        self.accounts.entry(kind).or_default()
    }

    fn hold_back(&mut self, kind: Kind, name: String, reasons: Vec<String>) {
        self.entry(kind).held_back += 1;
        self.held_back.push(HeldBack { kind, name, reasons });
    }
}

fn name_of(catalog: &Catalog, record: RecordRef) -> String {
    let id = catalog.id_of(record);
    if !id.is_empty() {
        return id.to_owned();
    }
    catalog.source(catalog.source_of(record)).path.to_string()
}

/// Every researcher whose record can be shown, by their place in the catalog.
fn people<'a>(catalog: &'a Catalog, held: &Held) -> Vec<Option<Person<'a>>> {
    let sound: Vec<bool> = (0..catalog.institutions.len())
        .map(|index| obstacles(catalog, held, RecordRef::new(Kind::Institution, index)).is_empty())
        .collect();
    let has_page = |id: &str| catalog.find(Kind::Institution, id).is_some_and(|index| sound[index]);
    let person = |(index, researcher)| {
        let sound = obstacles(catalog, held, RecordRef::new(Kind::Researcher, index)).is_empty();
        sound.then(|| Person::new(catalog, researcher, &has_page)).flatten()
    };
    catalog.researchers.iter().enumerate().map(person).collect()
}

fn project<'a>(
    catalog: &'a Catalog,
    held: &Held,
    people: &[Option<Person<'a>>],
    index: usize,
) -> Option<Project<'a>> {
    let workspace = &catalog.workspaces[index];
    let mut team: Vec<Member<'a>> = Vec::new();
    for (id, owner, _) in workspace.team() {
        let Some(place) = catalog.find(Kind::Researcher, id) else { continue };
        if held.from_team(place, index).is_some()
            || team.iter().any(|member| *member.person.id == ***id)
        {
            continue;
        }
        if let Some(person) = &people[place] {
            team.push(Member { person: person.clone(), owner });
        }
    }
    Project::new(catalog, workspace, team)
}

/// The people of the projects' teams, by name, and the projects of each.
fn people_of<'a>(
    people: Vec<Option<Person<'a>>>,
    projects: &[Project<'a>],
) -> (Vec<Person<'a>>, Vec<Vec<u32>>) {
    let mut lists: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (index, project) in projects.iter().enumerate() {
        for member in &project.team {
            lists
                .entry(member.person.id)
                .or_default()
                .push(u32::try_from(index).unwrap_or(u32::MAX));
        }
    }
    let mut shown: Vec<Person<'a>> =
        people.into_iter().flatten().filter(|person| lists.contains_key(person.id)).collect();
    shown.sort_by_cached_key(|person| (fold(&person.sort_name), person.id));
    let projects_of =
        shown.iter().map(|person| lists.remove(person.id).unwrap_or_default()).collect();
    (shown, projects_of)
}

fn institutions_of<'a>(
    catalog: &'a Catalog,
    held: &Held,
    people: &[Person<'a>],
    as_of: Date,
) -> Vec<Institution<'a>> {
    let mut ids: Vec<&str> = people
        .iter()
        .flat_map(|person| &person.affiliations)
        .filter_map(|affiliation| affiliation.institution)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let sound = |index: &usize| {
        obstacles(catalog, held, RecordRef::new(Kind::Institution, *index)).is_empty()
    };
    let mut shown: Vec<_> = ids
        .into_iter()
        .filter_map(|id| catalog.find(Kind::Institution, id))
        .filter(sound)
        .filter_map(|index| Institution::new(&catalog.institutions[index], as_of))
        .collect();
    shown.sort_by_cached_key(|institution| (fold(&institution.name), institution.id));
    shown
}

/// A list for a later day, built ahead, names nobody who is hidden today.
fn is_hidden(decision: &Decision, as_of: Date) -> bool {
    decision.is_hidden(as_of.min(clock::today()))
}

/// What would be listed if it weren't hidden.
fn hidden(catalog: &Catalog, as_of: Date) -> Vec<(String, Date)> {
    let terms = catalog.settings.terms();
    let hidden = catalog.decisions.iter().filter(|decision| is_hidden(decision, as_of));
    hidden
        .filter(|decision| matches!(standing(decision, terms, as_of), Standing::Listed(_)))
        .filter_map(|decision| Some((decision.id.to_string(), decision.hidden_until?.value)))
        .collect()
}

fn listings<'a>(catalog: &'a Catalog, held: &Held, as_of: Date) -> Vec<Listing<'a>> {
    let terms = catalog.settings.terms();
    let sound = |index| obstacles(catalog, held, RecordRef::new(Kind::Decision, index)).is_empty();
    let mut listings: Vec<_> = catalog
        .decisions
        .iter()
        .enumerate()
        .filter(|(index, _)| sound(*index))
        .filter(|(_, decision)| !is_hidden(decision, as_of))
        .filter_map(|(_, decision)| Listing::new(decision, terms, as_of))
        .collect();
    listings.sort_by_cached_key(|listing| (fold(&listing.sort_name), listing.id));
    listings
}

/// Where each sound decision stands on a day, by id: for staff.
pub fn standings(catalog: &Catalog, as_of: Date) -> Vec<(&str, Standing)> {
    let terms = catalog.settings.terms();
    catalog
        .decisions
        .iter()
        .map(|decision| (&*decision.id, standing(decision, terms, as_of)))
        .collect()
}
