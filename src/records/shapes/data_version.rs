//! `data-versions.yaml`: the program's data releases, added to the built-in list.

use crate::records::kind::Kind;
use crate::records::shape::Shape::{Code, Date, Id, Number};
use crate::records::shape::{Field, LINE};
use crate::records::vocabulary::ACCESS_TIERS;

/// The keys of one release.
pub const FIELDS: &[Field] = &[
    Field::new("id", Id(Kind::DataVersion), "As in controlled-v8.").required(),
    Field::new("name", LINE, "The exact name that exports carry.").required(),
    Field::new("tier", Code(&ACCESS_TIERS), "registered or controlled.").required(),
    Field::new("release", Number, "Its number.").required(),
    Field::new("released", Date, "The day of its release.").required(),
    Field::new("retired", Date, "The day that it stopped being offered."),
    Field::new("participants", Number, "How many people's data it holds."),
];
