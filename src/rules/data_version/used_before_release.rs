//! DV003: a data version used before it was released.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::data_version::moment::Moment;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A data version used before it was released.
pub(in crate::rules) const RULE: Rule =
    Rule::new("DV003", "used-before-release", Level::Error, include_str!("used_before_release.md"))
        .clauses(&[20, 29])
        .checks(&[Check::Workspace(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, sink: &mut Sink<'_>) {
    let Some(moment) = Moment::of(case, workspace) else { return };
    if moment.day < moment.version.released {
        let level = if moment.certain { Level::Error } else { Level::Warning };
        let message = format!(
            "`{}` was released on {}, after {}",
            moment.version.id, moment.version.released, moment.day
        );
        sink.report_as(
            level,
            Place::new("data_version", moment.span),
            message,
            "correct the version or the date",
        );
    }
}
