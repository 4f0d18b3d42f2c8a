//! The columns of everything that is published as data: one table for CSV heads, JSON keys, JSON Schemas
//! and the order in which `row` gives the values.

use crate::records::vocabulary::{
    ACCESS_TIERS, AI_AN, DISSEMINATION, INSTITUTION_KINDS, MEASURES, OUTCOMES, POPULATIONS,
    PURPOSES, STATUSES, Vocabulary,
};

/// What a column's values look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A calendar day, ISO 8601.
    Day,
    /// A full address.
    Address,
    /// A whole number, not negative.
    Number,
    /// Yes or no.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An official code.
    Code(&'static Vocabulary),
    /// Several.
    List(&'static Shape),
    /// Named values.
    Record(&'static [Column]),
    /// Null where there is none.
    Optional(&'static Shape),
}

/// A column.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head and key.
    pub name: &'static str,
    /// Its values.
    pub shape: Shape,
    /// What it says.
    pub about: &'static str,
}

const fn column(name: &'static str, shape: Shape, about: &'static str) -> Column {
    Column { name, shape, about }
}

use Shape::{Address, Code, Day, Flag, List, Number, Optional, Record, Text, Word};

// What a project has in lists and as a whole.
const ID: Column = column("id", Text, "The project's id; its page's address ends in it.");
const TITLE: Column = column("title", Text, "What it is called.");
const URL: Column = column("url", Address, "Its page.");
const STATUS: Column = column("status", Code(&STATUSES), "Whether work goes on.");
const CREATED: Column = column("created", Day, "The day of its creation.");
const MODIFIED: Column = column("modified", Optional(&Day), "The day of its last change.");
const TIER: Column =
    column("access_tier", Code(&ACCESS_TIERS), "How closely access to the data is guarded.");
const PURPOSE: Column = column("purposes", List(&Code(&PURPOSES)), "Why the data are used.");
const DISEASE: Column = column("disease", Optional(&Text), "Which disease it studies.");
const POPULATION: Column = column(
    "populations",
    List(&Code(&POPULATIONS)),
    "Groups that it centers on; none: no group in particular.",
);

/// A project in lists.
pub const PROJECT: &[Column] = &[
    ID,
    TITLE,
    URL,
    STATUS,
    CREATED,
    MODIFIED,
    TIER,
    column("data_version", Text, "The id of the data release that it uses."),
    PURPOSE,
    DISEASE,
    POPULATION,
    column("owners", List(&Text), "Who leads it."),
    column("collaborators", List(&Text), "Who works on it."),
    column("institutions", List(&Text), "Where they work."),
];

/// A project with everything that is public of it.
pub const WHOLE_PROJECT: &[Column] = &[
    ID,
    TITLE,
    URL,
    STATUS,
    CREATED,
    MODIFIED,
    TIER,
    column("data_version", Record(DATA_VERSION), "The data release that it uses."),
    column("team", List(&Record(MEMBER)), "Who does it."),
    PURPOSE,
    DISEASE,
    column("other_purpose", Optional(&Text), "Which other purpose."),
    column(
        "questions",
        Text,
        "The scientific questions, in the researchers' words; a blank line parts paragraphs.",
    ),
    column("approaches", Text, "Data, methods and tools, in the researchers' words."),
    column("findings", Text, "What is expected, in the researchers' words."),
    POPULATION,
    column("other_population", Optional(&Text), "Which other group."),
    column(
        "ai_an",
        Optional(&Record(AI_AN_HANDLING)),
        "How data of American Indian or Alaska Native participants are handled.",
    ),
    column("dissemination", List(&Code(&DISSEMINATION)), "How results will be shared."),
    column("outcomes", List(&Code(&OUTCOMES)), "What it hopes to bring about."),
    column(
        "review",
        Word(&["not_requested", "pending", "passed"]),
        "Whether a review was asked for, and what came of it.",
    ),
    column(
        "translations",
        List(&Record(TRANSLATION)),
        "Its texts in other languages, where the researchers gave them.",
    ),
];

/// A project's texts in another language.
pub const TRANSLATION: &[Column] = &[
    column("language", Text, "The language's code."),
    column("title", Optional(&Text), "The title."),
    column("questions", Optional(&Text), "The scientific questions."),
    column("approaches", Optional(&Text), "Data, methods and tools."),
    column("findings", Optional(&Text), "What is expected."),
];

/// A data release.
pub const DATA_VERSION: &[Column] = &[
    column("id", Text, "The release's id."),
    column("name", Text, "Its name."),
    column("release", Number, "Its number."),
    column("released", Day, "The day of its release."),
    column("participants", Optional(&Number), "How many people's data it holds."),
];

/// A person's part in a project.
pub const MEMBER: &[Column] = &[
    column("id", Text, "The person's id; the page's address ends in it."),
    column("name", Text, "The name."),
    column("degrees", List(&Text), "Degrees."),
    column("owner", Flag, "Whether the person leads the project."),
    column("affiliations", List(&Record(AFFILIATION)), "Where the person works."),
];

/// Where a person works.
pub const AFFILIATION: &[Column] = &[
    column("institution", Optional(&Text), "The institution's id, if it has a page."),
    column("name", Text, "The institution's name."),
    column("role", Optional(&Text), "The person's role there."),
];

/// How data of American Indian or Alaska Native participants are handled.
pub const AI_AN_HANDLING: &[Column] = &[
    column("approach", Optional(&Code(&AI_AN)), "The approach."),
    column("details", Optional(&Text), "In the researchers' words."),
];

/// A value of a facet.
pub const FACET_VALUE: &[Column] = &[
    column("code", Text, "The value, as in addresses."),
    column("label", Text, "What people read."),
    column("projects", Number, "How many projects it has."),
    column("url", Address, "The list of these projects."),
];

/// A researcher.
pub const RESEARCHER: &[Column] = &[
    column("id", Text, "The person's id; the page's address ends in it."),
    column("name", Text, "The name."),
    column("degrees", List(&Text), "Degrees."),
    column("affiliations", List(&Text), "Where the person works."),
    column("projects", Number, "How many projects have the person in their team."),
    column("url", Address, "The person's page."),
];

/// An institution.
pub const INSTITUTION: &[Column] = &[
    column("id", Text, "The institution's id; its page's address ends in it."),
    column("name", Text, "The name."),
    column("kind", Optional(&Code(&INSTITUTION_KINDS)), "What kind."),
    column("projects", Number, "How many projects have somebody of it in their team."),
    column("url", Address, "Its page."),
];

/// A person on the list of violators, by one decision.
pub const VIOLATOR: &[Column] = &[
    column("id", Text, "The decision's id; its page's address ends in it."),
    column("name", Text, "The name as it was decided. A name is not a person."),
    column("other_names", List(&Text), "Other names."),
    column("affiliation", Text, "The affiliation as it was decided."),
    column("clauses", List(&Text), "Ids of the clauses of the Code that were broken."),
    column("measures", List(&Code(&MEASURES)), "The consequences."),
    column("decided", Day, "The day of the decision."),
    column("listed", Day, "On the list since this day."),
    column("from", Day, "The first day of the term."),
    column("until", Optional(&Day), "The last day of the term; null: no end."),
    column(
        "appeal",
        Word(&["final", "open", "pending", "late", "upheld", "modified"]),
        "Where it stands with appeals.",
    ),
    column("url", Address, "The decision's page."),
    column("code_of_conduct", Optional(&Number), "The version of the Code."),
    column("decided_by", Text, "Who decided."),
    column("violations", List(&Record(VIOLATION)), "What was broken, clause by clause."),
    column("summary", Text, "The decision in plain language; a blank line parts paragraphs."),
    column("notice", Optional(&Address), "The public document that announced it."),
    column("corrections", List(&Record(CORRECTION)), "What was corrected in this listing."),
    column(
        "not_this_person",
        List(&Record(NAMESAKE)),
        "People with the same name who are somebody else.",
    ),
];

/// A clause that was broken.
pub const VIOLATION: &[Column] = &[
    column("clause", Text, "The clause's id."),
    column("summary", Optional(&Text), "What was done."),
];

/// A correction of a listing.
pub const CORRECTION: &[Column] =
    &[column("on", Day, "The day."), column("note", Optional(&Text), "What was corrected.")];

/// A namesake who asked to be told apart.
pub const NAMESAKE: &[Column] =
    &[column("name", Text, "Their name."), column("affiliation", Text, "Where they work.")];

/// Projects by a value of a subject.
pub const TALLY: &[Column] = &[
    column("code", Optional(&Text), "The value's code or id; null: the projects without a value."),
    column("label", Text, "What people read."),
    column("projects", Number, "How many projects have the value, each counted once."),
    column("of", Number, "How many projects there are; a project can have several values."),
];

/// Projects by the year of their creation.
pub const YEAR: &[Column] = &[
    column("year", Number, "The year."),
    column("through", Day, "The last day of it that is counted."),
    column("projects", Number, "How many projects were created in it up to that day."),
];

/// A rule.
pub const RULE: &[Column] = &[
    column("code", Text, "The rule's code."),
    column("name", Text, "Its name."),
    column("level", Text, "What a finding of it means, unless settings say otherwise."),
    column("clauses", List(&Number), "Numbers of the clauses of the Code that it comes from."),
    column("summary", Text, "What it checks."),
    column("url", Address, "Its page."),
];
