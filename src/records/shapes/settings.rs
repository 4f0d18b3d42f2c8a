//! `site.yaml`: the site's settings.

use crate::records::shape::Shape::{
    Bool, Code, Date, Keyed, List, Mail, Map, Number, OneOf, SiteUrl, Url,
};
use crate::records::shape::{Field, LINE, SHORT};
use crate::records::vocabulary::{AUTHORIZATION, FINDING_LEVELS, LANGUAGES, PUBLISH_WHEN};

/// The keys.
pub const FIELDS: &[Field] = &[
    Field::new("title", LINE, "The site's name.").required().example("Research Projects Directory"),
    Field::new("program", LINE, "The program whose data are used.").required().example("Example Health Research Program"),
    Field::new("program_names", List(&LINE), "Short forms that rules and search know the program by.").private(),
    Field::new("parent_names", List(&LINE), "Whoever stands above the program, as in [National Institutes of Health, NIH].").private(),
    Field::new("base_url", SiteUrl, "Where the site will stand; it also works from any sub-path.").required().example("https://example.org/directory/"),
    Field::new("languages", List(&Code(&LANGUAGES)), "The first is the default.").example("[en]"),
    Field::new("translations", Keyed(Some(&LANGUAGES), &Map(TRANSLATION)), "The site's names in other languages, by the language's code."),
    Field::new("contact", Map(CONTACT), "Who hears from visitors.").required(),
    Field::new("code_of_conduct", OneOf(&[5, 6, 7]), "The version of the Code that the rules follow.").example("5"),
    Field::new("authorization", Code(&AUTHORIZATION), "recorded: every researcher record must prove it; attested: an imported export lists authorized users only.").example("recorded"),
    Field::new("official", Bool, "true only on the program's own site: shows the government banner.").example("false"),
    Field::new("notice", SHORT, "What every page says at its head, as in: This is a demonstration."),
    Field::new("correction_days", OneOf(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), "Within how many working days staff answer \"This is not me\"; absent: 2.").example("2"),
    Field::new("training_valid_months", Number, "How long a training counts; absent: for ever.").private(),
    Field::new("directory", Map(DIRECTORY), "What the directory shows."),
    Field::new("violators", Map(VIOLATORS), "When a decision is published."),
    Field::new("data_catalog", Map(DATA_CATALOG), "What catalogs of public data are told of the downloads."),
    Field::new("csv_bom", Bool, "true: CSV files begin with the mark by which Excel knows UTF-8; absent: they don't."),
    Field::new("rules", Keyed(None, &Code(&FINDING_LEVELS)), "The level of a rule or of a whole group.").private(),
];

const TRANSLATION: &[Field] = &[
    Field::new("title", LINE, "The site's name."),
    Field::new("program", LINE, "The program whose data are used."),
    Field::new("notice", SHORT, "What every page says at its head."),
];

const CONTACT: &[Field] = &[
    Field::new("concerns", Mail, "Who hears a visitor's concern about a project.")
        .required()
        .example("concerns@example.org"),
    Field::new("corrections", Mail, "Who hears that a listing is wrong.")
        .required()
        .example("corrections@example.org"),
];

const DIRECTORY: &[Field] = &[Field::new(
    "published_after",
    Date,
    "Workspaces created on or before this day are not shown.",
)
.example("2020-05-27")];

const VIOLATORS: &[Field] = &[
    Field::new(
        "publish_when",
        Code(&PUBLISH_WHEN),
        "final: wait for the appeal window; decided: don't.",
    )
    .example("final"),
    Field::new("appeal_days", Number, "How long a decision can be appealed.").example("30"),
    Field::new(
        "index_pages",
        Bool,
        "true: search engines may list the pages of single decisions; absent: they are asked not to.",
    ),
];

const DATA_CATALOG: &[Field] = &[
    Field::new("license", Url, "The terms under which the data may be used."),
    Field::new("bureau_codes", List(&LINE), "Of a federal agency: its bureaus, as in \"009:25\"."),
    Field::new(
        "program_codes",
        List(&LINE),
        "Of a federal agency: its programs, as in \"009:000\".",
    ),
];
