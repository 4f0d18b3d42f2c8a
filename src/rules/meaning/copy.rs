//! MN012: a text that stands in another place too.

use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::meaning::copies::{COPY, FIELDS, copies};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A text that stands in another place too.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN012", "copy", Level::Error, include_str!("copy.md"))
        .clauses(&[19, 23, 57])
        .checks(&[Check::Catalog(check)]);

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    for copy in copies(case) {
        let workspace = &case.catalog.workspaces[copy.workspace];
        let other = &case.catalog.workspaces[copy.other];
        let field = &FIELDS[copy.field];
        let Some(text) = field.of(workspace) else { continue };
        let where_else = if copy.workspace == copy.other {
            format!("`{}` of this record", FIELDS[copy.other_field].name)
        } else {
            format!("`{}` of workspace {}", FIELDS[copy.other_field].name, other.id)
        };
        let (level, how) = if copy.likeness >= COPY {
            (Level::Error, "is a copy of")
        } else {
            (Level::Warning, "is much like")
        };
        let message = format!(
            "this text {how} {where_else} ({} of 100 runs of four words are the same)",
            (copy.likeness * 100.0).floor()
        );
        let help = "write what is asked, done and expected in this project; a new purpose needs a new description";
        let record = RecordRef::new(Kind::Workspace, copy.workspace);
        sink.on(workspace.source, Some(record)).report_as(
            level,
            Place::new(field.name, text.span),
            message,
            help,
        );
    }
}
