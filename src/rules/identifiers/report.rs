//! What all rules on identifiers report alike.

use crate::rules::identifiers::detect::Identifier;
use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::sink::Sink;

/// In a name only what is no name is reported, and only what is sure: names stand there, and numbers of streets and
/// releases. In an address only what is not part of many.
fn is_told(passage: &Passage<'_>, is_address: bool, found: &Identifier) -> bool {
    let names = matches!(
        found.kind,
        Kind::Name | Kind::NameAndHealth | Kind::NamedRelative | Kind::CareDate | Kind::Quasi
    );
    let in_address = matches!(found.kind, Kind::Mail | Kind::Credential);
    passage.role != Role::Named
        || (found.level == Level::Error && !names && (in_address || !is_address))
}

/// Reports the identifiers of one kind in a public text. None of them is printed.
pub(in crate::rules) fn report(passage: &Passage<'_>, kind: Kind, what: &str, sink: &mut Sink<'_>) {
    let is_address = passage.text().starts_with("http");
    let found = passage.identifiers().iter().filter(|found| found.kind == kind);
    for found in found.filter(|found| is_told(passage, is_address, found)) {
        let message = format!("a public text holds {what} ({})", found.guard);
        let help = "take it out, and tell the program at once if it stands for a participant; \
                    look-alikes (grants, trials, codes) are known by what they are called";
        sink.report_as(found.level, passage.place_of(found.span), message, help);
    }
}
