//! MN018: a part of the description that is missing.

use crate::language::english::{Tongue, function_share, tongue};
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A part of the description that is missing.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN018", "parts-missing", Level::Warning, include_str!("parts_missing.md"))
        .clauses(&[19])
        .checks(&[Check::Text(check)]);

/// What a text of each kind speaks of: questions ask, approaches name a way, findings look ahead.
const QUESTIONS: &[&str] = &[
    "whether",
    "how",
    "why",
    "what",
    "which",
    "who",
    "question",
    "questions",
    "aim",
    "aims",
    "hypothesis",
    "hypothesize",
    "goal",
    "goals",
    "objective",
    "objectives",
    "purpose",
    "study",
    "investigate",
    "explore",
    "examine",
    "understand",
    "determine",
    "identify",
    "assess",
    "evaluate",
    "know",
    "learn",
    "test",
    "compare",
    "role",
    "does",
    "do",
    "is",
    "are",
    "can",
    "effect",
    "effects",
    "risk",
    "association",
    "cause",
    "causes",
    "important",
    "because",
    "relationship",
    "find",
    "look",
    "see",
    "ask",
];
const APPROACHES: &[&str] = &[
    "use",
    "uses",
    "using",
    "used",
    "data",
    "analysis",
    "analyses",
    "analyze",
    "analyse",
    "model",
    "models",
    "method",
    "methods",
    "regression",
    "compare",
    "compared",
    "test",
    "tests",
    "records",
    "survey",
    "surveys",
    "genome",
    "genomic",
    "measure",
    "measured",
    "cohort",
    "sample",
    "samples",
    "approach",
    "statistical",
    "participants",
    "count",
    "fit",
    "estimate",
    "study",
    "design",
    "software",
    "tools",
    "dataset",
    "collect",
    "interview",
    "review",
    "matched",
    "adjust",
    "algorithm",
    "group",
    "groups",
    "patients",
    "people",
    "we",
];
const FINDINGS: &[&str] = &[
    "expect",
    "expected",
    "anticipate",
    "anticipated",
    "hope",
    "will",
    "may",
    "could",
    "would",
    "might",
    "should",
    "help",
    "lead",
    "show",
    "find",
    "finding",
    "findings",
    "result",
    "results",
    "outcome",
    "outcomes",
    "contribute",
    "improve",
    "inform",
    "knowledge",
    "understand",
    "understanding",
    "insight",
    "identify",
    "provide",
    "benefit",
    "can",
    "future",
    "learn",
    "reveal",
    "study",
    "whether",
    "aim",
];

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    let words = &passage.words;
    if !passage.is_main()
        || words.len() < 15
        || tongue(words) != Tongue::English
        || function_share(words) < 0.2
    {
        return;
    }
    let (cues, what) = match passage.role {
        Role::Questions => (QUESTIONS, "asks nothing and gives no aim"),
        Role::Approaches => (APPROACHES, "names no data and no method"),
        _ => (FINDINGS, "says nothing of what may be found or what it would be good for"),
    };
    if !(0..words.len()).any(|at| cues.contains(&words.lower(at))) {
        sink.report(
            passage.place(),
            format!("this text {what}"),
            "say what belongs in this part of the form",
        );
    }
}
