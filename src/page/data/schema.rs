//! JSON Schemas of everything that is published as JSON, made from the columns.

use serde_json::{Map, Value, json};

use crate::page::data::column::{self, Column, Shape};

/// A schema that is published.
#[derive(Debug)]
pub struct Schema {
    /// Its name in addresses.
    pub name: &'static str,
    /// What it describes.
    pub title: &'static str,
    /// The columns.
    pub columns: &'static [Column],
    /// Whether a document is one record, as a line of JSON Lines is; otherwise it is a list with its source.
    pub line: bool,
}

/// All of them.
pub const SCHEMAS: &[Schema] = &[
    list("projects", "Projects", column::PROJECT),
    Schema {
        name: "project",
        title: "A project, with everything that is public of it",
        columns: column::WHOLE_PROJECT,
        line: true,
    },
    list("facet", "Values of a facet", column::FACET_VALUE),
    list("researchers", "Researchers", column::RESEARCHER),
    list("institutions", "Institutions", column::INSTITUTION),
    list("violators", "The list of violators", column::VIOLATOR),
    list("rules", "Rules", column::RULE),
    list("tally", "Projects by the values of a subject", column::TALLY),
    list("years", "Projects by year", column::YEAR),
];

const fn list(name: &'static str, title: &'static str, columns: &'static [Column]) -> Schema {
    Schema { name, title, columns, line: false }
}

impl Schema {
    /// Its address from the site's root.
    pub fn path(&self) -> String {
        format!("data/{}.schema.json", self.name)
    }

    /// The place of the schema of some columns.
    pub fn place(columns: &[Column]) -> usize {
        SCHEMAS.iter().position(|schema| schema.columns == columns).unwrap_or(0)
    }

    /// The schema as a document. `base` is the site's full address.
    pub fn document(&self, base: &str) -> Value {
        let record = record(self.columns);
        let mut whole = if self.line {
            record
        } else {
            object(&[
                ("title", json!({ "type": "string", "description": "The site's name." })),
                (
                    "source",
                    json!({ "type": "string", "format": "uri", "description": "The site's address." }),
                ),
                (
                    "as_of",
                    json!({ "type": "string", "format": "date", "description": "The day of the data." }),
                ),
                ("items", json!({ "type": "array", "items": record })),
            ])
        };
        if let Value::Object(whole) = &mut whole {
            whole.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
            whole.insert("$id".into(), format!("{base}{}", self.path()).into());
            whole.insert("title".into(), self.title.into());
        }
        whole
    }
}

fn object(properties: &[(&str, Value)]) -> Value {
    let names: Vec<_> = properties.iter().map(|(name, _)| *name).collect();
    let properties: Map<String, Value> =
        properties.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    json!({ "type": "object", "properties": properties, "required": names, "additionalProperties": false })
}

fn record(columns: &[Column]) -> Value {
    let properties: Vec<_> = columns
        .iter()
        .map(|column| {
            let mut value = shape(column.shape);
            if let Value::Object(value) = &mut value {
                value.insert("description".into(), column.about.into());
            }
            (column.name, value)
        })
        .collect();
    object(&properties)
}

fn shape(of: Shape) -> Value {
    match of {
        Shape::Text => json!({ "type": "string" }),
        Shape::Day => json!({ "type": "string", "format": "date" }),
        Shape::Address => json!({ "type": "string", "format": "uri" }),
        Shape::Number => json!({ "type": "integer", "minimum": 0 }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Word(words) => json!({ "enum": words }),
        Shape::Code(vocabulary) => {
            json!({ "enum": vocabulary.codes.iter().map(|code| code.code).collect::<Vec<_>>() })
        }
        Shape::List(item) => json!({ "type": "array", "items": shape(*item) }),
        Shape::Record(columns) => record(columns),
        Shape::Optional(present) => json!({ "anyOf": [shape(*present), { "type": "null" }] }),
    }
}
