//! `incidents/**`: what had to be reported to the program. Private, whole.

use crate::records::kind::Kind;
use crate::records::shape::Shape::{Code, Date, Id};
use crate::records::shape::{Field, SHORT};
use crate::records::vocabulary::INCIDENTS;

/// The keys.
pub const FIELDS: &[Field] = &[
    Field::new("id", Id(Kind::Incident), "Unique.").required().private(),
    Field::new("kind", Code(&INCIDENTS), "identifier_found, reidentification, security or import.")
        .required()
        .private(),
    Field::new("workspace", Id(Kind::Workspace), "The workspace that it was about.").private(),
    Field::new("noticed", Date, "The day that it was noticed.").private(),
    Field::new("notified", Date, "The day that the program was told.").private(),
    Field::new("import", SHORT, "The name of the external data, with kind import.").private(),
];
