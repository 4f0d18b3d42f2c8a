//! What is typed, as parts: words, "phrases", `-exclusions`, `title:words`; and what they stand for.

use std::sync::LazyLock;

use regex::Regex;

use crate::base::error::Result;
use crate::search::document::FIELDS;
use crate::search::lexis::{AS_TYPED, Lexis, Meaning, meaning};
use crate::search::words::{is_stop_word, words};

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its words, folded, without stop words.
    pub words: Vec<String>,
    /// Must they follow each other?
    pub is_phrase: bool,
    /// Must it not be there?
    pub is_excluded: bool,
    /// The fields that it may stand in, a bit each.
    pub fields: u32,
}

/// All fields.
pub const ANYWHERE: u32 = 0xff;
/// At most so many words are looked for.
const MOST_WORDS: usize = 12;

/// Reads a query.
///
/// ```
/// # use daylight::search::query::parse;
/// let parts = parse("title:sleep -\"heart failure\"");
/// assert_eq!((parts[0].words[0].as_str(), parts[0].fields), ("sleep", 1));
/// assert!(parts[1].is_phrase && parts[1].is_excluded && parts[1].words == ["heart", "failure"]);
/// ```
pub fn parse(query: &str) -> Vec<Part> {
    static PART: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))"#)
            .unwrap_or_else(|error| unreachable!("a pattern of our own: {error}"))
    });
    let mut left = MOST_WORDS;
    let mut parts = Vec::new();
    let query = query.replace(['\u{201c}', '\u{201d}', '\u{201e}'], "\"");
    for found in PART.captures_iter(&query) {
        let group = |at: usize| found.get(at).map(|text| text.as_str());
        let field = group(2).and_then(|name| FIELDS.iter().position(|field| field.name == name));
        let (quoted, plain) = (group(3), group(4).unwrap_or(""));
        // "covid:" is a word with a colon, not a field.
        let unknown = match (group(2), field) {
            (Some(name), None) => format!("{name} "),
            _ => String::new(),
        };
        let mut words = words(&format!("{unknown}{}", quoted.unwrap_or(plain)));
        words.retain(|word| !is_stop_word(word));
        words.truncate(left);
        left -= words.len();
        if words.is_empty() {
            continue;
        }
        parts.push(Part {
            is_phrase: quoted.is_some() && words.len() > 1,
            words,
            is_excluded: group(1) == Some("-"),
            fields: field.map_or(ANYWHERE, |at| 1 << at),
        });
    }
    parts
}

/// A word that documents must hold: any of its stems, in any of its fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Stems, and what each counts, in tenths.
    pub stems: Vec<(u32, u8)>,
    /// The fields that it may stand in, a bit each.
    pub fields: u32,
}

/// What a query stands for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// Words, in order.
    pub wanted: Vec<Wanted>,
    /// Stems that must follow each other.
    pub pairs: Vec<(u32, u32)>,
    /// Stems that must not be there, in these fields.
    pub excluded: Vec<(u32, u32)>,
    /// Excluded stems that follow each other.
    pub excluded_pairs: Vec<Vec<(u32, u32)>>,
    /// Some word of a phrase occurs nowhere: nothing can be found.
    pub is_hopeless: bool,
    /// The query in other letters, if some word was not found as typed.
    pub did_you_mean: Option<String>,
    /// Words that are searched for besides those typed.
    pub expanded: Vec<String>,
}

/// What a query's parts stand for in an index.
pub fn plan(lexis: &impl Lexis, parts: &[Part]) -> Result<Plan> {
    let mut plan = Plan::default();
    let mut spelled: Vec<String> = Vec::new();
    let mut is_corrected = false;
    let last = parts.iter().rposition(|part| !part.is_excluded && !part.is_phrase);
    for (at, part) in parts.iter().enumerate() {
        if part.is_phrase || part.is_excluded {
            literal(lexis, part, &mut plan)?;
            spelled.push(written(part, &part.words));
            continue;
        }
        let mut here = Vec::new();
        for (index, word) in part.words.iter().enumerate() {
            let ends = Some(at) == last && at + 1 == parts.len() && index + 1 == part.words.len();
            let Meaning { stems, corrected, expanded } = meaning(lexis, word, ends)?;
            is_corrected |= corrected.is_some();
            here.push(corrected.unwrap_or_else(|| word.clone()));
            plan.expanded.extend(expanded);
            plan.wanted.push(Wanted { stems, fields: part.fields });
        }
        spelled.push(written(part, &here));
    }
    plan.did_you_mean = is_corrected.then(|| spelled.join(" "));
    Ok(plan)
}

/// Phrases and exclusions are meant as written.
fn literal(lexis: &impl Lexis, part: &Part, plan: &mut Plan) -> Result<()> {
    let mut stems = Vec::new();
    for word in &part.words {
        stems.push(lexis.exact(word)?.map(|form| form.stem));
    }
    let known: Vec<u32> = stems.iter().flatten().copied().collect();
    let pairs: Vec<(u32, u32)> = known.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let is_whole = known.len() == stems.len();
    match (part.is_excluded, part.is_phrase) {
        (false, _) if !is_whole => plan.is_hopeless = true,
        (false, _) => {
            plan.wanted.extend(
                known
                    .iter()
                    .map(|stem| Wanted { stems: vec![(*stem, AS_TYPED)], fields: part.fields }),
            );
            plan.pairs.extend(pairs);
        }
        (true, true) if is_whole => plan.excluded_pairs.push(pairs),
        (true, true) => {}
        (true, false) => plan.excluded.extend(known.iter().map(|stem| (*stem, part.fields))),
    }
    Ok(())
}

fn written(part: &Part, words: &[String]) -> String {
    let minus = if part.is_excluded { "-" } else { "" };
    let field = match part.fields {
        ANYWHERE => String::new(),
        bit => format!("{}:", FIELDS[bit.trailing_zeros() as usize].name),
    };
    let words = words.join(" ");
    let quote = if part.is_phrase { "\"" } else { "" };
    format!("{minus}{field}{quote}{words}{quote}")
}
