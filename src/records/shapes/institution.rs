//! `institutions/**`: where researchers work.

use crate::records::kind::Kind;
use crate::records::shape::Shape::{Bool, Code, Date, Id, List, Map};
use crate::records::shape::{Field, LINE, SHORT};
use crate::records::vocabulary::{ACCESS_TIERS, INSTITUTION_KINDS};

/// The keys.
pub const FIELDS: &[Field] = &[
    Field::new(
        "id",
        Id(Kind::Institution),
        "Unique and stable for ever: it is the page's address.",
    )
    .required(),
    Field::new("name", SHORT, "The institution's full name.")
        .required()
        .example("Example University"),
    Field::new("other_names", List(&SHORT), "Spellings that imports and searches know it by.")
        .private()
        .example("[Univ. of Example]"),
    Field::new(
        "kind",
        Code(&INSTITUTION_KINDS),
        "academic, industry, educational, health_center_nonprofit or other.",
    )
    .required()
    .example("academic"),
    Field::new("kind_other", LINE, "What kind; required with other."),
    Field::new(
        "operational",
        Bool,
        "The program's own operations: its workspaces are never shown.",
    )
    .private()
    .example("false"),
    Field::new("agreement", Map(AGREEMENT), "The Data Use and Registration Agreement (DURA).")
        .private(),
    Field::new("country", LINE, "Two letters.").private().example("US"),
];

const AGREEMENT: &[Field] = &[
    Field::new("signed", Date, "The day of signature.").private().example("2021-04-01"),
    Field::new("ends", Date, "The last day that it stands; absent: no end.").private(),
    Field::new("tiers", List(&Code(&ACCESS_TIERS)), "The tiers that it covers.")
        .private()
        .example("[registered, controlled]"),
    Field::new("not_applicable", SHORT, "Why no agreement is needed.").private(),
];
