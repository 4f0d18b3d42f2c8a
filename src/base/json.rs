//! JSON of our own values. They can always be written: one that can't is our bug, and ends the run before anything that is
//! half of it, or empty, is published.

use serde::Serialize;
use serde_json::Value;

/// On one line.
pub fn line(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| bug(&error))
}

/// With indentation, and a line break at the end.
pub fn pretty(value: &(impl Serialize + ?Sized)) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_else(|error| bug(&error));
    text.push('\n');
    text
}

/// As a tree of values.
pub fn value(value: &(impl Serialize + ?Sized)) -> Value {
    serde_json::to_value(value).unwrap_or_else(|error| bug(&error))
}

fn bug(error: &serde_json::Error) -> ! {
    unreachable!("a value of ours is no JSON: {error}")
}
