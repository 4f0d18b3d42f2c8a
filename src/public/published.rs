//! A published site as it can be compared with another: its projects, and its decisions by id and day.
//! The folder may be of another version, damaged or made to harm: whatever it holds, reading it ends
//! with a value or with a sentence that says why not, and that sentence repeats nothing it holds.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::base::date::{self, Date};
use crate::base::disk;
use crate::public::directory::Directory;
use crate::public::listing::Listing;
use crate::public::record::Record;

/// Where a site has its projects, one record a line.
pub const RECORDS: &str = "data/projects.jsonl";
/// Where it has them without their texts.
const ROWS: &str = "projects.json";
/// Where it has the list of violators.
const LISTINGS: &str = "violators.json";

/// The most bytes of a file of projects that are read: half a gigabyte is a million of them.
const MOST: usize = 1 << 29;
/// The most bytes of any other file. A value of JSON takes two bytes or more, and 32 in memory: a file that was made to fill the
/// memory gets a gigabyte of it at most.
const MOST_OF_OTHERS: usize = 1 << 26;

/// What a list says of each person that an older list might say otherwise; the columns of `violators.json`. Days and
/// states that pass by themselves, as where an appeal stands, are not among them.
const SAID: [&str; 15] = [
    "name",
    "other_names",
    "affiliation",
    "code_of_conduct",
    "clauses",
    "measures",
    "decided",
    "decided_by",
    "from",
    "until",
    "violations",
    "summary",
    "notice",
    "corrections",
    "not_this_person",
];

/// The texts under each of those keys, in the order of the alphabet.
pub type Said = BTreeMap<&'static str, Vec<String>>;

/// A decision, by what may be told of it when it stands no longer: never a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decided {
    /// The decision's id.
    pub id: String,
    /// The day of the decision.
    pub on: Date,
}

/// What a site publishes.
#[derive(Debug, PartialEq, Eq)]
pub struct Published<'a> {
    /// The day of its data.
    pub as_of: Date,
    /// Its projects, newest first.
    pub projects: Vec<Record<'a>>,
    /// Whether its projects could be read with their texts and all else that pages say.
    pub is_full: bool,
    /// The decisions on its list, in its order.
    pub decisions: Vec<Decided>,
    /// What its list says, by the decision's id. It serves to compare and to withhold old words, and is told nowhere.
    pub said: BTreeMap<String, Said>,
}

impl<'a> Published<'a> {
    /// What a site of this directory publishes.
    pub fn of(directory: &'a Directory<'a>) -> Self {
        let projects = &directory.projects;
        Self {
            as_of: directory.as_of,
            projects: projects.iter().map(Record::new).collect(),
            is_full: true,
            decisions: directory
                .listings
                .iter()
                .map(|listing| Decided { id: listing.id.to_owned(), on: listing.decided.0 })
                .collect(),
            said: directory
                .listings
                .iter()
                .map(|listing| (listing.id.to_owned(), said_by(listing)))
                .collect(),
        }
    }
}

impl Published<'_> {
    /// The names on its list of violators, which are told nowhere.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        let keys = ["name", "other_names"];
        let said = self.said.values();
        said.flat_map(move |said| keys.into_iter().filter_map(|key| said.get(key))).flatten()
    }
}

impl Published<'static> {
    /// What the site in a folder publishes; why that can't be told, if so.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let list: List<Listed> = parse(LISTINGS, &read(folder, LISTINGS)?)?;
        let as_of = day(LISTINGS, &list.as_of)?;
        let is_full = disk::exists(&folder.join(RECORDS));
        let projects = if is_full {
            lines(RECORDS, &read(folder, RECORDS)?)?
        } else {
            parse::<List<Record<'static>>>(ROWS, &read(folder, ROWS)?)?.items
        };
        let file = if is_full { RECORDS } else { ROWS };
        if projects.iter().any(|project| project.id.is_empty()) {
            return Err(format!("{file} has a project without an id"));
        }
        let said: BTreeMap<String, Said> =
            list.items.iter().map(|listed| (listed.id.clone(), said_in(listed))).collect();
        let decisions = list
            .items
            .into_iter()
            .map(|listed| Ok(Decided { on: day(LISTINGS, &listed.decided)?, id: listed.id }));
        Ok(Self {
            as_of,
            projects,
            is_full,
            decisions: decisions.collect::<Result<_, String>>()?,
            said,
        })
    }
}

