//! MN023: data that the tier does not hold.

use std::sync::LazyLock;

use crate::language::phrases::Phrases;
use crate::language::polarity::{self, Polarity};
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// Data that the tier does not hold.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN023", "data-of-another-tier", Level::Warning, include_str!("tier_of_data.md"))
        .clauses(&[20, 51])
        .checks(&[Check::Description(check)]);

static CONTROLLED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::plain(&[
        "whole genome",
        "whole genomes",
        "wgs",
        "exome",
        "exomes",
        "genotype data",
        "genotyping array",
        "genotyping arrays",
        "genomic data",
        "clinical notes",
        "narrative notes",
        "free text notes",
        "gwas",
        "long read sequencing",
        "short read",
    ])
});

fn check(_: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    if workspace.tier().is_none_or(|tier| tier.code != "registered") {
        return;
    }
    for passage in passages.iter().filter(|passage| passage.is_main()) {
        let words = &passage.words;
        let used = |at: usize| {
            (at.saturating_sub(12)..at + 12).any(|near| {
                matches!(
                    words.lower(near),
                    "we" | "use" | "using" | "will" | "our" | "analyze" | "data"
                )
            })
        };
        let found = CONTROLLED
            .all(words)
            .map(|(found, ())| found)
            .find(|found| used(found.start) && polarity::of(words, found) == Polarity::Asserted);
        if let Some(found) = found {
            let message = format!(
                "\u{201c}{}\u{201d} stands in the Controlled Tier only, and this workspace is in the Registered Tier",
                passage.quote(found.clone())
            );
            sink.report(
                passage.place_of_words(found),
                message,
                "say which data are used, or correct the tier",
            );
            return;
        }
    }
}
