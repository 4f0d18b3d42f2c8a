//! ST010: a reference to a record that is not there.

use crate::base::likeness::nearest;
use crate::model::decision::Decision;
use crate::model::incident::Incident;
use crate::model::located::Text;
use crate::model::researcher::Researcher;
use crate::model::workspace::Workspace;
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A reference to a record that is not there.
pub(in crate::rules) const RULE: Rule =
    Rule::new("ST010", "dangling-reference", Level::Error, include_str!("dangling_reference.md"))
        .clauses(&[2, 29])
        .checks(&[
            Check::Researcher(researcher),
            Check::Workspace(workspace),
            Check::Decision(decision),
            Check::Incident(incident),
        ]);

fn researcher(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    for (index, affiliation) in researcher.affiliations.iter().enumerate() {
        let field = format!("affiliations[{index}].institution");
        follow(
            case,
            Level::Warning,
            Kind::Institution,
            affiliation.institution.as_ref(),
            field,
            sink,
        );
    }
}

fn workspace(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    for (id, owner, field) in workspace.team() {
        let level = if owner { Level::Error } else { Level::Warning };
        follow(case, level, Kind::Researcher, Some(id), field, sink);
    }
    let version = workspace.data_version.as_ref();
    if version.is_some_and(|id| case.catalog.data_version(id).is_none()) {
        follow(case, Level::Error, Kind::DataVersion, version, "data_version".into(), sink);
    }
    follow(
        case,
        Level::Warning,
        Kind::Workspace,
        workspace.derived_from.as_ref(),
        "derived_from".into(),
        sink,
    );
    for (index, data) in workspace.external_data.iter().enumerate() {
        let by = data.imported.as_ref().and_then(|imported| imported.by.as_ref());
        follow(
            case,
            Level::Warning,
            Kind::Researcher,
            by,
            format!("external_data[{index}].imported.by"),
            sink,
        );
    }
}

fn decision(case: &Case<'_>, decision: &Decision, sink: &mut Sink<'_>) {
    follow(
        case,
        Level::Warning,
        Kind::Researcher,
        decision.researcher.as_ref(),
        "researcher".into(),
        sink,
    );
    for (index, id) in decision.workspaces.iter().enumerate() {
        follow(
            case,
            Level::Warning,
            Kind::Workspace,
            Some(id),
            format!("workspaces[{index}]"),
            sink,
        );
    }
}

fn incident(case: &Case<'_>, incident: &Incident, sink: &mut Sink<'_>) {
    follow(
        case,
        Level::Warning,
        Kind::Workspace,
        incident.workspace.as_ref(),
        "workspace".into(),
        sink,
    );
}

fn follow(
    case: &Case<'_>,
    level: Level,
    kind: Kind,
    id: Option<&Text>,
    field: String,
    sink: &mut Sink<'_>,
) {
    let Some(id) = id.filter(|id| case.catalog.find(kind, id).is_none()) else {
        return;
    };
    let word = kind.word().replace('_', " ");
    // Private references are not repeated: a message stands in logs.
    let public = ["owners", "collaborators", "data_version", "affiliations"]
        .iter()
        .any(|key| field.starts_with(key));
    let message = match public {
        true => format!("there is no {word} `{}`", id.escape_debug()),
        false => format!("there is no {word} of this id"),
    };
    let help = match nearest(id, case.catalog.ids_of(kind)).filter(|_| field != "researcher") {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("add the {word}'s record, or take the reference out"),
    };
    sink.report_as(level, Place::new(field, id.span), message, help);
}
