//! A person of an export's row. What the row doesn't carry of a person, it doesn't say.

use serde_json::Map;

use crate::exchange::allowed::{Allowed, Carried, one_line};
use crate::exchange::identities::Identities;
use crate::exchange::institutions::Institutions;
use crate::exchange::tally::Tally;
use crate::records::tree::{Node, Value};
use crate::records::vocabulary::{DEGREES, ROLES};
use crate::records::write::Yaml;

/// A person of an export: what the record takes from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// `r-` and the user's id.
    pub id: String,
    /// The name, whole: its parts can't be told apart safely.
    pub name: Carried<String>,
    /// Codes of degrees; unknown ones as they are, so that checking says so. None: not carried.
    pub degrees: Option<Vec<String>>,
    /// Where the person works. None: not carried.
    pub affiliations: Option<Vec<Affiliation>>,
    /// The person's part in the workspace, where the row says it with the person.
    pub part: Option<Part>,
}

/// A person's part in a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `role: OWNER`.
    Owner,
    /// Any other role.
    Member,
    /// `status: INACTIVE`: no longer on the team.
    Gone,
}

/// Where a person works.
#[derive(Debug, Clone, PartialEq)]
pub struct Affiliation {
    institution: String,
    role: Carried<String>,
    /// None: not carried.
    verified: Option<bool>,
}

impl Person {
    /// Reads a person; none without a usable id.
    pub fn read(
        object: &Map<String, serde_json::Value>,
        path: &'static str,
        verified_row: bool,
        identities: &Identities,
        institutions: &mut Institutions,
        tally: &mut Tally,
    ) -> Option<Self> {
        let mut allowed = Allowed::new(object, path);
        let id = allowed.text("userId").and_then(|user| identities.id_of(&user));
        let Some(id) = id else {
            tally.doubt(format!("{path}: a person without a usable userId was left out"));
            return None;
        };
        let carried = |allowed: &Allowed<'_>, key: &str| allowed.carries(&[key]);
        let name = allowed.carried_text("userName").map(|name| one_line(&name));
        let degrees = carried(&allowed, "degree").then(|| {
            allowed.texts("degree").iter().map(|degree| code_of(&DEGREES, degree)).collect()
        });
        let affiliations = carried(&allowed, "affiliations").then(|| {
            let objects = allowed.objects("affiliations");
            let only = objects.len() == 1;
            let each = objects.into_iter();
            each.filter_map(|object| affiliation(object, only && verified_row, institutions, tally))
                .collect()
        });
        let part = part(&mut allowed);
        allowed.account(tally);
        Some(Self { id, name, degrees, affiliations, part })
    }

    /// Takes what another row carries of the same person, which is newer.
    pub fn update(&mut self, newer: &Self) {
        self.name = newer.name.clone().or(self.name.clone());
        self.degrees = newer.degrees.clone().or(self.degrees.take());
        self.affiliations = newer.affiliations.clone().or(self.affiliations.take());
    }

    /// Does any row say more of the person than the id?
    pub fn is_described(&self) -> bool {
        self.name != Carried::Absent || self.affiliations.is_some()
    }

    /// Ids of the institutions that it names.
    pub fn institutions(&self) -> impl Iterator<Item = &str> {
        self.affiliations.iter().flatten().map(|affiliation| &*affiliation.institution)
    }

    /// The record's values under the keys that an import owns, as far as they are carried; `there` is the record.
    pub fn entries(&self, there: Option<&Node>) -> Vec<(&'static str, Option<Yaml>)> {
        let affiliation = |affiliation: &Affiliation| {
            let known = known_affiliation(there, &affiliation.institution);
            let text = |key| known.and_then(|known| known.get(key)).and_then(Node::text);
            let role = match &affiliation.role {
                Carried::Present(role) => role.clone(),
                Carried::Absent => text("role").map(str::to_owned),
            };
            let verified = affiliation.verified.unwrap_or_else(|| text("verified") == Some("true"));
            let mut map = vec![("institution", Yaml::Text(affiliation.institution.clone()))];
            map.extend(role.map(|role| ("role", Yaml::Text(role))));
            map.push(("verified", Yaml::Flag(verified)));
            Yaml::Map(map)
        };
        let mut entries = vec![("id", Some(Yaml::Text(self.id.clone())))];
        if let Carried::Present(name) = &self.name {
            entries.push(("name", name.clone().map(Yaml::Text)));
        }
        entries.extend(
            self.degrees.iter().map(|degrees| ("degrees", non_empty(Yaml::texts(degrees)))),
        );
        entries.extend(self.affiliations.iter().map(|affiliations| {
            let list = Yaml::List(affiliations.iter().map(affiliation).collect());
            ("affiliations", non_empty(list))
        }));
        entries
    }
}

/// The affiliation with an institution that a record has.
fn known_affiliation<'n>(there: Option<&'n Node>, institution: &str) -> Option<&'n Node> {
    let Some(Value::List(known)) = there?.get("affiliations").map(|node| &node.value) else {
        return None;
    };
    known.iter().find(|known| known.get("institution").and_then(Node::text) == Some(institution))
}

fn part(allowed: &mut Allowed<'_>) -> Option<Part> {
    if !allowed.carries(&["role"]) {
        return None;
    }
    let gone = allowed.text("status").is_some_and(|status| status.eq_ignore_ascii_case("INACTIVE"));
    let role = allowed.text("role").unwrap_or_default();
    Some(match role.to_uppercase().as_str() {
        _ if gone => Part::Gone,
        "OWNER" => Part::Owner,
        _ => Part::Member,
    })
}

fn affiliation(
    object: &Map<String, serde_json::Value>,
    verified_row: bool,
    institutions: &mut Institutions,
    tally: &mut Tally,
) -> Option<Affiliation> {
    let mut allowed = Allowed::new(object, "affiliations");
    let name = allowed.text("institution").map(|name| one_line(&name));
    let role = allowed.carried_text("role").map(|role| role_of(&one_line(&role)));
    let carried = allowed.carries(&["isVerified"]);
    let said = allowed.get("isVerified").is_some();
    let verified = match allowed.flag("isVerified") {
        // The API lists only rows with a verified institution: where there is one, it is that one.
        verified if said || verified_row => Some(verified || !said),
        _ => carried.then_some(false),
    };
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
