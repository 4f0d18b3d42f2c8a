//! The clauses of the Data User Code of Conduct (version 5) that a decision can name, in plain words.

/// A clause.
#[derive(Debug)]
pub struct Clause {
    /// Its number in the catalogue of the Code's clauses.
    pub number: u32,
    /// What records write.
    pub id: &'static str,
    /// What the person was bound to, in plain words.
    pub words: &'static str,
}

/// The clauses that a decision can name, in the Code's order.
pub const CLAUSES: &[Clause] = &[
    clause(8, "core-values", "Read and follow the program's Core Values."),
    clause(
        9,
        "laws",
        "Follow all laws on research with people and on data privacy that apply where the research is done.",
    ),
    clause(10, "policies", "Follow the program's policies and ethical principles."),
    clause(11, "privacy", "Respect the privacy of participants at all times."),
    clause(
        12,
        "no-identifying-information",
        "Do not use or share information that directly identifies a participant.",
    ),
    clause(
        13,
        "notify-identification",
        "Tell the program at once when information that directly identifies a participant is found.",
    ),
    clause(
        14,
        "no-reidentification",
        "Do not try to find out who participants or their relatives are.",
    ),
    clause(
        17,
        "ai-an-policies",
        "Follow the program's policies on respectful use of data from American Indian and Alaska Native people.",
    ),
    clause(18, "health-research-only", "Use the data only for biomedical or health research."),
    clause(
        19,
        "meaningful-description",
        "Give a meaningful and accurate description of each research purpose.",
    ),
    clause(
        22,
        "stated-purpose",
        "Use the data in a workspace only for the purpose that was stated for it.",
    ),
    clause(
        24,
        "external-data",
        "Take full responsibility for data, files and software brought in from elsewhere.",
    ),
    clause(26, "no-upload-of-identifiers", "Do not upload data that identify people."),
    clause(
        27,
        "no-malicious-use",
        "Do not use uploaded data, files or software for a malicious purpose.",
    ),
    clause(
        29,
        "current-data",
        "Use a version of the data that is current when the analysis begins, or a later one.",
    ),
    clause(30, "report-penalties", "Report penalties for misuse of data or research misconduct."),
    clause(32, "no-shared-login", "Do not share login information with anyone."),
    clause(33, "no-group-account", "Do not create group or shared accounts."),
    clause(
        34,
        "no-stigma",
        "Do not do research that discriminates against or stigmatizes people, families or communities.",
    ),
    clause(36, "no-contact", "Do not try to contact participants."),
    clause(
        37,
        "no-removal",
        "Do not copy, download or remove participants' individual data from the workbench.",
    ),
    clause(
        38,
        "no-participant-level-publication",
        "Do not publish or hand on participants' individual data.",
    ),
    clause(
        39,
        "no-small-counts",
        "Do not publish data or statistics about fewer than 20 participants without permission.",
    ),
    clause(
        40,
        "no-reproduction",
        "Do not publish data in order to rebuild the database or a part of it elsewhere.",
    ),
    clause(
        41,
        "no-linkage",
        "Do not link participants' individual data with data from other sources.",
    ),
    clause(42, "no-marketing", "Do not use the data or the Research Hub for marketing."),
    clause(
        43,
        "no-endorsement-claim",
        "Do not claim that the program endorses or approves the research.",
    ),
];

const fn clause(number: u32, id: &'static str, words: &'static str) -> Clause {
    Clause { number, id, words }
}

/// The clause behind an id or a number.
pub fn find(text: &str) -> Option<&'static Clause> {
    CLAUSES.iter().find(|clause| clause.id == text || text.parse() == Ok(clause.number))
}
