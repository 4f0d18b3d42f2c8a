//! What templates can call: `t` for messages, `number`, `day` and `time` for values, `lang` for the language of
//! a text, `labels` for lists of codes.

use std::sync::Arc;

use fluent_bundle::FluentValue;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::base::date;
use crate::page::markup::escape;
use crate::page::theme::thousands;
use crate::page::words::{Arg, Words};

/// Gives a language's words to its templates.
pub(super) fn register(tera: &mut Tera, words: &Arc<Words>) {
    tera.register_filter("number", |value: u64, _: Kwargs, _: &State<'_>| thousands(value));
    tera.register_filter("lang", |value: Value, _: Kwargs, _: &State<'_>| lang(&value));
    let own = Arc::clone(words);
    tera.register_function("t", move |given: Kwargs, _: &State<'_>| message(&own, &given));
    let own = Arc::clone(words);
    tera.register_filter("day", move |iso: &str, _: Kwargs, _: &State<'_>| day(&own, iso));
    let own = Arc::clone(words);
    tera.register_filter("time", move |iso: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let element = format!("<time datetime=\"{iso}\">{}</time>", day(&own, iso)?);
        Ok(Value::safe_string(&element))
    });
    let own = Arc::clone(words);
    tera.register_filter("labels", move |codes: Value, given: Kwargs, _: &State<'_>| {
        labels(&own, &codes, &given)
    });
}

/// `t(id="results-all", n=3)`: a message with its values. One whose id ends in `-html` is markup.
fn message(words: &Words, given: &Kwargs) -> TeraResult<Value> {
    let id: &str = given.must_get("id")?;
    let markup = id.ends_with("-html");
    if let Some(text) = words.plain(id) {
        return Ok(if markup { Value::safe_string(text) } else { Value::normal_string(text) });
    }
    let mut values: Vec<Arg<'_>> = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "id") else { continue };
        values.push((name, argument(value, markup)));
    }
    let Some(text) = words.find(id, &values) else {
        return Err(Error::message(format!("there is no message `{id}` in locales/*.ftl")));
    };
    Ok(if markup { Value::safe_string(&text) } else { Value::normal_string(&text) })
}

fn argument(value: &Value, markup: bool) -> FluentValue<'_> {
    match (value.as_u64(), value.as_str()) {
        (Some(number), _) => FluentValue::from(number),
        (_, Some(text)) if markup => FluentValue::from(escape(text)),
        (_, Some(text)) => FluentValue::from(text),
        _ => FluentValue::None,
    }
}

fn day(words: &Words, iso: &str) -> TeraResult<String> {
    let date = date::parse(iso);
    date.map(|date| words.day(date)).ok_or_else(|| Error::message(format!("`{iso}` is no day")))
}

/// ` lang="en"` where a text is in another language than its page, else nothing.
fn lang(value: &Value) -> Value {
    match value.as_str() {
        Some(code) if code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
            Value::safe_string(&format!(" lang=\"{code}\""))
        }
        _ => Value::safe_string(""),
    }
}

/// `listing.measures | labels(of="measure")`: what people read for some codes, parted by semicolons.
fn labels(words: &Words, codes: &Value, given: &Kwargs) -> TeraResult<String> {
    let of: &str = given.must_get("of")?;
    let codes = codes.as_array().unwrap_or_default().iter();
    let code = |value: &'_ Value| -> Option<String> {
        Some(words.label(of, value.as_map()?.get(&"code".into())?.as_str()?).to_owned())
    };
    Ok(codes.filter_map(code).collect::<Vec<_>>().join("; "))
}
