//! `policies.yaml`: the policies that the Code names, added to the built-in list.

use crate::records::shape::Shape::{Date, Url};
use crate::records::shape::{Field, LINE, SHORT};

/// The keys of one policy.
pub const FIELDS: &[Field] = &[
    Field::new("key", LINE, "The policy's short name.").required(),
    Field::new("title", SHORT, "Its title.").required(),
    Field::new("url", Url, "Where it stands.").required(),
    Field::new("version", LINE, "Its version."),
    Field::new("retrieved", Date, "The day that the address was last looked at."),
];
