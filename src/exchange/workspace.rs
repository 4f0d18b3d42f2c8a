//! A row of the export: one workspace, and the people of its team. What a row doesn't carry, it doesn't say.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::exchange::allowed::{Allowed, Carried, moment, one_line};
use crate::exchange::identities::Identities;
use crate::exchange::institutions::Institutions;
use crate::exchange::person::{Part, Person, code_of, non_empty};
use crate::exchange::populations::Populations;
use crate::exchange::tally::Tally;
use crate::model::data_version::DataVersion;
use crate::records::kind::is_id;
use crate::records::tree::{Node, Value as Yamled};
use crate::records::vocabulary::{ACCESS_TIERS, POPULATIONS, PURPOSES, STATUSES, Vocabulary};
use crate::records::write::Yaml;

/// A workspace of an export.
#[derive(Debug)]
pub struct Imported {
    /// The id.
    pub id: String,
    /// The moment of its last change, for the choice between two rows of one workspace.
    pub modified: Option<jiff::Timestamp>,
    /// What the row says under the record's keys, in the order in which people read a record.
    pub said: Vec<Said>,
    /// Whether a review keeps it out of the directory; none: not carried.
    pub excluded: Option<bool>,
    /// Whether a review was asked for.
    pub review_requested: bool,
    /// The people of its team.
    pub people: Vec<Person>,
}

