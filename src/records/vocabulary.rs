//! The official codes: what records write, what the program's three vocabularies call it
//! (Researcher Workbench, directory API, 2026 form), and what people read.

/// One code of a vocabulary.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// What records write.
    pub code: &'static str,
    /// What people read.
    pub label: &'static str,
    /// The Researcher Workbench's name.
    pub workbench: &'static str,
    /// The directory API's name; for populations `category:VALUE`.
    pub directory: &'static str,
    /// The 2026 form's name; empty where the form has none.
    pub form: &'static str,
}

/// A closed list of codes.
#[derive(Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// What one of its codes is, as in "purpose".
    pub name: &'static str,
    /// The codes, in official order.
    pub codes: &'static [Code],
}

impl Vocabulary {
    /// The code as records write it.
    pub fn find(&self, code: &str) -> Option<&'static Code> {
        self.codes.iter().find(|known| known.code == code)
    }

    /// The code behind an official name of the Workbench or the directory API, in any case.
    pub fn find_official(&self, name: &str) -> Option<&'static Code> {
        self.codes.iter().find(|known| {
            known.directory.eq_ignore_ascii_case(name) || known.workbench.eq_ignore_ascii_case(name)
        })
    }

    /// A code's place in the official order.
    pub fn position(&self, code: &Code) -> usize {
        self.codes.iter().position(|known| known == code).unwrap_or(usize::MAX)
    }

    /// `a, b, c`: the codes for a message.
    pub fn listed(&self) -> String {
        self.codes.iter().map(|code| code.code).collect::<Vec<_>>().join(", ")
    }
}

const fn code(
    code: &'static str,
    label: &'static str,
    workbench: &'static str,
    directory: &'static str,
    form: &'static str,
) -> Code {
    Code { code, label, workbench, directory, form }
}

const fn plain(code: &'static str, label: &'static str) -> Code {
    Code { code, label, workbench: "", directory: "", form: "" }
}

/// Why data are used (research purposes).
pub const PURPOSES: Vocabulary = Vocabulary {
    name: "purpose",
    codes: &[
        code(
            "disease_focused",
            "Disease-focused research",
            "diseaseFocusedResearch",
            "diseaseFocusedResearch",
            "purposeDisease",
        ),
        code(
            "methods",
            "Methods development/validation study",
            "methodsDevelopment",
            "methodsDevelopment",
            "purposeMethods",
        ),
        code(
            "control_set",
            "Research Control",
            "controlSet",
            "controlSet",
            "purposeResearchControl",
        ),
        code("genetic", "Genetic Research", "ancestry", "ancestry", "purposeGeneticResearch"),
        code(
            "social_behavioral",
            "Social/Behavioral Research",
            "socialBehavioral",
            "socialBehavioral",
            "purposeSocialResearch",
        ),
        code(
            "population_health",
            "Population Health/Public Health Research",
            "populationHealth",
            "populationHealth",
            "purposePopulationResearch",
        ),
        code(
            "elsi",
            "Ethical, Legal, and Social Implications (ELSI) Research",
            "ethics",
            "ethicalLegalSocialImplications",
            "purposeElsi",
        ),
        code(
            "drug_development",
            "Drug/Therapeutics Development Research",
            "drugDevelopment",
            "drugDevelopment",
            "purposeDrug",
        ),
        code(
            "educational",
            "Educational Purpose",
            "educational",
            "educational",
            "purposeEducation",
        ),
        code(
            "for_profit",
            "For-Profit Purpose",
            "commercialPurpose",
            "commercialPurpose",
            "purposeForProfit",
        ),
        code("other", "Other Purpose", "otherPurpose", "otherPurpose", "purposeOther"),
    ],
};

