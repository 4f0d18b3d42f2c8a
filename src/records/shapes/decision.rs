//! `decisions/**`: sanction decisions, records of their own, apart from the person.

use crate::records::kind::Kind;
use crate::records::shape::Shape::{Code, Date, Id, List, Map, Number, Url};
use crate::records::shape::{Field, LINE, LONG, SHORT};
use crate::records::vocabulary::EVENTS;

/// The keys.
pub const FIELDS: &[Field] = &[
    Field::new("id", Id(Kind::Decision), "Unique and stable for ever: it is the page's address.").required(),
    Field::new("researcher", Id(Kind::Researcher), "The person's record, if there still is one.").private(),
    Field::new("name", Map(NAME), "The name as it was decided.").required(),
    Field::new("affiliation", SHORT, "The affiliation as it was decided.").by_rule().example("Example College"),
    Field::new("code_of_conduct", Number, "The version of the Code that was broken.").example("5"),
    Field::new("violations", List(&Map(VIOLATION)), "What was broken.").required(),
    Field::new("workspaces", List(&Id(Kind::Workspace)), "The workspaces that it was about.").private(),
    Field::new("decided_by", SHORT, "Who decided.").required().example("Resource Access Board"),
    Field::new("measures", List(&LINE), "public_listing, access_suspended, access_ended, project_ended, notified_nih, notified_agency, other.").required().example("[public_listing, access_ended]"),
    Field::new("term", Map(TERM), "How long.").required(),
    Field::new("events", List(&Map(EVENT)), "What happened, in the order of the days.").required(),
    Field::new("notice", Url, "The public document that announced it."),
    Field::new("notices", List(&Map(NOTICE)), "Who was told; never published.").private(),
    Field::new("summary", LONG, "Public, in plain language.").example("|\n  Tried to match records to named people. No participant was contacted."),
    Field::new("not_this_person", List(&Map(NAMESAKE)), "Namesakes who asked to be told apart."),
    Field::new("hidden_until", Date, "The last day that the listing is hidden because it probably names the wrong person; at most 14 days ahead.").readable().private(),
    Field::new("notes", LONG, "Never published.").private(),
];

const NAME: &[Field] = &[
    Field::new("given", LINE, "Given names.").example("Rowan"),
    Field::new("family", LINE, "Family names.").example("Halloway"),
    Field::new("full", LINE, "The whole name, where its parts are not known apart."),
    Field::new("other", List(&LINE), "Other names and spellings."),
];

const VIOLATION: &[Field] = &[
    Field::new("clause", LINE, "A clause's id or number.")
        .required()
        .example("no-reidentification"),
    Field::new("summary", LONG, "In a sentence.")
        .example("Tried to match records to named people."),
];

const TERM: &[Field] = &[
    Field::new("from", Date, "The first day.").required().example("2026-04-11"),
    Field::new("until", Date, "The last day; absent: no end.").example("2029-04-11"),
];

const EVENT: &[Field] = &[
    Field::new("on", Date, "The day.").required().example("2026-04-11"),
    Field::new("is", Code(&EVENTS), "proposed, decided, appealed, upheld, modified, overturned, withdrawn, reinstated or corrected.").required().example("proposed"),
    Field::new("note", LONG, "A public sentence, for a correction."),
];

const NOTICE: &[Field] = &[
    Field::new("agency", SHORT, "Which agency.").private(),
    Field::new("on", Date, "The day.").private(),
];

const NAMESAKE: &[Field] = &[
    Field::new("name", LINE, "Their name.").required(),
    Field::new("affiliation", SHORT, "Where they work.").required(),
];
