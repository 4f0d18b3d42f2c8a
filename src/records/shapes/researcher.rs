//! `researchers/**`: who works with the data.

use crate::records::kind::Kind;
use crate::records::shape::Shape::{Bool, Code, CodeOrText, Date, Id, List, Map, Number, Url};
use crate::records::shape::{Field, LINE, Limits, SHORT};
use crate::records::vocabulary::{ACCESS_TIERS, ACCOUNT_STATUSES, DEGREES, INITIALS, ROLES};

/// The keys.
pub const FIELDS: &[Field] = &[
    Field::new("id", Id(Kind::Researcher), "Unique and stable for ever: it is the page's address.")
        .required(),
    Field::new("given_name", LINE, "Given names.").by_rule().example("Imani"),
    Field::new("family_name", LINE, "Family names.").by_rule().example("Okonkwo-Reyes"),
    Field::new("name", LINE, "The whole name, where its parts are not known apart.").by_rule(),
    Field::new("other_names", List(&LINE), "Former names, native script: shown and searched."),
    Field::new("degrees", List(&Code(&DEGREES)), "Academic degrees.").example("[md, mph]"),
    Field::new("affiliations", List(&Map(AFFILIATION)), "Where the person works.").by_rule(),
    Field::new("profile", Map(PROFILE), "What the person says of themself."),
    Field::new(
        "authorization",
        Map(AUTHORIZATION),
        "Never published: how the person came to be authorized.",
    )
    .private(),
];

const AFFILIATION: &[Field] = &[
    Field::new("institution", Id(Kind::Institution), "An institution's id.")
        .required()
        .example("example-university"),
    Field::new(
        "role",
        CodeOrText(&ROLES, Limits { least: 0, most: 80 }),
        "A role code, or any text up to 80 characters.",
    )
    .example("early_career"),
    Field::new("verified", Bool, "Whether the institution confirmed it.").private().example("true"),
];

const PROFILE: &[Field] = &[
    Field::new("url", Url, "A page about the person.")
        .example("https://example.org/people/okonkwo-reyes"),
    Field::new("interests", SHORT, "A sentence.").example("Sleep and kidney health."),
];

const AUTHORIZATION: &[Field] = &[
    Field::new("account", LINE, "One person's own login.").private().example("r1@example.org"),
    Field::new("account_kind", LINE, "individual, or it is a finding.")
        .private()
        .example("individual"),
    Field::new("identity_verified", Date, "On or before the day that the workspace was created.")
        .private()
        .example("2024-11-02"),
    Field::new("training", Map(TRAINING), "Responsible Conduct of Research training, by tier.")
        .private(),
    Field::new("training_refreshed", Map(TRAINING), "The latest refresher of each training.")
        .private(),
    Field::new("code_of_conduct", Map(SIGNATURE), "The signed Code.").private(),
    Field::new("onboarding_complete", Bool, "All other steps.").private().example("true"),
    Field::new("tiers", List(&Code(&ACCESS_TIERS)), "The tiers granted.")
        .private()
        .example("[registered, controlled]"),
    Field::new("jurisdictions", List(&LINE), "Where the research is done.")
        .private()
        .example("[US]"),
    Field::new(
        "disclosures",
        List(&Map(DISCLOSURE)),
        "The misconduct form; its content is never published.",
    )
    .private(),
    Field::new("status", Code(&ACCOUNT_STATUSES), "active, suspended or ended.")
        .readable()
        .private()
        .example("active"),
];

const TRAINING: &[Field] = &[
    Field::new("registered", Date, "For the Registered Tier.").private().example("2024-11-03"),
    Field::new("controlled", Date, "For the Controlled Tier.").private().example("2024-11-10"),
];

const SIGNATURE: &[Field] = &[
    Field::new("version", Number, "The version that was signed.").private().example("5"),
    Field::new("signed", Date, "The day of signature.").private().example("2024-11-03"),
    Field::new("signature", LINE, "The name as signed.").private().example("Imani Okonkwo-Reyes"),
    Field::new("initials", List(&Code(&INITIALS)), "The statements initialed.")
        .private()
        .example("[monitoring, publication, retention]"),
];

const DISCLOSURE: &[Field] = &[
    Field::new("on", Date, "The day of the answer.").private().example("2024-11-03"),
    Field::new("penalties", Bool, "Whether there were penalties.").private().example("false"),
    Field::new("reported", Date, "The day that the form was handed in, if so.").private(),
];
