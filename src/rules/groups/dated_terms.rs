//! GR004: a dated term, or one that puts the condition first.

use std::sync::LazyLock;

use crate::language::phrases::Phrases;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A dated term, or one that puts the condition first.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR004", "dated-term", Level::Note, include_str!("dated_terms.md"))
        .clauses(&[34])
        .checks(&[Check::Text(check)]);

/// Terms, and what to say instead.
static TERMS: LazyLock<Phrases<&str>> = LazyLock::new(|| {
    Phrases::new([
        ("diabetics", "people with diabetes"),
        ("schizophrenics", "people with schizophrenia"),
        ("alcoholics", "people with alcohol use disorder"),
        ("addicts", "people with addiction"),
        ("drug addicts", "people who use drugs"),
        ("drug abuser", "person who uses drugs"),
        ("drug abusers", "people who use drugs"),
        ("substance abuse", "substance use"),
        ("the elderly", "older adults"),
        ("the disabled", "people with disabilities"),
        ("the handicapped", "people with disabilities"),
        ("handicapped", "with a disability"),
        ("mentally retarded", "with an intellectual disability"),
        ("mental retardation", "intellectual disability"),
        ("caucasian", "White, or European ancestry"),
        ("caucasians", "White people, or people of European ancestry"),
        ("orientals", "Asian people"),
        ("homosexuals", "gay and lesbian people"),
        ("transsexuals", "transgender people"),
        ("epileptics", "people with epilepsy"),
        ("the obese", "people with obesity"),
        ("obese patients", "patients with obesity"),
        ("the homeless", "people without housing"),
        ("prisoners", "people in prison"),
        ("illegal immigrants", "undocumented immigrants"),
        ("suffering from", "with"),
        ("wheelchair bound", "who use a wheelchair"),
        ("committed suicide", "died by suicide"),
        ("the mentally ill", "people with mental illness"),
        ("non compliant patients", "patients who did not take the medicine"),
    ])
});

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.is_description() || passage.translated {
        return;
    }
    let words = &passage.words;
    let mut end = 0;
    for (found, better) in TERMS.all(words).take(50) {
        // A term inside the one before is a part of it.
        if found.start < end {
            continue;
        }
        end = found.end;
        let message = format!(
            "\u{201c}{}\u{201d} is dated, or puts the condition before the person",
            passage.quote(found.clone())
        );
        let help = format!("say \u{201c}{better}\u{201d}");
        sink.report(passage.place_of_words(found), message, help);
    }
}
