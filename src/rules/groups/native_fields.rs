//! GR010: fields on American Indian and Alaska Native data that are missing.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// Fields on American Indian and Alaska Native data that are missing.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR010", "ai-an-fields-missing", Level::Error, include_str!("native_fields.md"))
        .clauses(&[17])
        .checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let chosen = workspace.populations.iter().any(|population| population.code == "race_ai_an");
    let release = workspace
        .data_version
        .as_deref()
        .and_then(|id| case.catalog.data_version(id))
        .map(|version| version.release);
    if !chosen && release.is_none_or(|release| release < 8) {
        return;
    }
    let missing = match &workspace.ai_an {
        None => Some(("ai_an", "ai_an")),
        Some(fields) if fields.approach.is_none() => Some(("ai_an.approach", "approach")),
        Some(fields) if fields.details.is_none() => Some(("ai_an.details", "details")),
        Some(_) => None,
    };
    if let Some((field, _)) = missing {
        let level = if case.authorization_recorded() { Level::Error } else { Level::Note };
        let message = format!(
            "`{field}` is missing: how data of American Indian and Alaska Native participants are handled"
        );
        let place = Place::missing(
            field,
            workspace.ai_an.as_ref().map_or(workspace.span, |fields| fields.span),
        );
        sink.report_as(level, place, message, "add `ai_an` with `approach` and `details`; it must be said from release 8 on, and wherever this population is chosen");
    }
}
