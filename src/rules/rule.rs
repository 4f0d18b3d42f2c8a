//! What a rule is: a static description, a page, and its checks.

use crate::model::decision::Decision;
use crate::model::incident::Incident;
use crate::model::institution::Institution;
use crate::model::researcher::Researcher;
use crate::model::workspace::Workspace;
use crate::records::problem::ProblemKind;
use crate::rules::case::Case;
use crate::rules::finding::Finding;
use crate::rules::identifiers::kind::Kind as IdentifierKind;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::sink::Sink;

/// A rule of the catalogue.
pub struct Rule {
    /// Two letters of the family and three digits, never used again for something else.
    pub code: &'static str,
    /// In kebab-case.
    pub name: &'static str,
    /// Its usual level; a check may report a finding at another one.
    pub level: Level,
    /// The clauses of the Code that it rests on.
    pub clauses: &'static [u32],
    /// The versions of the Code that it applies to.
    pub versions: Versions,
    /// Whether what it points at must not be printed.
    pub masks: bool,
    /// Its page, in Markdown: documentation, `explain` text, public page and test.
    pub page: &'static str,
    /// What it looks at.
    pub checks: &'static [Check],
}

/// Versions of the Code, from and through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versions {
    /// The first.
    pub from: u32,
    /// The last.
    pub through: u32,
}

impl Versions {
    /// Every version.
    pub const ALL: Self = Self { from: 1, through: u32::MAX };

    /// A version and all that follow.
    pub const fn since(from: u32) -> Self {
        Self { from, ..Self::ALL }
    }

    /// Is a version among them?
    pub const fn contains(self, version: u32) -> bool {
        self.from <= version && version <= self.through
    }
}

/// What a check looks at.
pub enum Check {
    /// Problems of this kind, found while reading.
    Reading(ProblemKind),
    /// Each public text: a title, a description, a profile.
    Text(fn(&Case<'_>, &Passage<'_>, &mut Sink<'_>)),
    /// Identifiers of a kind, called so, in each public text and in every text of the settings and lists.
    Identifier(IdentifierKind, &'static str),
    /// All public texts of each workspace together.
    Description(fn(&Case<'_>, &Workspace, &[Passage<'_>], &mut Sink<'_>)),
    /// Each institution.
    Institution(fn(&Case<'_>, &Institution, &mut Sink<'_>)),
    /// Each researcher.
    Researcher(fn(&Case<'_>, &Researcher, &mut Sink<'_>)),
    /// Each workspace.
    Workspace(fn(&Case<'_>, &Workspace, &mut Sink<'_>)),
    /// Each decision.
    Decision(fn(&Case<'_>, &Decision, &mut Sink<'_>)),
    /// Each incident.
    Incident(fn(&Case<'_>, &Incident, &mut Sink<'_>)),
    /// All records together.
    Catalog(fn(&Case<'_>, &mut Sink<'_>)),
    /// All records and the findings of the checks above, waivers applied.
    Findings(fn(&Case<'_>, &[Finding], &mut Sink<'_>)),
}

impl Rule {
    /// A rule without clauses, pointing at nothing secret, to be completed.
    pub const fn new(
        code: &'static str,
        name: &'static str,
        level: Level,
        page: &'static str,
    ) -> Self {
        Self {
            code,
            name,
            level,
            clauses: &[],
            versions: Versions::ALL,
            masks: false,
            page,
            checks: &[],
        }
    }

    /// The clauses that it rests on.
    #[must_use]
    pub const fn clauses(self, clauses: &'static [u32]) -> Self {
        Self { clauses, ..self }
    }

    /// The versions of the Code that it applies to, where not to all.
    #[must_use]
    pub const fn versions(self, versions: Versions) -> Self {
        Self { versions, ..self }
    }

    /// What it looks at.
    #[must_use]
    pub const fn checks(self, checks: &'static [Check]) -> Self {
        Self { checks, ..self }
    }

    /// What it points at must not be printed.
    #[must_use]
    pub const fn masking(self) -> Self {
        Self { masks: true, ..self }
    }

    /// The two letters of its family.
    pub fn family(&self) -> &'static str {
        &self.code[..2]
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}
