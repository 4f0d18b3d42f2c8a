//! A day as pages show it.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::base::date::{self, Date};

/// A day; templates get `iso` (2026-02-02) and `long` (February 2, 2026).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut day = serializer.serialize_struct("Day", 2)?;
        day.serialize_field("iso", &self.0.to_string())?;
        day.serialize_field("long", &date::long(self.0))?;
        day.end()
    }
}
