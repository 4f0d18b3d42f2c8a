//! Names of people, told from eponyms, places and institutions by what stands around them.

use std::ops::Range;
use std::sync::LazyLock;

use crate::language::class::Classes;
use crate::language::phrases::Phrases;
use crate::language::words::{Gap, Words};
use crate::rules::identifiers::detect::Identifier;
use crate::rules::identifiers::given_names::GIVEN;
use crate::rules::identifiers::kind::Kind;
use crate::rules::level::Level;

/// What a name follows.
static CUES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::plain(&[
        "my name is",
        "name is",
        "named",
        "your name",
        "maiden name is",
        "mrs",
        "ms",
        "mr",
        "miss",
        "partner's name",
        "name",
        "user",
    ])
});

/// Words after a name that make it the name of something else.
const THINGS: &[&str] = &[
    "hospital",
    "university",
    "college",
    "institute",
    "institutes",
    "foundation",
    "center",
    "centre",
    "clinic",
    "school",
    "medical",
    "syndrome",
    "disease",
    "diseases",
    "disorder",
    "palsy",
    "test",
    "tests",
    "score",
    "index",
    "scale",
    "criteria",
    "method",
    "model",
    "models",
    "equation",
    "equations",
    "study",
    "county",
    "street",
    "city",
    "trust",
    "society",
    "sign",
    "phenomenon",
    "anemia",
    "lymphoma",
    "sarcoma",
    "tumor",
    "tumour",
    "dystrophy",
    "leiden",
    "curves",
    "curve",
    "estimator",
    "process",
    "chain",
    "regression",
    "library",
    "award",
    "grant",
    "program",
    "programme",
    "award",
    "law",
    "act",
    "cancer",
    "state",
    "area",
    "health",
    "cohort",
    "biobank",
    "trial",
    "registry",
    "database",
    "initiative",
    "bay",
    "island",
    "islands",
    "valley",
    "river",
    "lake",
    "coast",
    "republic",
    "et",
    "type",
    "questionnaire",
    "inventory",
];

/// Reports the people that a text names.
pub(super) fn find(words: &Words<'_>, found: &mut Vec<Identifier>) {
    let mut at = 0;
    while at < words.len() {
        let Some(name) = name_at(words, at) else {
            at += 1;
            continue;
        };
        at = name.end.max(at + 1);
        if is_professional(words, &name) {
            let span = words.span(name.clone());
            let guard = "no role of a professional stands beside it";
            found.push(Identifier {
                level: Level::Note,
                ..Identifier::weak(Kind::Name, span.range(), guard)
            });
            continue;
        }
        found.push(report(words, &name));
        if found.len() > 400 {
            return;
        }
    }
}

fn report(words: &Words<'_>, name: &Range<usize>) -> Identifier {
    let bytes = words.span(name.clone()).range();
    let guard = "no role of a professional stands beside it, and it is not the name of a place or a disease";
    let sentence = words.sentence_of(name.start);
    let relative = (name.start.saturating_sub(3).max(sentence.start)..name.start).any(|at| {
        words.classes(at).meets(Classes::RELATIVE) && !words.classes(at).meets(Classes::INNOCENT)
    });
    if relative {
        return Identifier::strong(Kind::NamedRelative, bytes, guard);
    }
    let near = name.end..(name.end + 10).min(sentence.end);
    let ill = near.clone().any(|at| words.classes(at).meets(Classes::TOPIC))
        && (name.end..(name.end + 5).min(sentence.end)).any(|at| {
            matches!(
                words.lower(at),
                "has"
                    | "had"
                    | "have"
                    | "with"
                    | "who"
                    | "was"
                    | "is"
                    | "got"
                    | "suffers"
                    | "developed"
                    | "told"
                    | "diagnosed"
                    | "collapsed"
                    | "died"
                    | "old"
            )
        });
    if ill {
        return Identifier::strong(Kind::NameAndHealth, bytes, guard);
    }
    Identifier::weak(Kind::Name, bytes, guard)
}

