//! One file of an export: its rows, its shape, and what it says of its own extent.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::base::error::{Error, Result};
use crate::base::{disk, fingerprint};
use crate::exchange::allowed::moment;
use crate::exchange::form;
use crate::exchange::shape::{Shape, expected};
use crate::exchange::tally::Tally;
use crate::records::kind::is_id;

/// Keys of an envelope that lead to a further page where they hold anything.
const NEXT: [&str; 8] = [
    "nextPageToken",
    "next_page_token",
    "nextPage",
    "next",
    "pageToken",
    "hasMore",
    "has_more",
    "hasNextPage",
];
/// Objects of an envelope that may hold such keys.
const LINKS: [&str; 3] = ["links", "_links", "paging"];

/// A file of an export.
#[derive(Debug)]
pub struct Export {
    /// What it is; none for a file without a row.
    pub shape: Option<Shape>,
    /// Its rows.
    pub rows: Vec<Map<String, Value>>,
    /// How many rows it has, readable or not.
    pub count: usize,
    /// How many rows there are on all pages, as it says.
    pub total: Option<usize>,
    /// How many active projects the program has, as it says.
    pub active: Option<usize>,
    /// Whether it says that a further page follows.
    pub more: bool,
    /// Which page it is, or how many there are, as it says.
    pub page: Option<usize>,
    /// When the source was last brought up to date, as it says.
    pub synced: Option<String>,
    /// The latest change of a row.
    pub newest: Option<jiff::Timestamp>,
    /// Workspaces whose row can't be read.
    pub lost: Vec<String>,
    /// Whether a row can't be told to be any workspace's.
    pub nameless: bool,
    /// Of its bytes.
    pub digest: String,
}

impl Export {
    /// Reads a file. A row that can't be read is named in the tally and costs nothing but itself.
    pub fn read(file: &Path, tally: &mut Tally) -> Result<Self> {
        let text = disk::read_named(file)?;
        let digest = fingerprint::of_bytes(text.as_bytes());
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let (envelope, items) = opened(file, text)?;
        let mut export = Self {
            shape: None,
            rows: Vec::new(),
            count: items.len(),
            total: number(&envelope, "totalMatchedRecords"),
            active: number(&envelope, "totalActiveProjects"),
            more: says_more_follows(&envelope),
            page: number(&envelope, "totalPages").or(number(&envelope, "page")),
            synced: envelope.get("last_sync_date").and_then(Value::as_str).map(str::to_owned),
            newest: None,
            lost: Vec::new(),
            nameless: false,
            digest,
        };
        envelope.keys().for_each(|key| tally.drop(key));
        for (index, item) in items.iter().enumerate() {
            export.take(index, item, tally);
        }
        export.rows.iter_mut().for_each(form::find);
        export.shape = Shape::of(&export.rows);
        if export.shape.is_none() && !export.rows.is_empty() {
            return Err(Error::Export(format!(
                "{}: no export of a known shape: no row has {}\n  nothing was written",
                file.display(),
                expected()
            )));
        }
        export.nameless |= export.rows.iter().any(|row| usable_id(row).is_none());
        let times = export.rows.iter().filter_map(|row| row.get("modifiedTime")?.as_str());
        export.newest = times.filter_map(moment).max();
        export.rows = export.rows.into_iter().map(form::unfold).collect();
        Ok(export)
    }

    fn take(&mut self, index: usize, item: &RawValue, tally: &mut Tally) {
        match serde_json::from_str(item.get()) {
            Ok(Value::Object(row)) => self.rows.push(row),
            Ok(_) => {
                tally.doubt(format!("row {} is no object and was left out", index + 1));
                self.nameless = true;
            }
            Err(error) => {
                let id = id_in(item.get());
                let named = id.as_ref().map(|id| format!(" (workspace {id})")).unwrap_or_default();
                tally.doubt(format!(
                    "row {}{named} can't be read and was left out: {error}",
                    index + 1
                ));
                self.nameless |= id.is_none();
                self.lost.extend(id);
            }
        }
    }

    /// The workspaces that it has a row of, as far as can be told.
    pub fn ids(&self) -> BTreeSet<String> {
        let lost = self.lost.iter().filter(|id| is_id(id)).cloned();
        self.rows.iter().filter_map(usable_id).chain(lost).collect()
    }
}

/// The id of a row's workspace, as records have it.
pub fn usable_id(row: &Map<String, Value>) -> Option<String> {
    let id = match row.get("workspaceId")? {
        Value::String(text) => text.trim().to_lowercase(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    is_id(&id).then_some(id)
}

/// The envelope but for its rows, and the rows, unread.
fn opened<'t>(file: &Path, text: &'t str) -> Result<(Map<String, Value>, Vec<&'t RawValue>)> {
    let bad = |error: serde_json::Error| {
        Error::Export(format!(
            "{}:{}:{}: not readable as JSON: {error}\n  is this the directory's export, whole?",
            file.display(),
            error.line(),
            error.column()
        ))
    };
    let shape = || {
        Error::Export(format!(
            "{}: an export is an object with a list `data`, or a list of workspaces; this is neither",
            file.display()
        ))
    };
    match text.trim_start().as_bytes().first() {
        Some(b'[') => Ok((Map::new(), serde_json::from_str(text).map_err(bad)?)),
        Some(b'{') => {
            let parts: std::collections::BTreeMap<String, &RawValue> =
                serde_json::from_str(text).map_err(bad)?;
            let data = parts.get("data").filter(|data| data.get().starts_with('['));
            let items = serde_json::from_str(data.ok_or_else(shape)?.get()).map_err(bad)?;
            let rest = parts.iter().filter(|(key, _)| *key != "data");
            let read = |value: &RawValue| serde_json::from_str(value.get()).unwrap_or(Value::Null);
            Ok((rest.map(|(key, value)| (key.clone(), read(value))).collect(), items))
        }
        _ => match serde_json::from_str::<Value>(text) {
            Err(error) => Err(bad(error)),
            Ok(_) => Err(shape()),
        },
    }
}

fn number(envelope: &Map<String, Value>, key: &str) -> Option<usize> {
    match envelope.get(key)? {
        Value::Number(number) => number.as_u64().and_then(|number| usize::try_from(number).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn says_more_follows(envelope: &Map<String, Value>) -> bool {
    let says =
        |keys: &Map<String, Value>| NEXT.iter().any(|key| keys.get(*key).is_some_and(says_more));
    let links = LINKS.iter().filter_map(|key| envelope.get(*key)?.as_object());
    says(envelope) || links.into_iter().any(says)
}

fn says_more(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        _ => true,
    }
}

/// The workspace's id in a row that can't be read as a whole.
fn id_in(row: &str) -> Option<String> {
    let rest = row.split_once("\"workspaceId\"")?.1.trim_start().strip_prefix(':')?.trim_start();
    let rest = rest.strip_prefix('"').unwrap_or(rest);
    let id: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    // Only a whole one: another sign may be the one that can't be read.
    let whole = rest[id.len()..].starts_with(['"', ',', '}', ' ', '\n', '\r']);
    (whole && !id.is_empty()).then(|| id.to_lowercase())
}
