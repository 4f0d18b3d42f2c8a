//! The moment that counts for a data version: when the analysis began or, unknown, the creation. From version 6
//! of the Code on it is the creation.

use crate::base::date::Date;
use crate::base::span::Span;
use crate::model::data_version::DataVersion;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;

/// A workspace's data version and the moment that counts for it.
pub(super) struct Moment<'a> {
    /// The release.
    pub(super) version: &'a DataVersion,
    /// The place of its id in the record.
    pub(super) span: Span,
    /// The day that the analysis began, or of the creation.
    pub(super) day: Date,
    /// Whether the beginning of the analysis is recorded.
    pub(super) certain: bool,
}

impl<'a> Moment<'a> {
    /// None where version or day are not known.
    pub(super) fn of(case: &Case<'a>, workspace: &Workspace) -> Option<Self> {
        let id = workspace.data_version.as_ref()?;
        let by_creation = case.catalog.settings.code_of_conduct >= 6;
        let began = workspace.analysis_started.filter(|_| !by_creation);
        let day = began.or(workspace.created)?;
        Some(Self {
            version: case.catalog.data_version(id)?,
            span: id.span,
            day: day.value,
            certain: by_creation || began.is_some(),
        })
    }
}
