//! Whether an institutional agreement (DURA) covered a person's workspace when it was created.

use crate::model::institution::Institution;
use crate::model::researcher::Researcher;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;

/// How a workspace stands to the agreements of a person's institutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coverage {
    /// One covers it, or none is needed.
    Covered,
    /// The only one had ended.
    Ended,
    /// There is none for its tier and day.
    None,
}

/// The workspaces of a person that stand so to the agreements of their institutions.
pub(super) fn workspaces_with(
    case: &Case<'_>,
    researcher: &Researcher,
    wanted: Coverage,
) -> Vec<usize> {
    if !case.authorization_recorded() {
        return Vec::new();
    }
    let workspaces = case.workspaces_of(researcher);
    let standing_so =
        workspaces.filter(|(_, workspace)| coverage(case, researcher, workspace) == wanted);
    standing_so.map(|(index, _)| index).collect()
}

fn coverage(case: &Case<'_>, researcher: &Researcher, workspace: &Workspace) -> Coverage {
    let institutions = researcher
        .affiliations
        .iter()
        .filter_map(|affiliation| case.catalog.institution(affiliation.institution.as_ref()?));
    let states: Vec<_> = institutions.map(|institution| one(institution, workspace)).collect();
    if states.is_empty() || states.contains(&Coverage::Covered) {
        Coverage::Covered
    } else if states.contains(&Coverage::Ended) {
        Coverage::Ended
    } else {
        Coverage::None
    }
}

fn one(institution: &Institution, workspace: &Workspace) -> Coverage {
    let (Some(created), Some(tier)) = (workspace.created, workspace.tier()) else {
        return Coverage::Covered;
    };
    let Some(agreement) = &institution.agreement else {
        return if institution.operational { Coverage::Covered } else { Coverage::None };
    };
    let covers_tier = agreement.tiers.iter().any(|covered| covered.value == tier);
    let ended = agreement.ends.is_some_and(|ends| ends.value < created.value);
    if agreement.not_applicable.is_some() || (covers_tier && agreement.stands_on(created.value)) {
        Coverage::Covered
    } else if covers_tier && ended {
        Coverage::Ended
    } else {
        Coverage::None
    }
}