/// Groups that a project centers on: those underrepresented in biomedical research.
pub const POPULATIONS: Vocabulary = Vocabulary {
    name: "population",
    codes: &[
        code("race_asian", "Asian", "RACE_ASIAN", "raceEthnicity:ASIAN", "populationAsian"),
        code(
            "race_black",
            "Black, African, or African American",
            "RACE_AA",
            "raceEthnicity:AA",
            "populationBlackAfricanAfricanAmerican",
        ),
        code(
            "race_hispanic",
            "Hispanic, Latino, or Spanish",
            "RACE_HISPANIC",
            "raceEthnicity:HISPANIC",
            "populationHispanicLatinoSpanish",
        ),
        code(
            "race_ai_an",
            "American Indian or Alaska Native (AIAN)",
            "RACE_AIAN",
            "raceEthnicity:AIAN",
            "populationAian",
        ),
        code(
            "race_mena",
            "Middle Eastern or North African (MENA)",
            "RACE_MENA",
            "raceEthnicity:MENA",
            "populationMena",
        ),
        code(
            "race_nhpi",
            "Native Hawaiian or Pacific Islander (NHPI)",
            "RACE_NHPI",
            "raceEthnicity:NHPI",
            "populationNhpi",
        ),
        code(
            "race_multiple",
            "Multi-Ancestry or more than one race",
            "RACE_MORE_THAN_ONE",
            "raceEthnicity:MULTI",
            "populationMultiAncestry",
        ),
        code("age_0_11", "Children (0-11)", "AGE_CHILDREN", "age:AGE_0_11", "populationChildren"),
        code(
            "age_12_17",
            "Adolescents (12-17)",
            "AGE_ADOLESCENTS",
            "age:AGE_12_17",
            "populationAdolescents",
        ),
        code(
            "age_65_74",
            "Older adults (65-74)",
            "AGE_OLDER",
            "age:AGE_65_74",
            "populationOlderAdults65",
        ),
        code(
            "age_75_plus",
            "Older adults (75+)",
            "AGE_OLDER_MORE_THAN_75",
            "age:AGE_75_AND_MORE",
            "populationOlderAdults75",
        ),
        code("sex_at_birth", "Sex at Birth", "SEX", "sexAtBirth:INTERSEX", "populationSexOther"),
        code(
            "gender_identity",
            "Gender Identity",
            "GENDER_IDENTITY",
            "genderIdentity:OTHER_THAN_MAN_WOMAN",
            "populationGenderIdentity",
        ),
        code(
            "sexual_orientation",
            "Sexual Orientation",
            "SEXUAL_ORIENTATION",
            "sexualOrientation:OTHER_THAN_STRAIGHT",
            "populationSexualOrientation",
        ),
        code("rural", "Geography", "GEOGRAPHY", "geography:RURAL", "populationGeography"),
        code(
            "disability",
            "Disability status",
            "DISABILITY_STATUS",
            "disabilityStatus:DISABILITY",
            "populationDisability",
        ),
        code(
            "access_to_care",
            "Access to care",
            "ACCESS_TO_CARE",
            "accessToCare:NOT_EASILY_ACCESS_CARE",
            "populationCare",
        ),
        code(
            "education",
            "Education level",
            "EDUCATION_LEVEL",
            "educationLevel:LESS_THAN_HIGH_SCHOOL",
            "populationEducation",
        ),
        code(
            "income",
            "Income level",
            "INCOME_LEVEL",
            "incomeLevel:BELOW_FEDERAL_POVERTY_LEVEL_200_PERCENT",
            "populationIncome",
        ),
        code("other", "Other", "OTHER", "others:<text>", "populationOther"),
    ],
};

/// How results about American Indian or Alaska Native participants are handled.
pub const AI_AN: Vocabulary = Vocabulary {
    name: "AI/AN approach",
    codes: &[
        code(
            "exclusive",
            "Studies American Indian or Alaska Native participants only",
            "EXCLUSIVE_AI_AN_POPULATION",
            "EXCLUSIVE_AI_AN_POPULATION",
            "",
        ),
        code(
            "case_control",
            "Compares American Indian or Alaska Native participants with others",
            "CASE_CONTROL_AI_AN",
            "CASE_CONTROL_AI_AN",
            "",
        ),
        code(
            "findings",
            "Reports results for American Indian or Alaska Native participants",
            "FINDINGS_BY_AI_AN",
            "FINDINGS_BY_AI_AN",
            "",
        ),
        code(
            "no_analysis",
            "No separate analysis of American Indian or Alaska Native participants",
            "NO_AI_AN_ANALYSIS",
            "NO_AI_AN_ANALYSIS",
            "",
        ),
    ],
};

