//! Levels of findings, and how the site's settings change them.

use crate::model::settings::Settings;
use crate::records::kind::Kind;
use crate::rules::finding::Finding;
use crate::rules::rule::Rule;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In the report only.
    Note,
    /// Published, and on the staff's review list.
    Warning,
    /// Holds the record back.
    Error,
}

impl Level {
    /// `note`, `warning` or `error`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level behind a word; none for `off` and anything else.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Note, Self::Warning, Self::Error].into_iter().find(|level| level.word() == word)
    }
}

/// Families whose errors no setting lowers: only an accountable record lifts them.
const GUARDED: [&str; 4] = ["PI", "SC", "SN", "SI"];

/// Is an error of this rule beyond the settings?
pub fn is_guarded(rule: &Rule) -> bool {
    GUARDED.contains(&rule.family()) || rule.code == "EX003"
}

/// Errors of a sanction's record, or of a review, are beyond the settings too, whatever their rule.
fn is_about_a_judgment(finding: &Finding) -> bool {
    match finding.record.map(|record| record.kind) {
        Some(Kind::Decision) => true,
        Some(Kind::Workspace) => finding.field.starts_with("review"),
        _ => false,
    }
}

/// The level after the settings; none: off. A rule's own setting goes before its family's.
pub fn after_settings(finding: &Finding, settings: &Settings) -> Option<Level> {
    let (rule, level) = (finding.rule, finding.level);
    let set = |name: &str| settings.levels.iter().rev().find(|set| &**set.rule == name);
    let Some(setting) = set(rule.code).or_else(|| set(rule.family())) else {
        return Some(level);
    };
    let wanted = Level::from_word(setting.level);
    let lowered = wanted.is_none_or(|wanted| wanted < level);
    if lowered && level == Level::Error && (is_guarded(rule) || is_about_a_judgment(finding)) {
        return Some(level);
    }
    wanted
}
