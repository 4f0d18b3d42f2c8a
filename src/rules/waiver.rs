//! Waivers: accountable exceptions to a rule, for one text, by one person, up to one day.

use crate::model::workspace::{Waiver, Workspace};
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::finding::Finding;

/// Marks the findings that a waiver lifts.
pub fn apply(case: &Case<'_>, findings: &mut [Finding]) {
    for finding in findings {
        let Some(record) = finding.record.filter(|record| record.kind == Kind::Workspace) else {
            continue;
        };
        let workspace = &case.catalog.workspaces[record.index];
        if !workspace.waivers.is_empty() {
            finding.waived = workspace
                .waivers
                .iter()
                .position(|waiver| names(waiver, finding) && holds(case, waiver, finding));
        }
    }
}

/// Does a waiver name this finding's rule and field, whatever text it was given for?
pub fn names(waiver: &Waiver, finding: &Finding) -> bool {
    let rule =
        waiver.rule.as_ref().is_some_and(|rule| rule.eq_ignore_ascii_case(finding.rule.code));
    rule && waiver.field.as_ref().is_none_or(|field| field.value == finding.field)
}

/// Does somebody answer for it, with a reason? Where not, ST004 says so.
pub fn is_accountable(waiver: &Waiver) -> bool {
    waiver.reason.is_some() && waiver.by.is_some()
}

fn holds(case: &Case<'_>, waiver: &Waiver, finding: &Finding) -> bool {
    // Nothing missing has a text of its own: a waiver for it must at least name the field.
    let names_it = waiver.field.is_some() || finding.field_span.start < finding.field_span.end;
    let begun = waiver.on.map_or(!waiver.on_written, |on| on.value <= case.as_of);
    is_accountable(waiver)
        && names_it
        && begun
        && !is_over(case, waiver)
        && is_for_this_text(case, waiver, finding)
}

/// Is its last day past, or not given?
pub fn is_over(case: &Case<'_>, waiver: &Waiver) -> bool {
    waiver.until.is_none_or(|until| until.value < case.as_of)
}

/// Was it given for the text that stands there now?
pub fn is_for_this_text(case: &Case<'_>, waiver: &Waiver, finding: &Finding) -> bool {
    let given = waiver.fingerprint.as_ref().map_or("", |fingerprint| &fingerprint.value);
    given == finding.fingerprint(case.catalog)
}

/// A workspace's waivers with their places.
pub fn of(workspace: &Workspace) -> impl Iterator<Item = (usize, &Waiver)> {
    workspace.waivers.iter().enumerate()
}