/// How results will be shared.
pub const DISSEMINATION: Vocabulary = Vocabulary {
    name: "way of sharing",
    codes: &[
        code(
            "journal",
            "Publication in a peer-reviewed journal",
            "PUBLICATION_PEER_REVIEWED_JOURNALS",
            "PUBLICATION_PEER_REVIEWED_JOURNALS",
            "",
        ),
        code(
            "conference",
            "Presentation at a scientific conference",
            "PRESENATATION_SCIENTIFIC_CONFERENCES",
            "PRESENATATION_SCIENTIFIC_CONFERENCES",
            "",
        ),
        code("press", "Press release", "PRESS_RELEASE", "PRESS_RELEASE", ""),
        code(
            "community_blog",
            "Community blog",
            "PUBLICATION_COMMUNITY_BASED_BLOG",
            "PUBLICATION_COMMUNITY_BASED_BLOG",
            "",
        ),
        code(
            "personal_blog",
            "Personal blog",
            "PUBLICATION_PERSONAL_BLOG",
            "PUBLICATION_PERSONAL_BLOG",
            "",
        ),
        code("social_media", "Social media", "SOCIAL_MEDIA", "SOCIAL_MEDIA", ""),
        code(
            "advisory_group",
            "Presentation to an advisory group",
            "PRESENTATION_ADVISORY_GROUPS",
            "PRESENTATION_ADVISORY_GROUPS",
            "",
        ),
        code("other", "Another way", "OTHER", "OTHER", ""),
    ],
};

/// What a project hopes to bring about.
pub const OUTCOMES: Vocabulary = Vocabulary {
    name: "outcome",
    codes: &[
        code(
            "healthy_living",
            "Promote healthy living",
            "PROMOTE_HEALTHY_LIVING",
            "PROMOTE_HEALTHY_LIVING",
            "",
        ),
        code(
            "health_equity",
            "Improve health equity for underrepresented groups",
            "IMPROVE_HEALTH_EQUALITY_UBR_POPULATIONS",
            "IMPROVE_HEALTH_EQUALITY_UBR_POPULATIONS",
            "",
        ),
        code(
            "risk_assessment",
            "Improve the assessment of risk",
            "IMPROVED_RISK_ASSESMENT",
            "IMPROVED_RISK_ASSESMENT",
            "",
        ),
        code(
            "less_illness",
            "Reduce illness and its burden",
            "DECREASE_ILLNESS_BURDEN",
            "DECREASE_ILLNESS_BURDEN",
            "",
        ),
        code(
            "precision_intervention",
            "Find treatments that fit the person",
            "PRECISION_INTERVENTION",
            "PRECISION_INTERVENTION",
            "",
        ),
        code("none", "None of these", "NONE_APPLY", "NONE_APPLY", ""),
    ],
};

/// Kinds of institutions.
pub const INSTITUTION_KINDS: Vocabulary = Vocabulary {
    name: "institution kind",
    codes: &[
        code(
            "academic",
            "Academic research institution",
            "ACADEMIC_RESEARCH_INSTITUTION",
            "ACADEMIC_RESEARCH_INSTITUTION",
            "",
        ),
        code("industry", "Industry", "INDUSTRY", "INDUSTRY", ""),
        code(
            "educational",
            "Educational institution",
            "EDUCATIONAL_INSTITUTION",
            "EDUCATIONAL_INSTITUTION",
            "",
        ),
        code(
            "health_center_nonprofit",
            "Health center or nonprofit",
            "HEALTH_CENTER_NON_PROFIT",
            "HEALTH_CENTER_NON_PROFIT",
            "",
        ),
        code("other", "Other", "OTHER", "OTHER", ""),
    ],
};

