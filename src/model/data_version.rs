//! The program's data releases.

use crate::base::date::{self, Date};
use crate::model::reader::Reader;
use crate::records::kind::is_id;
use crate::records::tree::Node;
use crate::records::vocabulary::{ACCESS_TIERS, Code, RELEASES};

/// A data release.
#[derive(Debug, Clone)]
pub struct DataVersion {
    /// As in `controlled-v8`.
    pub id: Box<str>,
    /// The exact name that exports carry.
    pub name: Box<str>,
    /// Its tier.
    pub tier: &'static Code,
    /// Its number.
    pub release: u32,
    /// The day of its release.
    pub released: Date,
    /// The day that it stopped being offered.
    pub retired: Option<Date>,
    /// How many people's data it holds.
    pub participants: Option<u32>,
}

impl DataVersion {
    /// Decodes a release; none where a required key can't be read, or the id can be no address.
    pub fn decode(node: &Node) -> Option<Self> {
        let reader = Reader::new(Some(node));
        Some(Self {
            id: reader.text("id").map(|id| id.value).filter(|id| is_id(id))?,
            name: reader.text("name")?.value,
            tier: reader.code("tier", &ACCESS_TIERS)?.value,
            release: reader.number("release")?.value,
            released: reader.day("released")?.value,
            retired: reader.day("retired").map(|day| day.value),
            participants: reader.number("participants").map(|number| number.value),
        })
    }

    /// The releases that the program has published, as this version of `daylight` knows them.
    pub fn built_in() -> Vec<Self> {
        let known = RELEASES.iter().filter_map(|release| {
            Some(Self {
                id: release.id.into(),
                name: release.name.into(),
                tier: ACCESS_TIERS.find(release.tier)?,
                release: release.release,
                released: date::parse(release.released)?,
                retired: None,
                participants: Some(release.participants),
            })
        });
        known.collect()
    }
}
