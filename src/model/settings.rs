//! `site.yaml`, decoded.

use crate::base::date::{self, Date};
use crate::base::span::Span;
use crate::model::located::Located;
use crate::model::reader::{Reader, coded};
use crate::model::standing::Terms;
use crate::records::source::SourceId;
use crate::records::text::{clean, is_web_address};
use crate::records::tree::Node;
use crate::records::vocabulary::{self as codes, FINDING_LEVELS};

/// When a decision is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishWhen {
    /// When no appeal can change it any more.
    Final,
    /// From the day of the decision.
    Decided,
}

/// How a level of findings is set.
#[derive(Debug)]
pub struct LevelSetting {
    /// A rule's code or a family's letters.
    pub rule: Located<Box<str>>,
    /// `error`, `warning`, `note` or `off`.
    pub level: &'static str,
}

/// What the site is called in another language.
#[derive(Debug)]
pub struct Names {
    /// The language's code.
    pub language: &'static str,
    /// The site's name.
    pub title: Option<Box<str>>,
    /// The program whose data are used.
    pub program: Option<Box<str>>,
    /// What every page says at its head.
    pub notice: Option<Box<str>>,
}

/// What catalogs of public data are told of the downloads.
#[derive(Debug, Default)]
pub struct DataCatalog {
    /// The address of the terms under which the data may be used.
    pub license: Option<Box<str>>,
    /// A federal agency's bureaus: `009:25`.
    pub bureau_codes: Vec<Box<str>>,
    /// A federal agency's programs: `009:000`.
    pub program_codes: Vec<Box<str>>,
}

impl DataCatalog {
    fn decode(reader: Reader<'_>) -> Self {
        let texts = |key| reader.texts(key).into_iter().map(|text| text.value).collect();
        Self {
            license: reader.text("license").map(|url| url.value).filter(|url| is_web_address(url)),
            bureau_codes: texts("bureau_codes"),
            program_codes: texts("program_codes"),
        }
    }
}

/// Working days within which staff answer, where the settings say nothing.
const CORRECTION_DAYS: u32 = 2;

/// The site's settings.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key that is true or false")]
pub struct Settings {
    /// The file.
    pub source: SourceId,
    /// The site's name.
    pub title: Box<str>,
    /// Every name of the program and of its parents that a text may use, in any language.
    pub names_of_program: Vec<Box<str>>,
    /// Within how many working days staff answer "This is not me".
    pub correction_days: u32,
    /// The program whose data are used.
    pub program: Box<str>,
    /// Where the site will stand; ends in `/`.
    pub base_url: Box<str>,
    /// What every page says at its head, as in "This is a demonstration."
    pub notice: Option<Box<str>>,
    /// Codes of the languages, the default first.
    pub languages: Vec<&'static str>,
    /// Its names in other languages.
    pub translations: Vec<Names>,
    /// Who hears a concern.
    pub concerns: Box<str>,
    /// Who hears of a wrong listing.
    pub corrections: Box<str>,
    /// The version of the Code.
    pub code_of_conduct: u32,
    /// Whether every researcher record must prove its authorization.
    pub authorization_recorded: bool,
    /// Whether the government banner is shown.
    pub official: bool,
    /// For how many months a training counts.
    pub training_valid_months: Option<u32>,
    /// Workspaces created on or before this day are not shown.
    pub published_after: Option<Date>,
    /// When a decision is published.
    pub publish_when: PublishWhen,
    /// How many days a decision can be appealed after its own day.
    pub appeal_days: u32,
    /// Whether search engines may list the pages of single decisions.
    pub index_violators: bool,
    /// What catalogs of public data are told.
    pub data_catalog: DataCatalog,
    /// Whether CSV files begin with the mark by which Excel knows UTF-8.
    pub csv_bom: bool,
    /// Levels of rules and families, in the order written.
    pub levels: Vec<LevelSetting>,
}