/// Academic degrees.
pub const DEGREES: Vocabulary = Vocabulary {
    name: "degree",
    codes: &[
        code("phd", "PhD", "PHD", "PHD", ""),
        code("md", "MD", "MD", "MD", ""),
        code("jd", "JD", "JD", "JD", ""),
        code("edd", "EdD", "EDD", "EDD", ""),
        code("msn", "MSN", "MSN", "MSN", ""),
        code("ms", "MS", "MS", "MS", ""),
        code("ma", "MA", "MA", "MA", ""),
        code("mba", "MBA", "MBA", "MBA", ""),
        code("me", "ME", "ME", "ME", ""),
        code("msw", "MSW", "MSW", "MSW", ""),
        code("mph", "MPH", "MPH", "MPH", ""),
        code("ba", "BA", "BA", "BA", ""),
        code("bs", "BS", "BS", "BS", ""),
        code("bsn", "BSN", "BSN", "BSN", ""),
    ],
};

/// Roles at an institution.
pub const ROLES: Vocabulary = Vocabulary {
    name: "role",
    codes: &[
        code("undergraduate", "Undergraduate student", "UNDERGRADUATE", "UNDERGRADUATE", ""),
        code("trainee", "Research trainee", "TRAINEE", "TRAINEE", ""),
        code("fellow", "Research fellow", "FELLOW", "FELLOW", ""),
        code("early_career", "Early-career researcher", "EARLY_CAREER", "EARLY_CAREER", ""),
        code("mid_career", "Mid-career researcher", "MID_CAREER", "MID_CAREER", ""),
        code("late_career", "Late-career researcher", "LATE_CAREER", "LATE_CAREER", ""),
        code(
            "project_personnel",
            "Project personnel",
            "PROJECT_PERSONNEL",
            "PROJECT_PERSONNEL",
            "",
        ),
        code("pre_doctoral", "Predoctoral researcher", "PRE_DOCTORAL", "PRE_DOCTORAL", ""),
        code("post_doctoral", "Postdoctoral researcher", "POST_DOCTORAL", "POST_DOCTORAL", ""),
        code(
            "senior_researcher",
            "Senior researcher",
            "SENIOR_RESEARCHER",
            "SENIOR_RESEARCHER",
            "",
        ),
        code(
            "associate_scientist",
            "Associate scientist",
            "ASSOCIATE_SCIENTIST",
            "ASSOCIATE_SCIENTIST",
            "",
        ),
        code(
            "mid_career_scientist",
            "Mid-career scientist",
            "MID_CAREER_SCIENTIST",
            "MID_CAREER_SCIENTIST",
            "",
        ),
        code("senior_scientist", "Senior scientist", "SENIOR_SCIENTIST", "SENIOR_SCIENTIST", ""),
        code("data_analyst", "Data analyst", "DATA_ANALYST", "DATA_ANALYST", ""),
        code("teacher", "Teacher", "TEACHER", "TEACHER", ""),
        code("student", "Student", "STUDENT", "STUDENT", ""),
        code(
            "high_school_student",
            "High school student",
            "HIGH_SCHOOL_STUDENT",
            "HIGH_SCHOOL_STUDENT",
            "",
        ),
        code("admin", "Administrator", "ADMIN", "ADMIN", ""),
        code("other", "Other", "OTHER", "OTHER", ""),
    ],
};

/// The tiers that need a login.
pub const ACCESS_TIERS: Vocabulary = Vocabulary {
    name: "access tier",
    codes: &[
        code("registered", "Registered Tier", "REGISTERED", "REGISTERED", ""),
        code("controlled", "Controlled Tier", "CONTROLLED", "CONTROLLED", ""),
    ],
};

/// Who reviewed.
pub const REVIEW_BY: Vocabulary = Vocabulary {
    name: "reviewer",
    codes: &[
        code("initial", "Initial review", "INITIAL", "INITIAL", ""),
        code("second", "Second review", "SECOND", "SECOND", ""),
        code("rab", "Resource Access Board", "RAB", "RAB", ""),
    ],
};

/// What a review says of the directory.
pub const REVIEW_DISPLAY: Vocabulary = Vocabulary {
    name: "review outcome",
    codes: &[
        code(
            "publish",
            "May be shown",
            "PUBLISH_TO_RESEARCHER_DIRECTORY",
            "PUBLISH_TO_RESEARCHER_DIRECTORY",
            "",
        ),
        code(
            "exclude",
            "Not to be shown",
            "EXCLUDE_FROM_RESEARCHER_DIRECTORY",
            "EXCLUDE_FROM_RESEARCHER_DIRECTORY",
            "",
        ),
    ],
};

