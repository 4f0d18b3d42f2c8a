//! AT002: a version of the Code that is unknown or outdated.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A version of the Code that is unknown or outdated.
pub(in crate::rules) const RULE: Rule =
    Rule::new("AT002", "code-version", Level::Warning, include_str!("code_version.md"))
        .clauses(&[6])
        .checks(&[Check::Researcher(check)]);

/// The newest version of the Code that this program knows.
const NEWEST: u32 = 7;

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(signature) = case.signature(researcher) else { return };
    let field = "authorization.code_of_conduct.version";
    let wanted = case.catalog.settings.code_of_conduct;
    let Some(version) = signature.version else {
        let help = "record the version that was signed";
        return sink.report(
            Place::missing(field, signature.span),
            "the version of the signed Code is missing",
            help,
        );
    };
    if version.value == 0 || version.value > NEWEST.max(wanted) {
        let message = format!("the Code has no version {}", version.value);
        sink.report(Place::new(field, version.span), message, "correct it");
    } else if version.value < wanted {
        let message = format!(
            "version {} of the Code was signed; the site follows version {wanted}",
            version.value
        );
        sink.report(
            Place::new(field, version.span),
            message,
            "ask the person to sign the newer version",
        );
    }
}
