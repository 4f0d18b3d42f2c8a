//! MN025: data of a year that lies after the data.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Data of a year that lies after the data.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN025", "year-of-data-ahead", Level::Warning, include_str!("year_ahead.md"))
        .clauses(&[20])
        .checks(&[Check::Description(check)]);

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let Some(version) =
        workspace.data_version.as_deref().and_then(|id| case.catalog.data_version(id))
    else {
        return;
    };
    let released = version.released;
    for passage in passages.iter().filter(|passage| passage.is_main()) {
        let words = &passage.words;
        for at in 0..words.len() {
            let Ok(year) = words.lower(at).parse::<i16>() else { continue };
            let span =
                matches!(words.lower(at.saturating_sub(1)), "to" | "through" | "until" | "and");
            let data = (at.saturating_sub(8)..at).any(|near| {
                matches!(
                    words.lower(near),
                    "data" | "records" | "visits" | "diagnoses" | "prescriptions"
                )
            });
            if (2000..2100).contains(&year) && year > released.year() && span && data && at > 0 {
                let message = format!(
                    "data up to {year} are named, and the data version was released in {}",
                    released.year()
                );
                sink.report(
                    passage.place_of_words(at..at + 1),
                    message,
                    "correct the year or the data version",
                );
                return;
            }
        }
    }
}
