//! The ids of people: `r-` and the user's id in small letters. Two users whose ids differ only in case are two people.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::fingerprint;
use crate::records::kind::is_id;

/// How many hexadecimal digits tell such users apart.
const DIGITS: usize = 6;

/// Who has which id.
#[derive(Debug, Default)]
pub struct Identities {
    /// The user, exactly as written, whose id in small letters is taken by that user.
    owners: BTreeMap<String, String>,
}

impl Identities {
    /// Users with capitals that earlier imports gave their ids to, then the users of this one. `is_taken`: a record has an
    /// id already, which is the user's in small letters where no user with capitals is known to have it.
    pub fn new(
        earlier: &[String],
        users: &BTreeSet<String>,
        is_taken: impl Fn(&str) -> bool,
    ) -> Self {
        let mut owners: BTreeMap<String, String> = BTreeMap::new();
        let small = users.iter().filter(|user| user.to_lowercase() == **user);
        let capital = users.iter().filter(|user| user.to_lowercase() != **user);
        for user in earlier.iter().chain(small) {
            owners.entry(user.to_lowercase()).or_insert_with(|| user.clone());
        }
        for user in capital {
            let small = user.to_lowercase();
            let owner = if is_taken(&format!("r-{small}")) { &small } else { user };
            owners.entry(small.clone()).or_insert_with(|| owner.clone());
        }
        Self { owners }
    }

    /// The id of a user; none where it can be no id.
    pub fn id_of(&self, user: &str) -> Option<String> {
        let small = user.to_lowercase();
        let own = self.owners.get(&small).is_none_or(|owner| owner == user);
        let id = if own {
            format!("r-{small}")
        } else {
            format!("r-{small}-{}", &fingerprint::of_text(user)[..DIGITS])
        };
        is_id(&id).then_some(id)
    }

    /// Users with capitals whose ids in small letters are theirs, for later imports to know.
    pub fn with_capitals(&self) -> impl Iterator<Item = &str> {
        self.owners.iter().filter(|(small, user)| small != user).map(|(_, user)| user.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_whose_ids_differ_only_in_case_are_two_people() {
        let users = |users: &[&str]| users.iter().map(|user| (*user).to_owned()).collect();
        let first = Identities::new(&[], &users(&["AB12", "77"]), |_| false);
        assert_eq!(first.id_of("AB12").as_deref(), Some("r-ab12"));
        let known: Vec<String> = first.with_capitals().map(str::to_owned).collect();
        assert_eq!(known, ["AB12"]);
        let later = Identities::new(&known, &users(&["AB12", "ab12"]), |_| true);
        assert_eq!(later.id_of("AB12").as_deref(), Some("r-ab12"));
        let other = later.id_of("ab12").expect("an id");
        assert!(other.starts_with("r-ab12-") && is_id(&other), "{other}");
        let both = Identities::new(&[], &users(&["AB12", "ab12"]), |_| false);
        assert_eq!(both.id_of("ab12").as_deref(), Some("r-ab12"));
        assert_ne!(both.id_of("AB12").as_deref(), Some("r-ab12"));
        let after = Identities::new(&[], &users(&["AB12"]), |id| id == "r-ab12");
        assert_ne!(after.id_of("AB12").as_deref(), Some("r-ab12"));
        assert_eq!(after.with_capitals().count(), 0);
    }
}
