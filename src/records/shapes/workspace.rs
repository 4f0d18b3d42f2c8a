//! `workspaces/**`: one research project each.

use crate::records::kind::Kind;
use crate::records::shape::Shape::{Bool, Code, Date, Id, Keyed, List, Map};
use crate::records::shape::{DESCRIPTION, Field, LINE, LONG, Limits, SHORT, Shape};
use crate::records::vocabulary as codes;

/// The title: up to 80 characters.
const TITLE: Shape = Shape::Text(Limits { least: 0, most: 80 });

/// The keys.
pub const FIELDS: &[Field] = &[
    Field::new("id", Id(Kind::Workspace), "Unique and stable for ever: it is the page's address.")
        .required(),
    Field::new("title", TITLE, "What the project is called, up to 80 characters.")
        .required()
        .example("Sleep timing and early kidney decline"),
    Field::new("status", Code(&codes::STATUSES), "active or inactive.")
        .required()
        .example("active"),
    Field::new("created", Date, "The day that the workspace was created.")
        .required()
        .example("2025-03-11"),
    Field::new("modified", Date, "The day of its last change.").example("2026-02-02"),
    Field::new("analysis_started", Date, "The day that the analysis began.")
        .private()
        .example("2025-03-20"),
    Field::new(
        "older_version",
        Map(OLDER_VERSION),
        "Why a data version is used that was not current at that day.",
    )
    .private(),
    Field::new("derived_from", Id(Kind::Workspace), "The workspace that it was cloned from.")
        .private(),
    Field::new("access_tier", LINE, "registered or controlled.").required().example("controlled"),
    Field::new("data_version", LINE, "The id of the data release.")
        .required()
        .example("controlled-v8"),
    Field::new("owners", List(&Id(Kind::Researcher)), "Who leads it: researchers' ids.")
        .required()
        .example("[r-1]"),
    Field::new("collaborators", List(&Id(Kind::Researcher)), "Who else works on it."),
    Field::new("purposes", List(&Code(&codes::PURPOSES)), "Why the data are used.")
        .required()
        .example("[disease_focused, population_health]"),
    Field::new("disease", SHORT, "Which disease; required with disease_focused.")
        .example("chronic kidney disease"),
    Field::new("other_purpose", SHORT, "Which purpose; required with other."),
    Field::new("questions", DESCRIPTION, "The scientific questions studied, and why they matter.")
        .required()
        .example(QUESTIONS),
    Field::new("approaches", DESCRIPTION, "Data, methods and tools.")
        .required()
        .example(APPROACHES),
    Field::new("findings", DESCRIPTION, "What is expected, and how it would add to knowledge.")
        .required()
        .example(FINDINGS),
    Field::new(
        "populations",
        List(&Code(&codes::POPULATIONS)),
        "Groups that it centers on; empty: none in particular.",
    )
    .example("[age_65_74]"),
    Field::new("other_population", SHORT, "Which group; required with other."),
    Field::new("ai_an", Map(AI_AN), "How American Indian and Alaska Native data are handled."),
    Field::new("dissemination", List(&Code(&codes::DISSEMINATION)), "How results will be shared.")
        .example("[journal, conference]"),
    Field::new("outcomes", List(&Code(&codes::OUTCOMES)), "What it hopes to bring about.")
        .example("[healthy_living]"),
    Field::new("external_data", List(&Map(EXTERNAL_DATA)), "Data brought in from elsewhere.")
        .private(),
    Field::new(
        "translations",
        Keyed(Some(&codes::LANGUAGES), &Map(TRANSLATION)),
        "The texts in another language, by its code.",
    ),
    Field::new("exceptions", List(&Map(EXCEPTION)), "What the program allowed in writing.")
        .private(),
    Field::new("history", List(&Map(HISTORY)), "Earlier texts, newest first.").private(),
    Field::new("review", Map(REVIEW), "Reviews by the program; only their outcome is public.")
        .readable(),
    Field::new(
        "left_export",
        Date,
        "Written by import: the day that the official export no longer had the workspace; it is not shown.",
    )
    .readable()
    .private(),
    Field::new("waivers", List(&Map(WAIVER)), "Accountable exceptions to a rule.").private(),
];

const OLDER_VERSION: &[Field] = &[
    Field::new("reason", Code(&codes::OLDER_VERSION_REASONS), "continue or replicate.").private(),
    Field::new("study", SHORT, "The study continued or replicated.").private(),
];

