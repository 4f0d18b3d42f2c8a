//! What the site says, in one language: the Fluent messages of the theme's `locales/LANGUAGE.ftl`
//! (<https://projectfluent.org>), and the official labels of codes.
//!
//! A message whose id ends in `-html` is markup; what is put into it is escaped. Every other message is
//! plain text. A message that a language lacks is said in English, the language of the records.

mod labels;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;

use crate::base::error::{Error, Result};
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
    plain: HashMap<String, String>,
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
        let mut plain: HashMap<String, String> = labels::english().collect();
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

/// The ids of the messages of a text, in its order.
fn ids_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        (id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(letters)).then_some(id)
    })
}
