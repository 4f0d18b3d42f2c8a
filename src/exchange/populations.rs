//! The populations of a row, from the keys and values of `workspaceDemographic`, which make the official names.

use serde_json::{Map, Value};

use crate::exchange::allowed::{Allowed, Carried};
use crate::exchange::tally::Tally;
use crate::records::vocabulary::POPULATIONS;

/// The keys of the directory; each has a list of values.
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
/// The key of groups that have no official name.
const OTHERS: &str = "others";
/// The key under which the 2026 form's answers are brought: official names, whole.
pub const OFFICIAL: &str = "official";

/// What a row says of populations.
#[derive(Debug)]
pub struct Populations {
    /// The codes that are chosen; unknown ones as they are, so that checking says so.
    pub chosen: Vec<String>,
    /// The keys that are carried.
    said: Vec<&'static str>,
    /// Which other group.
    pub other: Carried<String>,
}

impl Populations {
    /// Reads the objects of `workspaceDemographic`; none of them: it is carried, and no population is chosen.
    pub fn read(objects: &[&Map<String, Value>], tally: &mut Tally) -> Self {
        let mut read = Self { chosen: Vec::new(), said: Vec::new(), other: Carried::Absent };
        if objects.is_empty() {
            read.said.extend(KEYS.into_iter().chain([OTHERS]));
            read.other = Carried::Present(None);
        }
        objects.iter().for_each(|object| read.take(object, tally));
        if read.other.value().is_some() {
            read.choose(OTHERS, "other");
        }
        read
    }

    fn take(&mut self, object: &Map<String, Value>, tally: &mut Tally) {
        let mut demographic = Allowed::new(object, "workspaceDemographic");
        let is_form = demographic.carries(&[OFFICIAL]);
        for value in demographic.texts(OFFICIAL) {
            self.choose(&value, &value);
        }
        for key in KEYS {
            if is_form || demographic.carries(&[key]) {
                self.said.push(key);
            }
            for value in demographic.texts(key) {
                self.choose(&format!("{key}:{value}"), &value);
            }
        }
        if demographic.carries(&[OTHERS]) {
            self.said.push(OTHERS);
            self.other = demographic.carried_text(OTHERS);
        }
        demographic.account(tally);
    }

    fn choose(&mut self, official: &str, value: &str) {
        let code = POPULATIONS.find_official(official);
        let code = code.map_or_else(|| value.to_lowercase(), |code| code.code.to_owned());
        if !self.chosen.contains(&code) {
            self.chosen.push(code);
        }
    }

    /// The codes that the row says nothing of.
    pub fn unsaid(&self) -> Vec<&'static str> {
        let is_said =
            |official: &str| official.split(':').next().is_some_and(|key| self.said.contains(&key));
        let unsaid = POPULATIONS.codes.iter().filter(|code| !is_said(code.directory));
        unsaid.map(|code| code.code).collect()
    }
}
