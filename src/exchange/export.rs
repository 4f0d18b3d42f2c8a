//! The official directory export: `{"data": [row, …]}`, a page of the directory API, or a bare list.

use std::path::Path;

use serde_json::{Map, Value};

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::exchange::tally::Tally;

/// The rows of an export.
pub fn rows(file: &Path, tally: &mut Tally) -> Result<Vec<Map<String, Value>>> {
    let text = disk::read_text(file)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let value: Value = serde_json::from_str(text).map_err(|error| {
        Error::Export(format!(
            "{}:{}:{}: not readable as JSON: {error}\n  is this the directory's export, whole?",
            file.display(),
            error.line(),
            error.column()
        ))
    })?;
    let items = match value {
        Value::Array(items) => items,
        Value::Object(mut object) => match object.remove("data") {
            Some(Value::Array(items)) => {
                object.keys().for_each(|key| tally.drop(key));
                items
            }
            _ => return Err(shape(file)),
        },
        _ => return Err(shape(file)),
    };
    let rows = items.into_iter().enumerate().filter_map(|(index, item)| match item {
        Value::Object(row) => Some(row),
        _ => {
            tally.doubt(format!("row {} is no object and was left out", index + 1));
            None
        }
    });
    Ok(rows.collect())
}

fn shape(file: &Path) -> Error {
    Error::Export(format!(
        "{}: an export is an object with a list `data`, or a list of workspaces; this is neither",
        file.display()
    ))
}
