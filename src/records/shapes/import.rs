//! `imports.yaml`: what was imported so far. Private, whole; imports write and read it.

use crate::records::shape::Shape::{Bool, Date, Number, Text};
use crate::records::shape::{Field, LINE, Limits, Shape};

/// Room for the ids of every workspace of the largest program.
const IDS: Shape = Text(Limits { least: 0, most: 1_000_000 });

/// The keys of one import.
pub const FIELDS: &[Field] = &[
    Field::new("day", Date, "The day of the import.").required().private(),
    Field::new("shape", LINE, "Which official shape the export had.").required().private(),
    Field::new("rows", Number, "Rows read.").required().private(),
    Field::new("whole", Bool, "Whether it was a whole export of what is public.").private(),
    Field::new("newest", LINE, "The latest change of a row.").private(),
    Field::new("synced", LINE, "When the source was last brought up to date, as it says.")
        .private(),
    Field::new("digest", LINE, "SHA-256 of the files.").private(),
    Field::new("workspaces", IDS, "Workspaces that a list of what is public has had so far.")
        .private(),
    Field::new(
        "excluded",
        IDS,
        "Workspaces whose exclusion could not be written into their records; they are not shown.",
    )
    .private(),
    Field::new("users", IDS, "User ids with capitals that small letters would mistake for others.")
        .private(),
];