/// A list as data, as the site's lists have it.
#[derive(Deserialize)]
struct List<T> {
    as_of: String,
    items: Vec<T>,
}

/// What is read of a listing. A column may hold a text, or a list of texts; of an early version all in one.
#[derive(Deserialize)]
struct Listed {
    id: String,
    decided: String,
    #[serde(flatten)]
    columns: Map<String, Value>,
}

/// The bytes of a published file; why they can't be read, if so.
pub fn read(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(name);
    if !disk::is_file(&path) {
        return Err(format!("{name} is not there"));
    }
    let most = if matches!(name, RECORDS | ROWS) { MOST } else { MOST_OF_OTHERS };
    let bytes = disk::read_at_most(&path, most).map_err(|_| format!("{name} can't be read"))?;
    if bytes.len() > most {
        return Err(format!("{name} is larger than {} MB", most / 1_000_000));
    }
    Ok(bytes)
}

/// A published file as JSON; why it isn't, if so.
pub fn parse<T: DeserializeOwned>(name: &str, bytes: &[u8]) -> Result<T, String> {
    serde_json::from_slice(bytes).map_err(|error| fault(name, error.line(), &error))
}

fn lines(name: &str, bytes: &[u8]) -> Result<Vec<Record<'static>>, String> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let records = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    records
        .map(|(at, line)| serde_json::from_slice(line).map_err(|error| fault(name, at + 1, &error)))
        .collect()
}

/// Only where, never what: the file may hold names.
fn fault(name: &str, line: usize, error: &serde_json::Error) -> String {
    let what = if error.is_data() { "is not as daylight writes it" } else { "is no JSON" };
    format!("{name} {what} (line {line}, column {})", error.column())
}

fn day(name: &str, text: &str) -> Result<Date, String> {
    date::parse(text).ok_or_else(|| format!("{name} holds a day that does not exist"))
}

/// The texts in a value: itself, or those of a list or of a record; an early version joined them into one.
fn texts_of(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items.iter().flat_map(texts_of).collect(),
        Value::Object(entries) => entries.values().flat_map(texts_of).collect(),
        _ => Vec::new(),
    }
}

fn said_in(listed: &Listed) -> Said {
    let texts = |key: &str| match key {
        "decided" => vec![listed.decided.clone()],
        key => listed.columns.get(key).map(texts_of).unwrap_or_default(),
    };
    SAID.into_iter().map(|key| (key, in_order(texts(key)))).collect()
}

fn said_by(listing: &Listing<'_>) -> Said {
    let owned = |text: &str| text.to_owned();
    let texts = |key: &str| match key {
        "name" => vec![owned(&listing.name)],
        "other_names" => listing.other_names.iter().map(|name| owned(name)).collect(),
        "affiliation" => vec![owned(&listing.affiliation)],
        "clauses" => listing.violations.iter().map(|broken| owned(broken.clause_id)).collect(),
        "code_of_conduct" => listing.code_of_conduct.iter().map(ToString::to_string).collect(),
        "measures" => listing.measures.iter().map(|measure| owned(measure.code)).collect(),
        "decided" => vec![listing.decided.0.to_string()],
        "decided_by" => vec![owned(&listing.decided_by)],
        "from" => vec![listing.from.0.to_string()],
        "notice" => listing.notice.iter().map(|notice| owned(notice)).collect(),
        "until" => listing.until.iter().map(|day| day.0.to_string()).collect(),
        "violations" => listing
            .violations
            .iter()
            .flat_map(|broken| [Some(broken.clause_id), broken.summary.as_deref()])
            .flatten()
            .map(owned)
            .collect(),
        "summary" => vec![listing.summary.join("\n\n")],
        "corrections" => listing
            .corrections
            .iter()
            .flat_map(|corrected| {
                [Some(corrected.on.0.to_string()), corrected.note.as_deref().map(owned)]
            })
            .flatten()
            .collect(),
        "not_this_person" => listing
            .not_this_person
            .iter()
            .flat_map(|namesake| [owned(&namesake.name), owned(&namesake.affiliation)])
            .collect(),
        other => unreachable!("{other} is in the list above"),
    };
    SAID.into_iter().map(|key| (key, in_order(texts(key)))).collect()
}

fn in_order(mut texts: Vec<String>) -> Vec<String> {
    texts.retain(|text| !text.is_empty());
    texts.sort_unstable();
    texts
}