impl Settings {
    /// Decodes the settings; none where a required key is missing.
    pub fn decode(source: SourceId, node: &Node) -> Option<Self> {
        let reader = Reader::new(Some(node));
        let text = |key| reader.text(key).map(|text| Box::<str>::from(&*clean(&text)));
        let (contact, _) = reader.map("contact")?;
        let directory = reader.map("directory").map(|(directory, _)| directory);
        let violators = reader.map("violators").map(|(violators, _)| violators);
        let mut base_url = String::from(text("base_url")?);
        if !base_url.ends_with('/') {
            base_url.push('/');
        }
        let decided = violators
            .and_then(|violators| violators.code("publish_when", &codes::PUBLISH_WHEN))
            .is_some_and(|when| when.code == "decided");
        let translations: Vec<Names> = reader.entries("translations").filter_map(names).collect();
        Some(Self {
            source,
            title: text("title")?,
            names_of_program: names_of_program(reader, &translations),
            correction_days: reader
                .number("correction_days")
                .map_or(CORRECTION_DAYS, |number| number.value),
            program: text("program")?,
            base_url: base_url.into(),
            notice: text("notice"),
            languages: languages(reader),
            translations,
            concerns: contact.text("concerns")?.value,
            corrections: contact.text("corrections")?.value,
            code_of_conduct: reader.number("code_of_conduct").map_or(5, |number| number.value),
            authorization_recorded: reader
                .code("authorization", &codes::AUTHORIZATION)
                .is_none_or(|code| code.code == "recorded"),
            official: reader.flag("official").is_some_and(|flag| flag.value),
            training_valid_months: reader
                .number("training_valid_months")
                .map(|number| number.value),
            published_after: directory
                .and_then(|directory| directory.day("published_after"))
                .map(|day| day.value)
                .or(date::parse("2020-05-27")),
            publish_when: if decided { PublishWhen::Decided } else { PublishWhen::Final },
            appeal_days: violators
                .and_then(|violators| violators.number("appeal_days"))
                .map_or(30, |number| number.value),
            index_violators: violators
                .and_then(|violators| violators.flag("index_pages"))
                .is_some_and(|flag| flag.value),
            data_catalog: reader
                .map("data_catalog")
                .map(|(catalog, _)| DataCatalog::decode(catalog))
                .unwrap_or_default(),
            csv_bom: reader.flag("csv_bom").is_some_and(|flag| flag.value),
            levels: levels(reader),
        })
    }
}

impl Settings {
    /// The site's name in a language, and the language that it is in.
    pub fn title_in(&self, language: &str) -> (&str, &'static str) {
        self.told_in(language, |names| names.title.as_deref())
            .unwrap_or((&self.title, self.languages[0]))
    }

    /// The program's name in a language.
    pub fn program_in(&self, language: &str) -> &str {
        self.told_in(language, |names| names.program.as_deref())
            .map_or(&self.program, |(name, _)| name)
    }

    /// What every page says at its head in a language, and the language that it is in.
    pub fn notice_in(&self, language: &str) -> Option<(&str, &'static str)> {
        self.told_in(language, |names| names.notice.as_deref())
            .or(self.notice.as_deref().map(|notice| (notice, self.languages[0])))
    }

    fn told_in<'s>(
        &'s self,
        language: &str,
        told: impl Fn(&'s Names) -> Option<&'s str>,
    ) -> Option<(&'s str, &'static str)> {
        let names = self.translations.iter().find(|names| names.language == language)?;
        Some((told(names)?, names.language))
    }

    /// The terms under which decisions are published.
    pub fn terms(&self) -> Terms {
        Terms { publish_when: self.publish_when, appeal_days: self.appeal_days }
    }
}

/// Codes of the languages, English where none is named.
fn languages(reader: Reader<'_>) -> Vec<&'static str> {
    let languages = reader.codes("languages", &codes::LANGUAGES);
    if languages.is_empty() {
        return vec!["en"];
    }
    languages.iter().map(|language| language.code).collect()
}

/// Its own name, in every language, its short ones, and those of its parents.
fn names_of_program(reader: Reader<'_>, translations: &[Names]) -> Vec<Box<str>> {
    let short = ["program_names", "parent_names"].into_iter().flat_map(|key| reader.texts(key));
    let translated = translations.iter().filter_map(|names| names.program.clone());
    let own = reader.text("program").into_iter().chain(short).map(|text| text.value);
    own.chain(translated).collect()
}

fn names((language, _, node): (&str, Span, &Node)) -> Option<Names> {
    let reader = Reader::new(Some(node));
    let text = |key| reader.text(key).map(|text| Box::<str>::from(&*clean(&text)));
    Some(Names {
        language: codes::LANGUAGES.find(language)?.code,
        title: text("title"),
        program: text("program"),
        notice: text("notice"),
    })
}

fn levels(reader: Reader<'_>) -> Vec<LevelSetting> {
    let setting = |(rule, span, node): (&str, Span, &Node)| {
        let level = coded(node, &FINDING_LEVELS)?.code;
        Some(LevelSetting { rule: Located { value: rule.into(), span }, level })
    };
    reader.entries("rules").filter_map(setting).collect()
}
