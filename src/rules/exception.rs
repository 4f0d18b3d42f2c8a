//! What the program allowed in writing.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;

/// Does an exception of this kind hold for a workspace on the day that is judged?
pub(super) fn allows(case: &Case<'_>, workspace: &Workspace, kind: &str) -> bool {
    workspace.exceptions.iter().any(|exception| {
        let is_kind = exception.kind.is_some_and(|known| known.code == kind);
        is_kind && exception.until.is_none_or(|until| until.value >= case.as_of)
    })
}