/// The name that begins at a word: a cue and one capital, or a known given name and a surname.
fn name_at(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    if let Some(start) = after_cue(words, at) {
        let end = capitals(words, start, 3);
        let thing =
            THINGS.contains(&words.lower(end)) || words.classes(start).meets(Classes::FUNCTION);
        if end > start && !thing {
            return Some(start..end);
        }
    }
    let given = words.lower(at);
    let first = words.word(at);
    if !GIVEN.contains(given) {
        return None;
    }
    let lower_case = !first.is_capital;
    if lower_case {
        // Written without capitals: only a name after "tell", "from", a bracket or at the start.
        return None;
    }
    let follows_capital = at > 0
        && words.word(at - 1).is_capital
        && joined(words, at)
        && !starts_sentence(words, at - 1);
    let end = capitals(words, at, 3);
    if end < at + 2 {
        return None;
    }
    let is_thing = THINGS.contains(&words.lower(end))
        || THINGS.contains(&words.lower(end - 1))
        || words.lower(end) == "s"
        || words.written(end - 1).ends_with("'s") && words.classes(end).meets(Classes::TOPIC);
    (!is_thing && !follows_capital).then_some(at..end)
}

fn starts_sentence(words: &Words<'_>, at: usize) -> bool {
    words.sentence_of(at).start == at
}

/// The place after a cue that ends right before a word.
fn after_cue(words: &Words<'_>, at: usize) -> Option<usize> {
    let (cue, ()) = CUES.at(words, at)?;
    let start = cue.end;
    let alone = |word: &str| cue.len() == 1 && words.lower(at) == word;
    let next = words.get(start)?;
    let plain = alone("name") || alone("user");
    let marked = next.gap.has(Gap::BREAK) || next.gap.has(Gap::STOP);
    let account = alone("user");
    let titled = matches!(words.lower(at), "mrs" | "ms" | "mr" | "miss");
    let written_title = titled && words.word(at).is_capital;
    let fits = next.is_capital
        && next.span.end - next.span.start > 1
        && (!plain || marked)
        && (!titled || written_title);
    let given = GIVEN.contains(words.lower(start));
    (fits
        && (!account || given || words.get(start + 1).is_some_and(|word| word.is_capital))
        && (!alone("named") || given || words.get(start + 1).is_some_and(|word| word.is_capital)))
    .then_some(start)
}

/// The end of the capitals from a word on, of one name.
fn capitals(words: &Words<'_>, start: usize, most: usize) -> usize {
    let mut end = start;
    while end < words.len() && end - start <= most {
        let word = words.word(end);
        let particle =
            matches!(words.lower(end), "de" | "van" | "von" | "la" | "der" | "bin" | "al")
                && end > start;
        let written = words.written(end);
        let shouted =
            written.len() > 3 && written.chars().all(|c| c.is_uppercase() || c.is_numeric());
        if end > start && !joined(words, end)
            || !(word.is_capital || particle)
            || shouted
            || word.is_number
        {
            break;
        }
        if end > start && words.classes(end).meets(Classes::FUNCTION) && !particle {
            break;
        }
        end += 1;
    }
    end
}

/// Does nothing but a space, a hyphen or an initial's point stand before a word?
fn joined(words: &Words<'_>, at: usize) -> bool {
    let gap = words.word(at).gap;
    let initial = at > 0 && words.word(at - 1).span.end - words.word(at - 1).span.start == 1;
    !gap.has(Gap::COMMA)
        && !gap.has(Gap::BREAK)
        && !gap.has(Gap::BRACKET)
        && !gap.has(Gap::QUOTE)
        && (!gap.has(Gap::STOP) || initial)
        && !gap.has(Gap::SLASH)
}

fn is_professional(words: &Words<'_>, name: &Range<usize>) -> bool {
    let before = name.start.saturating_sub(3)..name.start;
    let after = name.end..(name.end + 3).min(words.len());
    let role = |at: usize| {
        matches!(
            words.lower(at),
            "dr" | "drs"
                | "prof"
                | "professor"
                | "pi"
                | "investigator"
                | "leader"
                | "director"
                | "collaborator"
                | "md"
                | "phd"
                | "ph.d"
                | "m.d"
                | "mph"
                | "chair"
                | "mentor"
                | "mentors"
                | "sponsor"
                | "colleague"
        )
    };
    let joined = before.clone().any(|at| matches!(words.lower(at), "and"))
        && (name.start.saturating_sub(7)..name.start).any(role);
    joined || before.into_iter().any(role) || after.into_iter().any(role)
}

#[cfg(test)]
mod tests {
    use super::name_at;
    use crate::language::words::Words;

    #[test]
    fn a_given_name_in_capitals_at_the_start_is_no_name_of_a_person() {
        assert_eq!(name_at(&Words::new("MARIA study of sleep and kidneys"), 0), None);
    }
}
