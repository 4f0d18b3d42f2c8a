//! What the site says, in one language: the Fluent messages of the theme's `locales/LANGUAGE.ftl`
//! (<https://projectfluent.org>), and the official labels of codes.
//!
//! A message whose id ends in `-html` is markup; what is put into it is escaped. Every other message is
//! plain text. A message that a language lacks is said in English, the language of the records.

mod labels;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::base::error::{Error, Result};
use crate::language::hash::WordMap;
use crate::page::theme::thousands;

/// The language of records, rules and official labels.
pub const ENGLISH: &str = "en";

/// A value that is put into a message.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

/// The messages of one language.
pub struct Words {
    /// The language's code, as in `lang`.
    pub language: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// Messages without values, made once: most of what a page says.
    plain: WordMap<String, String>,
}

impl Words {
    /// Reads the messages of a language: English ones, over them those of the language, each from the
    /// program's own file and then from the site's theme. `locales` are pairs of a language and a text.
    pub fn new(language: &'static str, locales: &[(String, String)]) -> Result<Self> {
        let identifier =
            language.parse().map_err(|_| Error::Usage(format!("`{language}` is no language")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) if number.value >= 0.0 && number.value.fract() == 0.0 => {
                number.as_string().parse().ok().map(thousands)
            }
            _ => None,
        }));
        let mut plain: WordMap<String, String> = labels::english().collect();
        let mut ids = Vec::new();
        let own = locales.iter().filter(|(of, _)| of == language && language != ENGLISH);
        for (of, text) in locales.iter().filter(|(of, _)| of == ENGLISH).chain(own) {
            let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| {
                let first = errors.first().map(|error| (error.pos.start, error.to_string()));
                let (at, reason) = first.unwrap_or_default();
                let line = 1 + text[..at.min(text.len())].matches('\n').count();
                Error::Theme(format!(
                    "the theme's locales/{of}.ftl is broken in line {line}: {reason}"
                ))
            })?;
            ids.extend(ids_of(text).map(str::to_owned));
            bundle.add_resource_overriding(resource);
        }
        for id in ids {
            let mut errors = Vec::new();
            let Some(pattern) = bundle.get_message(&id).and_then(|message| message.value()) else {
                continue;
            };
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                plain.insert(id, text);
            } else {
                plain.remove(&id);
            }
        }
        Ok(Self { language, bundle, plain })
    }

    /// A message without values. A message that doesn't exist is said by its id, so that it is seen.
    pub fn say<'w>(&'w self, id: &'w str) -> &'w str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// A message with values.
    pub fn with(&self, id: &str, values: &[Arg<'_>]) -> String {
        self.find(id, values).unwrap_or_else(|| id.to_owned())
    }

    /// A message without values, made when the program started; none if it has values or doesn't exist.
    pub fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    /// A message with values; none if there is no such message.
    pub fn find(&self, id: &str, values: &[Arg<'_>]) -> Option<String> {
        if let Some(text) = self.plain.get(id) {
            return Some(text.clone());
        }
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(Cow::Borrowed(*name), value.clone());
        }
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// The message of a code, as in `tier-controlled`.
    pub fn label(&self, of: &str, code: &str) -> &str {
        self.plain.get(&format!("{of}-{code}")).map_or("", String::as_str)
    }

    /// A day as people read it: November 5, 2026.
    pub fn day(&self, date: Date) -> String {
        self.with(
            "day",
            &[
                ("month", self.label("month", &date.month().to_string()).into()),
                ("day", date.day().to_string().into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }
}

/// The messages and labels that a language's own files lack, in order: they are said in English.
pub fn untranslated(language: &str, locales: &[(String, String)]) -> Vec<String> {
    let ids = |of: &str| -> BTreeSet<&str> {
        locales.iter().filter(|(known, _)| known == of).flat_map(|(_, text)| ids_of(text)).collect()
    };
    let own = ids(language);
    // Languages are called by their own names.
    let labels = labels::english().map(|(id, _)| id).filter(|id| !id.starts_with("language-"));
    let all: BTreeSet<String> = ids(ENGLISH).into_iter().map(str::to_owned).chain(labels).collect();
    all.into_iter().filter(|id| language != ENGLISH && !own.contains(&**id)).collect()
}

/// What is wrong with messages by what the English ones say: a message that nothing says, or a value that it
/// is never given.
pub fn fault_of(own: &str, english: &str) -> Option<String> {
    let known: BTreeMap<&str, BTreeSet<&str>> = messages(english).collect();
    let labels: BTreeSet<String> = labels::english().map(|(id, _)| id).collect();
    for (id, values) in messages(own) {
        let Some(given) = known.get(id) else {
            if labels.contains(id) {
                continue;
            }
            return Some(format!("there is no message `{id}` on the site; see locales/en.ftl"));
        };
        if let Some(value) = values.iter().find(|value| !given.contains(**value)) {
            let given = given.iter().copied().collect::<Vec<_>>().join(", ");
            return Some(format!("`{id}` is never given `{value}`; it is given: {given}"));
        }
    }
    None
}

/// The messages of a text, each with the names of its values, `$` before them.
fn messages(text: &str) -> impl Iterator<Item = (&str, BTreeSet<&str>)> {
    let starts: Vec<(usize, &str)> =
        ids_of(text).map(|id| (id.as_ptr() as usize - text.as_ptr() as usize, id)).collect();
    let ends: Vec<usize> =
        starts.iter().skip(1).map(|(at, _)| *at).chain(std::iter::once(text.len())).collect();
    starts.into_iter().zip(ends).map(move |((start, id), end)| {
        let lines = text[start..end].lines().filter(|line| !line.starts_with('#'));
        let values = lines.flat_map(|line| line.split('$').skip(1)).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
            &rest[..end.unwrap_or(rest.len())]
        });
        (id, values.collect())
    })
}

/// The ids of the messages of a text, in its order.
fn ids_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        (id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(letters)).then_some(id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH_FILE: &str = include_str!("../../themes/default/locales/en.ftl");
    const SPANISH_FILE: &str = include_str!("../../themes/default/locales/es.ftl");

    fn words(language: &'static str) -> Words {
        let file = |language: &str, text: &str| (language.to_owned(), text.to_owned());
        Words::new(language, &[file("en", ENGLISH_FILE), file("es", SPANISH_FILE)])
            .expect("messages")
    }

    #[test]
    fn every_message_and_label_is_there_in_both_languages_with_the_same_values() {
        let spanish: BTreeMap<&str, BTreeSet<&str>> = messages(SPANISH_FILE).collect();
        for (id, values) in messages(ENGLISH_FILE) {
            assert_eq!(spanish.get(id), Some(&values), "{id}");
        }
        for (id, _) in labels::english().filter(|(id, _)| !id.starts_with("language-")) {
            assert!(spanish.contains_key(&*id), "{id}");
        }
        assert_eq!(fault_of(SPANISH_FILE, ENGLISH_FILE), None);
    }

    #[test]
    fn what_a_language_lacks_is_named() {
        let file = |language: &str, text: &str| (language.to_owned(), text.to_owned());
        let locales = [
            file("en", ENGLISH_FILE),
            file("es", SPANISH_FILE),
            file("vi", "day = { $day }\ntier-controlled = C\n"),
        ];
        assert_eq!(untranslated("en", &locales), [""; 0]);
        assert_eq!(untranslated("es", &locales), [""; 0]);
        let missing = untranslated("vi", &locales);
        let lacks = |id: &str| missing.iter().any(|other| other == id);
        assert!(lacks("home-intro") && lacks("tier-registered") && lacks("clause-1"));
        assert!(!lacks("day") && !lacks("tier-controlled"));
    }

    #[test]
    fn numbers_choose_their_form_and_days_are_written_out() {
        let (english, spanish) = (words("en"), words("es"));
        let count = |words: &Words, n: usize| words.with("projects-count", &[("n", n.into())]);
        assert_eq!([1, 20_417].map(|n| count(&english, n)), ["1 project", "20,417 projects"]);
        assert_eq!([1, 20_417].map(|n| count(&spanish, n)), ["1 proyecto", "20,417 proyectos"]);
        let day = jiff::civil::date(2026, 11, 5);
        assert_eq!(english.day(day), "November 5, 2026");
        assert_eq!(spanish.day(day), "5 de noviembre de 2026");
        assert_eq!(spanish.label("tier", "controlled"), "Nivel Controlado");
    }

    #[test]
    fn a_theme_says_nothing_that_the_site_does_not() {
        assert!(
            fault_of("site-nope = hi\n", ENGLISH_FILE)
                .is_some_and(|fault| fault.contains("site-nope"))
        );
        assert!(
            fault_of("day = { $nope }\n", ENGLISH_FILE).is_some_and(|fault| fault.contains("nope"))
        );
        assert_eq!(fault_of("day = { $day }/{ $year }\ntier-controlled = C\n", ENGLISH_FILE), None);
    }
}
