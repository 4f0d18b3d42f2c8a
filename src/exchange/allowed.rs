//! Reading by allow-list: every key of an object is asked for by name, or counted as dropped.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::base::date;
use crate::exchange::tally::Tally;

/// An object of an export, and the keys of it that were asked for.
pub struct Allowed<'a> {
    object: &'a Map<String, Value>,
    path: &'static str,
    asked: BTreeSet<&'static str>,
}

impl<'a> Allowed<'a> {
    /// Reads an object; `path` names it in the account of what was dropped.
    pub fn new(object: &'a Map<String, Value>, path: &'static str) -> Self {
        Self { object, path, asked: BTreeSet::new() }
    }

    /// A value that says something: null, `UNSET`, a list of it, an empty list and an empty text are
    /// the same as absent.
    pub fn get(&mut self, key: &'static str) -> Option<&'a Value> {
        self.asked.insert(key);
        self.object.get(key).filter(|value| !is_unset(value))
    }

    /// A text; numbers are texts too.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        text(self.get(key)?)
    }

    /// True where the export says true.
    pub fn flag(&mut self, key: &'static str) -> bool {
        match self.get(key) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// The texts of a list, or of one value that stands in a list's place.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        match self.get(key) {
            Some(Value::Array(items)) => {
                items.iter().filter(|item| !is_unset(item)).filter_map(text).collect()
            }
            Some(value) => text(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// The objects of a list, or one object that stands in a list's place.
    pub fn objects(&mut self, key: &'static str) -> Vec<&'a Map<String, Value>> {
        match self.get(key) {
            Some(Value::Array(items)) => items.iter().filter_map(Value::as_object).collect(),
            Some(Value::Object(object)) => vec![object],
            _ => Vec::new(),
        }
    }

    /// The day of a time: with or without zone and fraction, the day as it is written. What is no
    /// time is kept as it is, so that checking says so.
    pub fn day(&mut self, key: &'static str) -> Option<String> {
        let text = self.text(key)?;
        let day: String = text.chars().take(10).collect();
        let is_time = text.len() == 10 || text[day.len()..].starts_with(['T', 't', ' ']);
        if date::parse(&day).is_some() && is_time { Some(day) } else { Some(text) }
    }

    /// Counts every key that nobody asked for, and those below it.
    pub fn account(self, tally: &mut Tally) {
        for (key, value) in self.object {
            if !self.asked.contains(key.as_str()) {
                let path =
                    if self.path.is_empty() { key.clone() } else { format!("{}.{key}", self.path) };
                drop_below(&path, value, tally);
            }
        }
    }
}

fn drop_below(path: &str, value: &Value, tally: &mut Tally) {
    match value {
        Value::Object(object) if !object.is_empty() => {
            for (key, value) in object {
                drop_below(&format!("{path}.{key}"), value, tally);
            }
        }
        _ => tally.drop(&path.chars().filter(|c| !c.is_control()).take(120).collect::<String>()),
    }
}

fn is_unset(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => {
            let text = text.trim();
            text.is_empty()
                || ["UNSET", "NULL", "NONE_SPECIFIED"]
                    .iter()
                    .any(|unset| text.eq_ignore_ascii_case(unset))
        }
        Value::Array(items) => items.iter().all(is_unset),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            Some(text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned())
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// A text on one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
