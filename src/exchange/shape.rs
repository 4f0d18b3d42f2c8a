//! The official shapes of exports, told by their keys.
//!
//! The names are those of the public back ends: the directory API, the audit and the push of
//! `all-of-us/raw-data-repository` (`workbench_dao.py`), the 2026 form of `all-of-us/workbench`
//! (`vwb-research-purpose-text.tsx`).

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The directory API's answer: every key, people with their names.
    Directory,
    /// The directory of 2019: no texts, no tiers.
    Directory2019,
    /// Snapshots for the audit, `audit/workspace/snapshots`: people by id and role.
    Audit,
    /// What the Workbench pushes to `workbench/directory/workspaces`: people by id and role.
    Push,
    /// The 2026 form, `form_id` and `form_data`.
    Form2026,
    /// Rows with some of the directory's keys.
    SomeKeys,
}

/// Of each row, the id.
const ID: &str = "workspaceId";
/// At least one of these stands beside it.
const KNOWN: [&str; 14] = [
    "name",
    "status",
    "creationTime",
    "modifiedTime",
    "accessTier",
    "cdrVersion",
    "cdrVersionName",
    "workspaceOwner",
    "workspaceUsers",
    "excludeFromPublicDirectory",
    "scientificApproaches",
    "intendToStudy",
    "findingsFromStudy",
    "form_data",
];
const TEXTS: [&str; 3] = ["scientificApproaches", "intendToStudy", "findingsFromStudy"];

impl Shape {
    /// The shape of some rows; none where it is no official one.
    pub fn of(rows: &[Map<String, Value>]) -> Option<Self> {
        let keys: BTreeSet<&str> = rows.iter().flat_map(Map::keys).map(String::as_str).collect();
        let has = |key: &str| keys.contains(key);
        let user = |key: &str| rows.iter().any(|row| has_user_with(row, key));
        if !has(ID) || !KNOWN.iter().any(|key| has(key)) {
            return None;
        }
        Some(if has("form_data") {
            Self::Form2026
        } else if has("workspaceOwner") && has("workspaceUsers") && has("accessTier") {
            Self::Directory
        } else if has("workspaceOwner") && !has("accessTier") && !TEXTS.iter().any(|key| has(key)) {
            Self::Directory2019
        } else if has("snapshotId") && user("role") {
            Self::Audit
        } else if user("role") {
            Self::Push
        } else {
            Self::SomeKeys
        })
    }

    /// In words, for the account.
    pub fn words(self) -> &'static str {
        match self {
            Self::Directory => "the directory",
            Self::Directory2019 => "the directory of 2019, without texts and tiers",
            Self::Audit => "snapshots for the audit, without people's names",
            Self::Push => "what the Workbench pushes, without people's names",
            Self::Form2026 => "the 2026 form",
            Self::SomeKeys => "rows with some of the directory's keys",
        }
    }

    /// As `imports.yaml` has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Directory => "directory",
            Self::Directory2019 => "directory_2019",
            Self::Audit => "audit",
            Self::Push => "push",
            Self::Form2026 => "form_2026",
            Self::SomeKeys => "some_keys",
        }
    }

    /// Does it list what is public? Only such a file can say that something no longer is.
    pub fn lists_what_is_public(self) -> bool {
        self == Self::Directory
    }
}

/// The keys that an export's rows are expected to have, for a message.
pub fn expected() -> String {
    format!("{ID} and some of {}", KNOWN.join(", "))
}

fn has_user_with(row: &Map<String, Value>, key: &str) -> bool {
    let users = row.get("workspaceUsers").and_then(Value::as_array);
    users.is_some_and(|users| users.iter().any(|user| user.get(key).is_some()))
}