/// What a review says of access.
pub const REVIEW_ACCESS: Vocabulary = Vocabulary {
    name: "review access",
    codes: &[
        code("none", "No change of access", "UNSET", "UNSET", ""),
        code("disable", "Workspace disabled", "DISABLE_WORKSPACE", "DISABLE_WORKSPACE", ""),
        code(
            "disable_and_review_researchers",
            "Workspace disabled, researchers under review",
            "DISABLE_WORKSPACE_AND_REVIEW_RESEARCHERS",
            "DISABLE_WORKSPACE_AND_REVIEW_RESEARCHERS",
            "",
        ),
    ],
};

/// Whether a workspace is in use.
pub const STATUSES: Vocabulary = Vocabulary {
    name: "status",
    codes: &[plain("active", "Active"), plain("inactive", "Inactive")],
};

/// Why a data version that was not current is used.
pub const OLDER_VERSION_REASONS: Vocabulary = Vocabulary {
    name: "reason",
    codes: &[
        plain("continue", "Continues an earlier study"),
        plain("replicate", "Replicates a study"),
    ],
};

/// Levels of external data.
pub const LEVELS: Vocabulary = Vocabulary {
    name: "level",
    codes: &[plain("aggregate", "Aggregate"), plain("participant", "Participant")],
};

/// What external data contain.
pub const IDENTIFIERS: Vocabulary = Vocabulary {
    name: "kind of identifier",
    codes: &[
        plain("none", "None"),
        plain("pii", "Personally identifiable information"),
        plain("phi", "Protected health information"),
        plain("ipi", "Identifiable private information"),
    ],
};

/// What the program can allow in writing.
pub const EXCEPTIONS: Vocabulary = Vocabulary {
    name: "exception",
    codes: &[
        plain("small_counts", "Small counts"),
        plain("endorsement", "Endorsement"),
        plain("linkage", "Linkage"),
    ],
};

/// Whether an account may be used.
pub const ACCOUNT_STATUSES: Vocabulary = Vocabulary {
    name: "account status",
    codes: &[plain("active", "Active"), plain("suspended", "Suspended"), plain("ended", "Ended")],
};

/// What happens to a sanction decision.
pub const EVENTS: Vocabulary = Vocabulary {
    name: "event",
    codes: &[
        plain("proposed", "Proposed"),
        plain("decided", "Decided"),
        plain("appealed", "Appealed"),
        plain("upheld", "Upheld after appeal"),
        plain("modified", "Changed after appeal"),
        plain("overturned", "Overturned"),
        plain("withdrawn", "Withdrawn"),
        plain("reinstated", "Access given back"),
        plain("corrected", "Corrected"),
    ],
};

/// What a sanction consists of.
pub const MEASURES: Vocabulary = Vocabulary {
    name: "measure",
    codes: &[
        plain("public_listing", "Name and affiliation on the public list"),
        plain("access_suspended", "Access to the data suspended"),
        plain("access_ended", "Access to the data ended"),
        plain("project_ended", "Project ended"),
        plain("notified_nih", "National Institutes of Health notified"),
        plain("notified_agency", "Another federal agency notified"),
        plain("other", "Another measure"),
    ],
};

/// What has to be reported.
pub const INCIDENTS: Vocabulary = Vocabulary {
    name: "incident kind",
    codes: &[
        plain("identifier_found", "Identifying information found"),
        plain("reidentification", "A participant re-identified"),
        plain("security", "Security or privacy endangered"),
        plain("import", "An import with consequences"),
    ],
};

/// When a decision is published.
pub const PUBLISH_WHEN: Vocabulary = Vocabulary {
    name: "moment",
    codes: &[plain("final", "When it is final"), plain("decided", "When it is decided")],
};

/// What the site knows of its researchers.
pub const AUTHORIZATION: Vocabulary = Vocabulary {
    name: "authorization",
    codes: &[
        plain("recorded", "Every record proves it"),
        plain("attested", "The export lists authorized users only"),
    ],
};

