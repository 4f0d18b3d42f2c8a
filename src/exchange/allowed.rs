//! Reading by allow-list: every key of an object is asked for by name, or counted as dropped.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::base::date;
use crate::exchange::tally::Tally;

/// What a row says of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried<T> {
    /// It doesn't carry the key, and says nothing.
    Absent,
    /// It carries the key, and this is there; none: nothing is.
    Present(Option<T>),
}

impl<T> Carried<T> {
    /// What is there; none where the row doesn't say.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Present(value) => value.as_ref(),
            Self::Absent => None,
        }
    }

    /// The same, changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Carried<U> {
        match self {
            Self::Present(value) => Carried::Present(value.map(change)),
            Self::Absent => Carried::Absent,
        }
    }

    /// This, or what another row says where this one says nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if matches!(self, Self::Absent) { other } else { self }
    }
}

/// An object of an export, and the keys of it that were asked for.
pub struct Allowed<'a> {
    object: &'a Map<String, Value>,
    path: &'static str,
    asked: BTreeSet<&'static str>,
    /// Known keys whose value, or a part of it, is of no use.
    unusable: Vec<&'static str>,
    /// Known keys whose text held HTML entities.
    decoded: Vec<&'static str>,
}

impl<'a> Allowed<'a> {
    /// Reads an object; `path` names it in the account of what was dropped.
    pub fn new(object: &'a Map<String, Value>, path: &'static str) -> Self {
        Self { object, path, asked: BTreeSet::new(), unusable: Vec::new(), decoded: Vec::new() }
    }

    /// A value that says something: null, `UNSET`, a list of it, an empty list and an empty text are
    /// the same as absent.
    pub fn get(&mut self, key: &'static str) -> Option<&'a Value> {
        self.asked.insert(key);
        self.object.get(key).filter(|value| !is_unset(value))
    }

    /// Does the object carry any of these keys, whatever it holds there? What it doesn't carry, it doesn't say.
    pub fn carries(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.object.contains_key(*key))
    }

    /// A text, HTML entities decoded; numbers are texts too.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        let read = text(self.get(key)?);
        self.note(key, read.is_none());
        read.map(|text| self.decode(key, &text))
    }

    /// A text under a key, where the object carries it.
    pub fn carried_text(&mut self, key: &'static str) -> Carried<String> {
        if self.carries(&[key]) { Carried::Present(self.text(key)) } else { Carried::Absent }
    }

    fn decode(&mut self, key: &'static str, text: &str) -> String {
        let decoded = decoded(text);
        if decoded != text {
            self.decoded.push(key);
        }
        decoded
    }

    /// True where the export says true.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        let read = match value {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            Value::Number(number) => {
                number.as_i64().filter(|number| matches!(number, 0 | 1)).map(|number| number == 1)
            }
            _ => None,
        };
        self.note(key, read.is_none());
        read.unwrap_or(false)
    }

    /// Does a key hold something that can't be read as true or false?
    pub fn is_unclear(&self, key: &'static str) -> bool {
        self.unusable.contains(&key)
    }

    fn note(&mut self, key: &'static str, unusable: bool) {
        if unusable {
            self.unusable.push(key);
        }
    }

    /// The texts of a list, or of one value that stands in a list's place.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        match self.get(key) {
            Some(Value::Array(items)) => {
                let said = || items.iter().filter(|item| !is_unset(item));
                self.note(key, said().any(|item| text(item).is_none()));
                let texts: Vec<String> = said().filter_map(text).collect();
                texts.iter().map(|text| self.decode(key, text)).collect()
            }
            Some(value) => {
                self.note(key, text(value).is_none());
                text(value).map(|text| self.decode(key, &text)).into_iter().collect()
            }
            None => Vec::new(),
        }
    }

    /// The objects of a list, or one object that stands in a list's place.
    pub fn objects(&mut self, key: &'static str) -> Vec<&'a Map<String, Value>> {
        match self.get(key) {
            Some(Value::Array(items)) => {
                self.note(key, items.iter().any(|item| !item.is_object() && !is_unset(item)));
                items.iter().filter_map(Value::as_object).collect()
            }
            Some(Value::Object(object)) => vec![object],
            None => Vec::new(),
            Some(_) => {
                self.note(key, true);
                Vec::new()
            }
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
        for key in &self.unusable {
            tally.drop(&format!("{}, a value that can't be read", self.path_of(key)));
        }
        for key in &self.decoded {
            tally.decode(&self.path_of(key));
        }
        for (key, value) in self.object {
            if !self.asked.contains(key.as_str()) {
                drop_below(&self.path_of(key), value, tally);
            }
        }
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
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
            text.is_empty() || text == "UNSET"
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

/// A text without HTML entities. One that was escaped twice is decoded twice, and no more often: a text may speak of them.
fn decoded(text: &str) -> String {
    let once = html_escape::decode_html_entities(text);
    if once == text {
        return once.into_owned();
    }
    // A no-break space would be taken for a part of a word.
    html_escape::decode_html_entities(&once).replace('\u{a0}', " ")
}

/// The moment that a time names, for the choice between two rows; none for what is no time.
pub fn moment(text: &str) -> Option<jiff::Timestamp> {
    use jiff::civil::DateTime;
    let local = || text.replace(' ', "T").parse::<DateTime>().ok();
    let in_utc =
        |time: DateTime| time.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    text.parse().ok().or_else(|| local().and_then(in_utc))
}

/// A text on one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
