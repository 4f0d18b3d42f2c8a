//! A row of the export: one workspace, and the people of its team.

use serde_json::{Map, Value};

use crate::exchange::allowed::{Allowed, moment, one_line};
use crate::exchange::institutions::Institutions;
use crate::exchange::person::{Person, code_of, non_empty};
use crate::exchange::tally::Tally;
use crate::model::data_version::DataVersion;
use crate::records::kind::is_id;
use crate::records::vocabulary::{ACCESS_TIERS, POPULATIONS, PURPOSES, STATUSES};
use crate::records::write::Yaml;

/// A workspace of an export.
#[derive(Debug)]
pub struct Imported {
    /// The id.
    pub id: String,
    /// The moment of its last change, for the choice between two rows of one workspace.
    pub modified: Option<jiff::Timestamp>,
    /// The record's values under the keys that an import owns; none: the export has nothing there.
    pub entries: Vec<(&'static str, Option<Yaml>)>,
    /// Whether a review keeps it out of the directory.
    pub excluded: bool,
    /// Whether a review was asked for.
    pub review_requested: bool,
    /// The people of its team.
    pub people: Vec<Person>,
}

/// Reads a row; none without a usable id.
pub fn read(
    row: &Map<String, Value>,
    versions: &[DataVersion],
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
                .filter_map(|object| Person::read(object, key, verified, institutions, tally))
                .collect()
        };
    let owners = people(&mut allowed, "workspaceOwner", tally);
    let users = people(&mut allowed, "workspaceUsers", tally);
    let purposes = purposes(&mut allowed);
    let (populations, other_population) = populations(&mut allowed, tally);
    let owner_ids = ids(&owners, &[]);
    let collaborator_ids = ids(&users, &owner_ids);
    let modified = allowed.day("modifiedTime");
    let moment = allowed.text("modifiedTime").and_then(|time| moment(&time));
    let text = |text: Option<String>| text.map(Yaml::Block);
    let line = |text: Option<String>| text.map(|text| Yaml::Text(one_line(&text)));
    let code = |codes, text: Option<String>| text.map(|text| Yaml::Text(code_of(codes, &text)));
    let entries = vec![
        ("id", Some(Yaml::Text(id.clone()))),
        ("title", line(allowed.text("name"))),
        ("status", code(&STATUSES, allowed.text("status").map(|status| status.to_uppercase()))),
        ("created", allowed.day("creationTime").map(Yaml::Text)),
        ("modified", modified.map(Yaml::Text)),
        ("access_tier", code(&ACCESS_TIERS, allowed.text("accessTier"))),
        (
            "data_version",
            allowed.text("cdrVersion").map(|name| Yaml::Text(version_id(versions, &name))),
        ),
        ("owners", non_empty(Yaml::texts(&owner_ids))),
        ("collaborators", non_empty(Yaml::texts(&collaborator_ids))),
        ("purposes", non_empty(Yaml::texts(purposes))),
        ("disease", line(allowed.text("diseaseFocusedResearchName"))),
        ("other_purpose", line(allowed.text("otherPurposeDetails"))),
        ("questions", text(allowed.text("intendToStudy"))),
        ("approaches", text(allowed.text("scientificApproaches"))),
        ("findings", text(allowed.text("findingsFromStudy"))),
        ("populations", non_empty(Yaml::texts(populations))),
        ("other_population", line(other_population)),
    ];
    // What can't be read as a no keeps a project out: the safe way, and staff are told.
    let excluded = allowed.flag("excludeFromPublicDirectory")
        || allowed.is_unclear("excludeFromPublicDirectory");
    let review_requested = allowed.flag("reviewRequested");
    allowed.account(tally);
    let mut people = owners;
    people.extend(users);
    Some(Imported { id, modified: moment, entries, excluded, review_requested, people })
}

fn ids(people: &[Person], without: &[String]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for person in people {
        if !ids.contains(&person.id) && !without.contains(&person.id) {
            ids.push(person.id.clone());
        }
    }
    ids
}

/// The id of the release with exactly this name; else the name, so that checking says so.
fn version_id(versions: &[DataVersion], name: &str) -> String {
    versions
        .iter()
        .find(|version| *version.name == *name)
        .map_or_else(|| name.to_owned(), |version| version.id.to_string())
}

fn purposes(allowed: &mut Allowed<'_>) -> Vec<&'static str> {
    PURPOSES
        .codes
        .iter()
        .filter(|purpose| allowed.flag(purpose.directory))
        .map(|purpose| purpose.code)
        .collect()
}

/// The populations of `workspaceDemographic`, whose keys and values make the official names.
fn populations(allowed: &mut Allowed<'_>, tally: &mut Tally) -> (Vec<String>, Option<String>) {
    const KEYS: [&str; 10] = [
        "raceEthnicity",
        "age",
        "sexAtBirth",
        "genderIdentity",
        "sexualOrientation",
        "geography",
        "disabilityStatus",
        "accessToCare",
        "educationLevel",
        "incomeLevel",
    ];
    let mut populations: Vec<String> = Vec::new();
    let mut other = None;
    for object in allowed.objects("workspaceDemographic") {
        let mut demographic = Allowed::new(object, "workspaceDemographic");
        for key in KEYS {
            for value in demographic.texts(key) {
                let official = format!("{key}:{value}");
                let code = POPULATIONS
                    .find_official(&official)
                    .map_or_else(|| value.to_lowercase(), |code| code.code.to_owned());
                if !populations.contains(&code) {
                    populations.push(code);
                }
            }
        }
        other = demographic.text("others");
        demographic.account(tally);
    }
    if other.is_some() {
        populations.push("other".into());
    }
    let order = |code: &String| {
        POPULATIONS.codes.iter().position(|known| known.code == code).unwrap_or(usize::MAX)
    };
    populations.sort_by_key(order);
    (populations, other)
}