/// Levels of findings.
pub const FINDING_LEVELS: Vocabulary = Vocabulary {
    name: "level",
    codes: &[
        plain("error", "Error"),
        plain("warning", "Warning"),
        plain("note", "Note"),
        plain("off", "Off"),
    ],
};

/// Languages that a site can be in, by what they call themselves; ISO 639-1. The program brings English and
/// Spanish; for any other the site's theme brings a file of messages.
pub const LANGUAGES: Vocabulary = Vocabulary {
    name: "language",
    codes: &[
        plain("en", "English"),
        plain("es", "Español"),
        plain("ar", "العربية"),
        plain("de", "Deutsch"),
        plain("fa", "فارسی"),
        plain("fr", "Français"),
        plain("gu", "ગુજરાતી"),
        plain("hi", "हिन्दी"),
        plain("ht", "Kreyòl ayisyen"),
        plain("hy", "Հայերեն"),
        plain("it", "Italiano"),
        plain("ja", "日本語"),
        plain("km", "ខ្មែរ"),
        plain("ko", "한국어"),
        plain("nv", "Diné bizaad"),
        plain("pl", "Polski"),
        plain("pt", "Português"),
        plain("ru", "Русский"),
        plain("so", "Soomaali"),
        plain("tl", "Tagalog"),
        plain("uk", "Українська"),
        plain("ur", "اردو"),
        plain("vi", "Tiếng Việt"),
        plain("zh", "中文"),
    ],
};

/// The three statements of the signature page.
pub const INITIALS: Vocabulary = Vocabulary {
    name: "statement",
    codes: &[
        plain("monitoring", "Work is logged and monitored"),
        plain("publication", "Name, affiliation, profile and description are made public"),
        plain("retention", "Access may be ended"),
    ],
};

/// A release of the program's data.
#[derive(Debug)]
pub struct Release {
    /// As in `controlled-v8`.
    pub id: &'static str,
    /// The exact name that exports carry.
    pub name: &'static str,
    /// The tier's code.
    pub tier: &'static str,
    /// Its number.
    pub release: u32,
    /// The day that it was released.
    pub released: &'static str,
    /// How many people's data it holds.
    pub participants: u32,
}

/// The releases that the program has published.
pub const RELEASES: &[Release] = &[
    Release {
        id: "registered-v3",
        name: "All of Us Registered Tier Dataset v3",
        tier: "registered",
        release: 3,
        released: "2019-10-04",
        participants: 224_097,
    },
    Release {
        id: "registered-v4",
        name: "All of Us Registered Tier Dataset v4",
        tier: "registered",
        release: 4,
        released: "2020-10-20",
        participants: 315_250,
    },
    Release {
        id: "registered-v5",
        name: "All of Us Registered Tier Dataset v5",
        tier: "registered",
        release: 5,
        released: "2021-08-10",
        participants: 329_023,
    },
    Release {
        id: "controlled-v5",
        name: "All of Us Controlled Tier Dataset v5",
        tier: "controlled",
        release: 5,
        released: "2021-08-10",
        participants: 331_335,
    },
    Release {
        id: "registered-v6",
        name: "All of Us Registered Tier Dataset v6",
        tier: "registered",
        release: 6,
        released: "2022-01-01",
        participants: 368_982,
    },
    Release {
        id: "controlled-v6",
        name: "All of Us Controlled Tier Dataset v6",
        tier: "controlled",
        release: 6,
        released: "2022-01-01",
        participants: 372_082,
    },
    Release {
        id: "registered-v7",
        name: "All of Us Registered Tier Dataset v7",
        tier: "registered",
        release: 7,
        released: "2022-11-15",
        participants: 410_361,
    },
    Release {
        id: "controlled-v7",
        name: "All of Us Controlled Tier Dataset v7",
        tier: "controlled",
        release: 7,
        released: "2022-11-15",
        participants: 413_457,
    },
    Release {
        id: "registered-v8",
        name: "All of Us Registered Tier Dataset v8",
        tier: "registered",
        release: 8,
        released: "2025-01-23",
        participants: 628_664,
    },
    Release {
        id: "controlled-v8",
        name: "All of Us Controlled Tier Dataset v8",
        tier: "controlled",
        release: 8,
        released: "2025-01-23",
        participants: 633_547,
    },
];
