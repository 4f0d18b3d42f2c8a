//! A citation as CSL-JSON: what citation processors and reference managers exchange.

use serde_json::{Value, json};

use super::{Author, Phrases, Work};
use crate::base::date::Date;
use crate::base::json;
use crate::page::markup::one_line;

/// A list of one item.
pub fn text(work: &Work<'_>, phrases: &Phrases) -> String {
    let authors: Vec<Value> = work.authors.iter().map(|author| name(*author)).collect();
    let item = json!({
        "id": work.key,
        "type": "webpage",
        "author": authors,
        "title": one_line(work.title),
        "genre": phrases.kind,
        "container-title": work.site,
        "publisher": work.publisher,
        "issued": day(work.issued),
        "accessed": day(work.seen),
        "language": work.language,
        "URL": work.url,
    });
    json::line(&[item])
}

fn name(author: Author<'_>) -> Value {
    match author {
        Author::Person { given, family } => json!({ "family": family, "given": given }),
        Author::Whole(name) => json!({ "literal": name }),
    }
}

fn day(day: Date) -> Value {
    json!({ "date-parts": [[day.year(), day.month(), day.day()]] })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{IMANI, phrases, work};
    use super::*;

    #[test]
    fn an_item_as_processors_read_it() {
        let text = text(&work("A \"title\"\n", vec![IMANI, Author::Whole("Board")]), &phrases());
        let items: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(items[0]["title"], "A \"title\"");
        assert_eq!(items[0]["author"][0]["family"], "Okonkwo-Reyes");
        assert_eq!(items[0]["author"][1]["literal"], "Board");
        assert_eq!(items[0]["issued"]["date-parts"], json!([[2026, 2, 2]]));
    }
}
