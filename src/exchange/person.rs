//! A person of an export's row.

use serde_json::{Map, Value};

use crate::exchange::allowed::{Allowed, one_line};
use crate::exchange::institutions::Institutions;
use crate::exchange::tally::Tally;
use crate::records::kind::is_id;
use crate::records::vocabulary::{DEGREES, ROLES};
use crate::records::write::Yaml;

/// A person of an export: what the record takes from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// `r-` and the user's id.
    pub id: String,
    /// The name, whole: its parts can't be told apart safely.
    pub name: Option<String>,
    /// Codes of degrees; unknown ones as they are, so that checking says so.
    pub degrees: Vec<String>,
    /// Where the person works.
    pub affiliations: Vec<Affiliation>,
}

/// Where a person works.
#[derive(Debug, Clone, PartialEq)]
pub struct Affiliation {
    institution: String,
    role: Option<String>,
    verified: bool,
}

impl Person {
    /// Reads a person; none without a usable id.
    pub fn read(
        object: &Map<String, Value>,
        path: &'static str,
        verified_row: bool,
        institutions: &mut Institutions,
        tally: &mut Tally,
    ) -> Option<Self> {
        let mut allowed = Allowed::new(object, path);
        let user = allowed.text("userId");
        let id = user.map(|user| format!("r-{}", user.to_lowercase())).filter(|id| is_id(id));
        let Some(id) = id else {
            tally.doubt(format!("{path}: a person without a usable userId was left out"));
            return None;
        };
        let name = allowed.text("userName").map(|name| one_line(&name));
        let degrees =
            allowed.texts("degree").iter().map(|degree| code_of(&DEGREES, degree)).collect();
        let objects = allowed.objects("affiliations");
        let only = objects.len() == 1;
        let affiliations = objects
            .into_iter()
            .filter_map(|object| affiliation(object, only && verified_row, institutions, tally))
            .collect();
        allowed.account(tally);
        Some(Self { id, name, degrees, affiliations })
    }

    /// Ids of the institutions that it names.
    pub fn institutions(&self) -> impl Iterator<Item = &str> {
        self.affiliations.iter().map(|affiliation| &*affiliation.institution)
    }

    /// The record's values under the keys that an import owns.
    pub fn entries(&self) -> Vec<(&'static str, Option<Yaml>)> {
        let affiliation = |affiliation: &Affiliation| {
            let mut map = vec![("institution", Yaml::Text(affiliation.institution.clone()))];
            map.extend(affiliation.role.clone().map(|role| ("role", Yaml::Text(role))));
            map.push(("verified", Yaml::Flag(affiliation.verified)));
            Yaml::Map(map)
        };
        vec![
            ("id", Some(Yaml::Text(self.id.clone()))),
            ("name", self.name.clone().map(Yaml::Text)),
            ("degrees", non_empty(Yaml::texts(&self.degrees))),
            (
                "affiliations",
                non_empty(Yaml::List(self.affiliations.iter().map(affiliation).collect())),
            ),
        ]
    }
}

fn affiliation(
    object: &Map<String, Value>,
    verified_row: bool,
    institutions: &mut Institutions,
    tally: &mut Tally,
) -> Option<Affiliation> {
    let mut allowed = Allowed::new(object, "affiliations");
    let name = allowed.text("institution").map(|name| one_line(&name));
    let role = allowed.text("role").map(|role| role_of(&one_line(&role)));
    let said = allowed.get("isVerified").is_some();
    // The API lists only rows with a verified institution: where there is one, it is that one.
    let verified = allowed.flag("isVerified") || (!said && verified_row);
    let kind = match allowed.text("nonAcademicAffiliation").as_deref() {
        Some("INDUSTRY") => Some("industry"),
        Some("EDUCATIONAL_INSTITUTIONS" | "EDUCATIONAL_INSTITUTION") => Some("educational"),
        _ => None,
    };
    allowed.account(tally);
    let Some(name) = name else {
        tally.doubt("an affiliation without an institution was left out");
        return None;
    };
    Some(Affiliation { institution: institutions.id_of(&name, kind), role, verified })
}

/// The code of an official name; a name that looks like a code, in lower case; any other text as it is.
pub fn code_of(codes: &crate::records::vocabulary::Vocabulary, name: &str) -> String {
    if let Some(code) = codes.find_official(name) {
        return code.code.to_owned();
    }
    let looks_like_a_code =
        name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    if looks_like_a_code { name.to_lowercase() } else { name.to_owned() }
}

/// The code of an official role; any other text as it is, for a role may be any text.
fn role_of(name: &str) -> String {
    ROLES.find_official(name).map_or_else(|| name.to_owned(), |code| code.code.to_owned())
}

/// Nothing in place of an empty list.
pub fn non_empty(list: Yaml) -> Option<Yaml> {
    match &list {
        Yaml::List(items) if items.is_empty() => None,
        _ => Some(list),
    }
}
