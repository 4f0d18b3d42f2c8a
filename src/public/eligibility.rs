//! Which workspaces are shown, which are held back and why, which were never meant to be shown.

use crate::model::catalog::Catalog;
use crate::model::reference::RecordRef;
use crate::model::researcher::Researcher;
use crate::model::workspace::Workspace;
use crate::records::kind::{Kind, is_id};
use crate::rules::held::Held;

/// What becomes of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is in the directory.
    Shown,
    /// It belongs there, and something must be repaired first; in words.
    HeldBack(Vec<String>),
    /// It doesn't belong there.
    NotEligible(NotEligible),
}

/// Why a workspace doesn't belong in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotEligible {
    /// Created on or before the day from which workspaces are shown.
    TooEarly,
    /// A review says so.
    Excluded,
    /// An import found that the official export no longer has it.
    LeftExport,
    /// No owner has a verified affiliation with an institution other than the program's operations.
    NotVerified,
}

impl NotEligible {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::TooEarly => "created before the directory's first day",
            Self::Excluded => "a review keeps it out of the directory",
            Self::LeftExport => "no longer in the official export",
            Self::NotVerified => {
                "no owner has a verified affiliation outside the program's operations"
            }
        }
    }
}

/// What becomes of the workspace at a place of the catalog.
pub fn fate(catalog: &Catalog, held: &Held, index: usize) -> Fate {
    let workspace = &catalog.workspaces[index];
    if let Some(reason) = not_eligible(catalog, held, workspace) {
        return Fate::NotEligible(reason);
    }
    let mut reasons = obstacles(catalog, held, RecordRef::new(Kind::Workspace, index));
    let (mut owner_shown, mut owner_verified) = (false, false);
    for id in &workspace.owners {
        let Some(person) = catalog.find(Kind::Researcher, id) else { continue };
        let about: Vec<_> = held.authorization(person, index).collect();
        if !about.is_empty() {
            reasons.push(format!("owner {}: {}", catalog.researchers[person].id, about.join(", ")));
        }
        owner_shown |= held.from_team(person, index).is_none();
        owner_verified |=
            verification(catalog, held, &catalog.researchers[person]) == Verification::Verified;
    }
    if reasons.is_empty() && !owner_shown {
        reasons.push("no owner can be shown: errors stand against their records".into());
    } else if reasons.is_empty() && !owner_verified {
        reasons.push("the owners' institutions have no record, or errors stand against it".into());
    }
    if reasons.is_empty() { Fate::Shown } else { Fate::HeldBack(reasons) }
}

/// What keeps a record's own page from being made: errors, or an id that can be no address. The
/// second holds also where the settings turn the rules about ids off.
pub fn obstacles(catalog: &Catalog, held: &Held, record: RecordRef) -> Vec<String> {
    let mut obstacles: Vec<String> = held.record(record).map(str::to_owned).collect();
    let id = catalog.id_of(record);
    if obstacles.is_empty() && is_in_doubt(catalog, record) {
        obstacles.push("a part of it can't be read".into());
    }
    if obstacles.is_empty() && !is_id(id) {
        obstacles.push("its id can be no address".into());
    } else if obstacles.is_empty() && catalog.is_shared(record.kind, id) {
        obstacles.push("another record has its id".into());
    }
    obstacles
}

/// A sanction or a review that can't be read whole decides nothing, whatever the settings say.
fn is_in_doubt(catalog: &Catalog, record: RecordRef) -> bool {
    match record.kind {
        Kind::Decision => catalog.decisions[record.index].in_doubt,
        Kind::Workspace => {
            let workspace = &catalog.workspaces[record.index];
            workspace.review_in_doubt
                || workspace.reviews.iter().any(|review| review.display.is_none())
        }
        _ => false,
    }
}

fn not_eligible(catalog: &Catalog, held: &Held, workspace: &Workspace) -> Option<NotEligible> {
    let first_day = catalog.settings.published_after;
    let early =
        workspace.created.zip(first_day).is_some_and(|(created, after)| created.value <= after);
    let unrecorded = catalog.excluded.contains(&workspace.id);
    let excluded = unrecorded
        || workspace.reviews.iter().any(|review| {
            review.display.is_some_and(|display| display.code == "exclude")
                || review.access.is_some_and(|access| access.code != "none")
        });
    // Where an owner's record or institution can't be found, that holds the workspace back; it is
    // not taken for a reason to leave it out for good.
    let mut owners = workspace.owners.iter().map(|id| catalog.researcher(id)).peekable();
    let no = |owner: &Researcher| verification(catalog, held, owner) == Verification::NotVerified;
    let not_verified = owners.peek().is_some() && owners.all(|owner| owner.is_some_and(no));
    if excluded {
        Some(NotEligible::Excluded)
    } else if workspace.left_export {
        Some(NotEligible::LeftExport)
    } else if early {
        Some(NotEligible::TooEarly)
    } else if not_verified {
        Some(NotEligible::NotVerified)
    } else {
        None
    }
}

#[derive(PartialEq, Eq)]
enum Verification {
    Verified,
    NotVerified,
    /// An affiliation is missing, or with an institution that has no record.
    Unknown,
}

fn verification(catalog: &Catalog, held: &Held, owner: &Researcher) -> Verification {
    let mut unknown = owner.affiliations.is_empty();
    for affiliation in owner.affiliations.iter().filter(|affiliation| affiliation.verified) {
        let index =
            affiliation.institution.as_ref().and_then(|id| catalog.find(Kind::Institution, id));
        // An institution with errors may be the program's own: nobody can tell.
        let sound = index.filter(|index| {
            obstacles(catalog, held, RecordRef::new(Kind::Institution, *index)).is_empty()
        });
        match sound.map(|index| &catalog.institutions[index]) {
            Some(institution) if !institution.operational => return Verification::Verified,
            Some(_) => {}
            None => unknown = true,
        }
    }
    if unknown { Verification::Unknown } else { Verification::NotVerified }
}
