//! What a build tells as changed: read off the site that it replaces, or another that it is told of.

use std::path::Path;

use crate::public::changes::Changes;
use crate::public::published::{Published, parse, read};

/// Where a site has what it told as changed.
pub const CHANGES: &str = "changes.json";

/// What changed, or why that can't be told.
#[derive(Debug, Default)]
pub struct News {
    /// What changed; none where there is nothing to compare with, or nothing ever changed.
    pub changes: Option<Changes>,
    /// Why no comparison was made, in words that repeat nothing of what was read.
    pub problem: Option<String>,
}

impl News {
    /// What changed since the site in a folder that is being replaced. A build that changes nothing
    /// tells again what that site told: building twice loses no news.
    pub fn since_replaced(folder: &Path, site: &Published<'_>) -> Self {
        let changes = match Published::read(folder) {
            Ok(replaced) => Changes::between(&replaced, site),
            Err(why) => {
                return Self::problem(format!("the replaced site's {why}; no comparison was made"));
            }
        };
        if !changes.is_empty() {
            return Self { changes: Some(changes), problem: None };
        }
        if !crate::base::disk::exists(&folder.join(CHANGES)) {
            return Self::default();
        }
        let told = read(folder, CHANGES).and_then(|bytes| parse::<Changes>(CHANGES, &bytes));
        match told.map(|told| told.retold(site)) {
            Ok(Some(changes)) => Self { changes: Some(changes), problem: None },
            Ok(None) => Self::problem(format!(
                "the replaced site's {CHANGES} does not fit the site; what it told is not told again"
            )),
            Err(why) => {
                Self::problem(format!("the replaced site's {why}; what it told is not told again"))
            }
        }
    }

    /// What changed since another site: also that nothing did.
    pub fn since(other: &Published<'_>, site: &Published<'_>) -> Self {
        Self { changes: Some(Changes::between(other, site)), problem: None }
    }

    fn problem(problem: String) -> Self {
        Self { changes: None, problem: Some(problem) }
    }
}
