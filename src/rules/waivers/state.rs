//! What has become of each waiver.

use crate::base::span::Span;
use crate::model::reference::RecordRef;
use crate::model::workspace::Waiver;
use crate::records::kind::Kind;
use crate::records::source::SourceId;
use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::sink::Place;
use crate::rules::table;
use crate::rules::waiver;

/// What has become of a waiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It lifts a finding.
    Used,
    /// There is nothing to lift.
    Unused,
    /// Its last day is past.
    Expired,
    /// The text has changed.
    Stale,
    /// There is no such rule.
    UnknownRule,
}

/// The waivers in a state: their workspaces and their places.
pub(super) fn waivers_in(
    case: &Case<'_>,
    findings: &[Finding],
    wanted: State,
) -> Vec<(SourceId, RecordRef, Place)> {
    let mut places = Vec::new();
    for (index, workspace) in case.catalog.workspaces.iter().enumerate() {
        let record = RecordRef::new(Kind::Workspace, index);
        for (position, waiver) in waiver::of(workspace) {
            if state(case, findings, record, waiver, position) == wanted {
                let span: Span = waiver.rule.as_ref().map_or(waiver.span, |rule| rule.span);
                places.push((
                    workspace.source,
                    record,
                    Place::new(format!("waivers[{position}]"), span),
                ));
            }
        }
    }
    places
}

fn state(
    case: &Case<'_>,
    findings: &[Finding],
    record: RecordRef,
    waiver: &Waiver,
    position: usize,
) -> State {
    let Some(rule) = waiver.rule.as_ref().filter(|_| waiver::is_accountable(waiver)) else {
        return State::Used;
    };
    if table::find(rule).is_none() {
        return State::UnknownRule;
    }
    if waiver::is_over(case, waiver) {
        return State::Expired;
    }
    let mut own = findings.iter().filter(|finding| finding.record == Some(record));
    if own.clone().any(|finding| finding.waived == Some(position)) {
        return State::Used;
    }
    match own.find(|finding| finding.waived.is_none() && waiver::names(waiver, finding)) {
        Some(finding) if !waiver::is_for_this_text(case, waiver, finding) => State::Stale,
        _ => State::Unused,
    }
}