/// What a row says under one key of the record.
#[derive(Debug)]
pub enum Said {
    /// This value; none: nothing is there.
    Value(&'static str, Option<Yaml>),
    /// Some of a list of codes.
    Choices(Choices),
}

/// What a row chooses of a list of codes.
#[derive(Debug)]
pub struct Choices {
    key: &'static str,
    codes: &'static Vocabulary,
    chosen: Vec<String>,
    /// Codes that the row says nothing of.
    unsaid: Vec<&'static str>,
}

impl Choices {
    /// The record's value: what is chosen, and what the record has of the codes that the row says nothing of.
    fn entry(&self, there: Option<&Node>) -> (&'static str, Option<Yaml>) {
        let mut chosen = self.chosen.clone();
        if let Some(Yamled::List(known)) =
            there.and_then(|node| node.get(self.key)).map(|n| &n.value)
        {
            let kept = known.iter().filter_map(Node::text);
            chosen.extend(kept.filter(|code| self.unsaid.contains(code)).map(str::to_owned));
        }
        let place = |code: &String| {
            self.codes.codes.iter().position(|known| known.code == code).unwrap_or(usize::MAX)
        };
        chosen.sort_by_key(place);
        chosen.dedup();
        (self.key, non_empty(Yaml::texts(chosen)))
    }
}

impl Imported {
    /// The record's values under the keys that the row carries; `there` is the record.
    pub fn entries(&self, there: Option<&Node>) -> Entries {
        let entry = |said: &Said| match said {
            Said::Value(key, value) => (*key, value.clone()),
            Said::Choices(choices) => choices.entry(there),
        };
        self.said.iter().map(entry).collect()
    }
}

/// Keys of a record with their values; none: the key goes.
pub type Entries = Vec<(&'static str, Option<Yaml>)>;

/// Reads a row; none without a usable id.
pub fn read(
    row: &Map<String, Value>,
    versions: &[DataVersion],
    identities: &Identities,
    institutions: &mut Institutions,
    tally: &mut Tally,
) -> Option<Imported> {
    let mut allowed = Allowed::new(row, "");
    let id = allowed.text("workspaceId").map(|id| id.to_lowercase()).filter(|id| is_id(id));
    let Some(id) = id else {
        tally.doubt("a row without a usable workspaceId was left out");
        return None;
    };
    let verified = allowed.flag("hasVerifiedInstitution");
    let mut people =
        |allowed: &mut Allowed<'_>, key: &'static str, tally: &mut Tally| -> Vec<Person> {
            let objects = allowed.objects(key);
            objects
                .into_iter()
                .filter_map(|object| {
                    Person::read(object, key, verified, identities, institutions, tally)
                })
                .collect()
        };
    let owners = people(&mut allowed, "workspaceOwner", tally);
    let users = people(&mut allowed, "workspaceUsers", tally);
    let mut said = vec![Said::Value("id", Some(Yaml::Text(id.clone())))];
    head(&mut allowed, versions, &mut said);
    let modified = allowed.text("modifiedTime").and_then(|time| moment(&time));
    team(&allowed, &owners, &users, &mut said, tally);
    said.extend(purposes(&mut allowed).map(Said::Choices));
    line(&mut allowed, &mut said, "diseaseFocusedResearchName", "disease");
    line(&mut allowed, &mut said, "otherPurposeDetails", "other_purpose");
    texts(&mut allowed, &mut said, tally);
    // What can't be read as a no keeps a project out: the safe way, and staff are told.
    let excluded = allowed.flag("excludeFromPublicDirectory")
        || allowed.is_unclear("excludeFromPublicDirectory");
    let excluded = allowed.carries(&["excludeFromPublicDirectory"]).then_some(excluded);
    let review_requested = allowed.flag("reviewRequested");
    allowed.account(tally);
    let mut people = owners;
    people.extend(users);
    Some(Imported { id, modified, said, excluded, review_requested, people })
}

/// Title, status, days, tier and data.
fn head(allowed: &mut Allowed<'_>, versions: &[DataVersion], said: &mut Vec<Said>) {
    line(allowed, said, "name", "title");
    if allowed.carries(&["status"]) {
        let status =
            allowed.text("status").map(|status| code_of(&STATUSES, &status.to_uppercase()));
        said.push(Said::Value("status", status.map(Yaml::Text)));
    }
    for (from, to) in [("creationTime", "created"), ("modifiedTime", "modified")] {
        if allowed.carries(&[from]) {
            said.push(Said::Value(to, allowed.day(from).map(Yaml::Text)));
        }
    }
    if allowed.carries(&["accessTier"]) {
        let tier = allowed.text("accessTier").map(|tier| code_of(&ACCESS_TIERS, &tier));
        said.push(Said::Value("access_tier", tier.map(Yaml::Text)));
    }
    // The push calls it otherwise than the directory.
    for key in ["cdrVersion", "cdrVersionName"] {
        if allowed.carries(&[key]) {
            let version = allowed.text(key).map(|name| Yaml::Text(version_id(versions, &name)));
            said.push(Said::Value("data_version", version));
            break;
        }
    }
}

/// The three texts, the populations, and what only the 2026 form asks.
fn texts(allowed: &mut Allowed<'_>, said: &mut Vec<Said>, tally: &mut Tally) {
    for (from, to) in [
        ("intendToStudy", "questions"),
        ("scientificApproaches", "approaches"),
        ("findingsFromStudy", "findings"),
    ] {
        if allowed.carries(&[from]) {
            said.push(Said::Value(to, allowed.text(from).map(Yaml::Block)));
        }
    }
    if allowed.carries(&["workspaceDemographic"]) {
        let populations = Populations::read(&allowed.objects("workspaceDemographic"), tally);
        said.push(Said::Choices(Choices {
            key: "populations",
            codes: &POPULATIONS,
            unsaid: populations.unsaid(),
            chosen: populations.chosen,
        }));
        if let Carried::Present(other) = populations.other {
            let other = other.map(|text| Yaml::Text(one_line(&text)));
            said.push(Said::Value("other_population", other));
        }
    }
    form_only(allowed, said);
}

fn line(allowed: &mut Allowed<'_>, said: &mut Vec<Said>, from: &'static str, to: &'static str) {
    if allowed.carries(&[from]) {
        said.push(Said::Value(to, allowed.text(from).map(|text| Yaml::Text(one_line(&text)))));
    }
}

/// What only the 2026 form asks.
fn form_only(allowed: &mut Allowed<'_>, said: &mut Vec<Said>) {
    if allowed.carries(&["aiAnApproach", "aiAnDetails"]) {
        let approach = allowed.text("aiAnApproach").map(|code| ("approach", Yaml::Text(code)));
        let details = allowed.text("aiAnDetails").map(|text| ("details", Yaml::Block(text)));
        let ai_an: Vec<_> = approach.into_iter().chain(details).collect();
        said.push(Said::Value("ai_an", (!ai_an.is_empty()).then_some(Yaml::Map(ai_an))));
    }
    for key in ["dissemination", "outcomes"] {
        if allowed.carries(&[key]) {
            said.push(Said::Value(key, non_empty(Yaml::texts(allowed.texts(key)))));
        }
    }
}

/// Owners and collaborators, as far as the row tells one from the other.
fn team(
    allowed: &Allowed<'_>,
    owners: &[Person],
    users: &[Person],
    said: &mut Vec<Said>,
    tally: &mut Tally,
) {
    let by_part = |part| users.iter().filter(move |user| user.part == Some(part));
    let mut owner_ids = ids(owners.iter().chain(by_part(Part::Owner)), &[]);
    let says_owners = allowed.carries(&["workspaceOwner"]) || !owner_ids.is_empty();
    let gone = ids(by_part(Part::Gone), &[]);
    owner_ids.retain(|id| !gone.contains(id));
    if says_owners {
        said.push(Said::Value("owners", non_empty(Yaml::texts(&owner_ids))));
    }
    if allowed.carries(&["workspaceUsers"]) && says_owners {
        let members = users.iter().filter(|user| user.part != Some(Part::Gone));
        let collaborators = ids(members, &owner_ids);
        said.push(Said::Value("collaborators", non_empty(Yaml::texts(&collaborators))));
    } else if !users.is_empty() {
        tally.doubt("a row names a team and no owner: the record's team was left as it is");
    }
}

fn ids<'p>(people: impl Iterator<Item = &'p Person>, without: &[String]) -> Vec<String> {
    let mut seen: BTreeSet<&str> = without.iter().map(String::as_str).collect();
    let new = people.filter(|person| seen.insert(&person.id));
    new.map(|person| person.id.clone()).collect()
}

/// The id of the release with exactly this name; else the name, so that checking says so.
fn version_id(versions: &[DataVersion], name: &str) -> String {
    versions
        .iter()
        .find(|version| *version.name == *name)
        .map_or_else(|| name.to_owned(), |version| version.id.to_string())
}

/// The purposes; none where the row carries no such key.
fn purposes(allowed: &mut Allowed<'_>) -> Option<Choices> {
    let (said, unsaid): (Vec<_>, Vec<_>) =
        PURPOSES.codes.iter().partition(|purpose| allowed.carries(&[purpose.directory]));
    let chosen = said.iter().filter(|purpose| allowed.flag(purpose.directory));
    let chosen: Vec<String> = chosen.map(|purpose| purpose.code.to_owned()).collect();
    let unsaid = unsaid.iter().map(|purpose| purpose.code).collect();
    (!said.is_empty()).then_some(Choices { key: "purposes", codes: &PURPOSES, chosen, unsaid })
}
