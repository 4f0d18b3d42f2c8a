//! AT006: a signature that is missing or not the person's name.

use crate::base::fold::fold;
use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A signature that is missing or not the person's name.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "AT006",
    "signature-of-another",
    Level::Error,
    include_str!("signature_of_another.md"),
)
.clauses(&[73])
.masking()
.checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(signature) = case.signature(researcher) else { return };
    let field = "authorization.code_of_conduct.signature";
    let Some(signed) = &signature.signature else {
        return sink.report(
            Place::missing(field, signature.span),
            "the signature is missing",
            "record the name as signed",
        );
    };
    let names = researcher.other_names.iter().map(|name| name.to_string());
    let mut names = researcher.display_name().map(String::from).into_iter().chain(names).peekable();
    if names.peek().is_some() && !names.any(|name| is_same_person(&name, signed)) {
        let help = "correct it, or add the name that was signed to `other_names`";
        sink.report(Place::new(field, signed.span), "the signature is not the person's name", help);
    }
}

/// Do two writings of a name agree? Every word of the shorter one stands in the longer one, whole or
/// as an initial, and one of them whole.
fn is_same_person(name: &str, signed: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        fold(text)
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (name, signed) = (words(name), words(signed));
    let (short, long) =
        if name.len() <= signed.len() { (&name, &signed) } else { (&signed, &name) };
    let initial =
        |a: &str, b: &str| (a.len() == 1 && b.starts_with(a)) || (b.len() == 1 && a.starts_with(b));
    let agrees = |word: &String| long.iter().any(|other| other == word || initial(word, other));
    short.iter().all(agrees) && short.iter().any(|word| word.len() > 1 && long.contains(word))
}
