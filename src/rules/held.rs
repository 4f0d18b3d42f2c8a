//! What the standing errors hold back: records, workspaces, people's places in a team.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::rules::finding::{Finding, Holds};

/// What the standing errors hold back. Codes are in order and stand once.
#[derive(Debug, Default)]
pub struct Held {
    records: BTreeMap<RecordRef, BTreeSet<&'static str>>,
    /// Researchers whose authorization is in doubt for every workspace.
    unauthorized: BTreeMap<usize, BTreeSet<&'static str>>,
    /// Researchers whose authorization is in doubt for one workspace.
    unauthorized_for: BTreeMap<(usize, usize), BTreeSet<&'static str>>,
}

impl Held {
    /// Reads it off the findings.
    pub fn new(findings: &[Finding]) -> Self {
        let mut held = Self::default();
        for finding in findings.iter().filter(|finding| finding.stands_as_error()) {
            if let Some(record) = finding.record {
                held.add(record, finding);
            }
        }
        held
    }

    fn add(&mut self, record: RecordRef, finding: &Finding) {
        let code = finding.rule.code;
        match &finding.holds {
            Holds::Record => {
                self.records.entry(record).or_default().insert(code);
                let about_authorization = matches!(finding.rule.family(), "AC" | "AT")
                    || finding.field.starts_with("authorization");
                if record.kind == Kind::Researcher && about_authorization {
                    self.unauthorized.entry(record.index).or_default().insert(code);
                }
            }
            Holds::Workspaces(workspaces) => {
                for workspace in workspaces {
                    self.unauthorized_for
                        .entry((record.index, *workspace))
                        .or_default()
                        .insert(code);
                }
            }
        }
    }

    /// The codes of the errors that hold a record back.
    pub fn record(&self, record: RecordRef) -> impl Iterator<Item = &'static str> {
        self.records.get(&record).into_iter().flatten().copied()
    }

    /// The codes of the errors about a person's authorization for a workspace.
    pub fn authorization(
        &self,
        researcher: usize,
        workspace: usize,
    ) -> impl Iterator<Item = &'static str> {
        let always = self.unauthorized.get(&researcher).into_iter().flatten();
        let here = self.unauthorized_for.get(&(researcher, workspace)).into_iter().flatten();
        always.chain(here).copied()
    }

    /// Why a person can't be shown in a workspace's team, if so: the first code.
    pub fn from_team(&self, researcher: usize, workspace: usize) -> Option<&'static str> {
        let record = self.record(RecordRef::new(Kind::Researcher, researcher));
        record.chain(self.authorization(researcher, workspace)).min()
    }
}
