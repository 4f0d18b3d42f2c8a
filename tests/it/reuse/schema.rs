//! Does a JSON value keep to a JSON Schema? As much of draft 2020-12 as our schemas use; any other word of
//! a schema is refused, so that none is passed over.

use serde_json::Value;

const NOTES: [&str; 4] = ["$schema", "$id", "title", "description"];

/// What is wrong with a value, place by place.
pub(super) fn faults(schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (word, rule) in schema.as_object().expect("a schema is an object") {
        if NOTES.contains(&word.as_str()) {
            continue;
        }
        let kept = match word.as_str() {
            "type" => is_of_type(rule.as_str().expect("one type"), value),
            "enum" => rule.as_array().expect("values").contains(value),
            "minimum" => value.as_u64().is_some_and(|number| Some(number) >= rule.as_u64()),
            "format" => {
                value.as_str().is_some_and(|text| has_format(rule.as_str().expect("a name"), text))
            }
            "anyOf" => {
                let any = rule.as_array().expect("schemas");
                any.iter().any(|schema| self::faults(schema, value, place).is_empty())
            }
            "required" => {
                let names = rule.as_array().expect("names").iter();
                names.filter_map(Value::as_str).all(|name| value.get(name).is_some())
            }
            "additionalProperties" => {
                assert_eq!(rule, &Value::Bool(false));
                let keys = value.as_object().into_iter().flat_map(|object| object.keys());
                keys.into_iter().all(|key| schema["properties"].get(key).is_some())
            }
            "properties" => {
                for (name, rule) in rule.as_object().expect("properties") {
                    if let Some(value) = value.get(name) {
                        faults.extend(self::faults(rule, value, &format!("{place}.{name}")));
                    }
                }
                true
            }
            "items" => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    faults.extend(self::faults(rule, value, &format!("{place}[{index}]")));
                }
                true
            }
            word => panic!("this checker does not know `{word}`"),
        };
        if !kept {
            faults.push(format!("{place}: {word} {rule}: {value}"));
        }
    }
    faults
}

fn is_of_type(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        name => panic!("no type of JSON Schema: {name}"),
    }
}

fn has_format(name: &str, text: &str) -> bool {
    match name {
        "date" => daylight::base::date::parse(text).is_some(),
        "uri" => text.starts_with("https://") && !text.contains([' ', '<', '"']),
        name => panic!("this checker does not know the format {name}"),
    }
}

#[test]
fn the_checker_tells_right_from_wrong() {
    let schema = serde_json::json!({
        "type": "object", "additionalProperties": false, "required": ["day"],
        "properties": {
            "day": { "type": "string", "format": "date" },
            "list": { "type": "array", "items": { "enum": ["a", "b"] } },
            "many": { "anyOf": [{ "type": "integer", "minimum": 1 }, { "type": "null" }] },
        },
    });
    let right = serde_json::json!({ "day": "2026-02-02", "list": ["a"], "many": null });
    assert!(faults(&schema, &right, "").is_empty());
    for wrong in [
        serde_json::json!({}),
        serde_json::json!({ "day": "2026-02-30" }),
        serde_json::json!({ "day": "2026-02-02", "list": ["c"] }),
        serde_json::json!({ "day": "2026-02-02", "many": 0 }),
        serde_json::json!({ "day": "2026-02-02", "more": 1 }),
    ] {
        assert_eq!(faults(&schema, &wrong, "").len(), 1, "{wrong}");
    }
}
