//! GR011: a tribe that is named.

use std::sync::LazyLock;

use crate::language::phrases::Phrases;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A tribe that is named.
pub(in crate::rules) const RULE: Rule =
    Rule::new("GR011", "tribe-named", Level::Warning, include_str!("tribe_named.md"))
        .clauses(&[17])
        .checks(&[Check::Text(check)]);

/// Nations with many members, and words that name a tribal affiliation.
static NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::plain(&[
        "navajo",
        "cherokee",
        "choctaw",
        "chippewa",
        "ojibwe",
        "sioux",
        "lakota",
        "dakota nation",
        "apache tribe",
        "apache nation",
        "pueblo",
        "iroquois",
        "creek nation",
        "muscogee",
        "seminole",
        "blackfeet",
        "hopi",
        "zuni",
        "havasupai",
        "pima",
        "tohono",
        "yakama",
        "tlingit",
        "haida",
        "yupik",
        "inupiat",
        "comanche",
        "osage",
        "potawatomi",
        "lumbee",
        "shoshone",
        "cheyenne tribe",
        "mohawk",
        "oneida nation",
        "tribal affiliation",
        "tribal nation",
        "tribal nations",
        "tribal members",
    ])
});

fn check(_: &Case<'_>, passage: &Passage<'_>, sink: &mut Sink<'_>) {
    if !passage.is_description() && passage.role != Role::Detail {
        return;
    }
    let words = &passage.words;
    let found = NAMES
        .all(words)
        .map(|(found, ())| found)
        .find(|found| words.word(found.start).is_capital || found.len() > 1);
    if let Some(found) = found {
        let message = format!(
            "\u{201c}{}\u{201d} names a tribe or a tribal affiliation",
            passage.quote(found.clone())
        );
        sink.report(passage.place_of_words(found), message, "look at the program's policy on American Indian and Alaska Native data before it is published");
    }
}