const AI_AN: &[Field] = &[
    Field::new(
        "approach",
        Code(&codes::AI_AN),
        "exclusive, case_control, findings or no_analysis.",
    )
    .example("no_analysis"),
    Field::new("details", LONG, "In a sentence.")
        .example("No results for American Indian or Alaska Native participants will be produced."),
];

const EXTERNAL_DATA: &[Field] = &[
    Field::new("name", SHORT, "What the data are called.").required().private(),
    Field::new("source", SHORT, "Where they come from.").private(),
    Field::new("linked_to_participants", Bool, "Whether they are linked to participants.")
        .private(),
    Field::new("level", Code(&codes::LEVELS), "aggregate or participant.").private(),
    Field::new("permission", SHORT, "The permission on record, if linked.").private(),
    Field::new("terms", SHORT, "License or terms of use.").private(),
    Field::new(
        "contains_identifiers",
        Code(&codes::IDENTIFIERS),
        "none, pii, phi or ipi; absent is not none.",
    )
    .private(),
    Field::new("imported", Map(IMPORTED), "Who brought them in.").private(),
];

const IMPORTED: &[Field] = &[
    Field::new("by", Id(Kind::Researcher), "A researcher's id.").private(),
    Field::new("on", Date, "The day.").private(),
    Field::new("responsibility_accepted", Bool, "Whether that person answers for it.").private(),
];

const TRANSLATION: &[Field] = &[
    Field::new("title", TITLE, "The title."),
    Field::new("questions", LONG, "The questions."),
    Field::new("approaches", LONG, "The approaches."),
    Field::new("findings", LONG, "The findings."),
];

const EXCEPTION: &[Field] = &[
    Field::new("kind", Code(&codes::EXCEPTIONS), "small_counts, endorsement or linkage.")
        .required()
        .private(),
    Field::new("granted_by", SHORT, "Who granted it.").required().private(),
    Field::new("document", SHORT, "The document's number.").required().private(),
    Field::new("until", Date, "The last day that it holds.").private(),
];

const HISTORY: &[Field] = &[
    Field::new("until", Date, "The last day that these texts stood.").private(),
    Field::new("questions", LONG, "The questions then.").private(),
    Field::new("approaches", LONG, "The approaches then.").private(),
    Field::new("findings", LONG, "The findings then.").private(),
    Field::new("purposes", List(&Code(&codes::PURPOSES)), "The purposes then.").private(),
];

const REVIEW: &[Field] = &[
    Field::new("requested", Bool, "Whether the researcher asked for a review."),
    Field::new("decisions", List(&Map(REVIEW_DECISION)), "What was decided.").readable(),
];

const REVIEW_DECISION: &[Field] = &[
    Field::new("on", Date, "The day.").private(),
    Field::new("by", Code(&codes::REVIEW_BY), "initial, second or rab.").private(),
    Field::new("display", Code(&codes::REVIEW_DISPLAY), "publish or exclude.").required(),
    Field::new(
        "access",
        Code(&codes::REVIEW_ACCESS),
        "none, disable or disable_and_review_researchers.",
    )
    .readable()
    .private(),
    Field::new("note", LONG, "Never published.").private(),
];

const WAIVER: &[Field] = &[
    Field::new("rule", LINE, "The rule's code.").required().private(),
    Field::new("field", LINE, "The field that it was given for.").private(),
    Field::new("fingerprint", LINE, "Of the text that it was given for; `check` prints it.")
        .required()
        .private(),
    Field::new("reason", SHORT, "Why.").required().private(),
    Field::new("by", SHORT, "Who answers for it.").required().private(),
    Field::new("on", Date, "The day.").private(),
    Field::new("until", Date, "The last day that it holds.").required().private(),
];

const QUESTIONS: &str = "|
  Does going to bed at irregular hours come before a drop in kidney function? Kidney disease is
  often found late, and a sign that people carry on their wrist could help to find it sooner. We
  look at adults of all ages, and ask whether the answer differs between people who work at night
  and people who work by day.";
const APPROACHES: &str = "|
  We pair wearable sleep records with routine blood tests and use survival models that take age,
  blood pressure and diabetes into account. Sleep timing is measured as the spread of bedtimes over
  a month. People with fewer than ten nights of data are left out, and all results are shown for
  women and men apart.";
const FINDINGS: &str = "|
  We expect to learn whether regular sleep could be a low-cost way to protect kidneys, and for whom
  a closer look would be worth its cost. If bedtimes tell nothing, that is worth knowing too: it
  would spare people advice that does not help them. A table of the results by age will be
  published.";
