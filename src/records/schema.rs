//! JSON Schemas of the record kinds, made from the shape tables: what editors complete and check.

use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use crate::records::kind::{Home, Kind};
use crate::records::shape::{Field, Need, Shape};
use crate::records::vocabulary::Vocabulary;

/// The schema of a kind's file.
pub fn schema(kind: Kind) -> Schema {
    let record = map(kind.fields());
    let body = match kind.home() {
        Home::ListFile(_) => json!({"type": ["array", "null"], "items": record}),
        _ => record,
    };
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.word(),
    });
    if let Value::Object(body) = body {
        for (key, value) in body {
            schema.insert(key, value);
        }
    }
    schema
}

fn map(fields: &[Field]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.key.to_owned(), property(field))).collect();
    let required: Vec<_> =
        fields.iter().filter(|field| field.need == Need::Required).map(|field| field.key).collect();
    json!({
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": properties,
        "required": required,
    })
}

fn property(field: &Field) -> Value {
    let mut value = shape(&field.shape);
    if let Value::Object(object) = &mut value {
        object.insert("description".into(), field.doc.into());
    }
    value
}

/// Scalars may be quoted or plain, and absent, empty and null mean the same.
fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text(_) | Shape::CodeOrText(..) | Shape::Url | Shape::SiteUrl | Shape::Mail => {
            json!({"type": ["string", "number", "boolean", "null"]})
        }
        Shape::Id(_) => {
            json!({"type": ["string", "integer", "null"], "pattern": "^[a-z0-9-]{1,64}$"})
        }
        Shape::Date => json!({"type": ["string", "null"], "pattern": "^(\\d{4}-\\d{2}-\\d{2})?$"}),
        Shape::Bool => json!({"type": ["boolean", "null"]}),
        Shape::Number => json!({"type": ["integer", "string", "null"], "minimum": 0}),
        Shape::OneOf(numbers) => {
            let texts = numbers.iter().map(|number| json!(number.to_string()));
            let mut known: Vec<Value> = numbers.iter().map(|number| json!(number)).collect();
            known.extend(texts.chain([Value::Null]));
            json!({"enum": known})
        }
        Shape::Code(codes) => code(codes),
        Shape::List(item) => json!({"type": ["array", "null"], "items": self::shape(item)}),
        Shape::Map(fields) => map(fields),
        Shape::Keyed(_, item) => {
            json!({"type": ["object", "null"], "additionalProperties": self::shape(item)})
        }
    }
}

fn code(codes: &Vocabulary) -> Value {
    let mut known: Vec<Value> = codes.codes.iter().map(|code| code.code.into()).collect();
    known.push(Value::Null);
    json!({"enum": known})
}
