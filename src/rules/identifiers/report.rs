//! What all rules on identifiers report alike.

use crate::rules::identifiers::kind::Kind;
use crate::rules::passage::Passage;
use crate::rules::sink::Sink;

/// Reports the identifiers of one kind in a public text. None of them is printed.
pub(super) fn report(passage: &Passage<'_>, kind: Kind, what: &str, sink: &mut Sink<'_>) {
    for found in passage.identifiers().iter().filter(|found| found.kind == kind) {
        let message = format!("a public text holds {what} ({})", found.guard);
        let help = "take it out, and tell the program at once if it stands for a participant; \
                    look-alikes (grants, trials, codes) are known by what they are called";
        sink.report_as(found.level, passage.place_of(found.span), message, help);
    }
}
