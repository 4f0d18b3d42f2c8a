//! ST031: a setting of a level that has no effect.

use crate::base::likeness::nearest;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::level::is_guarded;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};
use crate::rules::table::RULES;

/// A setting of a level that has no effect.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "ST031",
    "setting-without-effect",
    Level::Warning,
    include_str!("setting_without_effect.md"),
)
.checks(&[Check::Catalog(check)]);

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    for setting in &case.catalog.settings.levels {
        let name = &*setting.rule.value;
        let place = Place::new(format!("rules.{name}"), setting.rule.span);
        let known = || RULES.iter().flat_map(|rule| [rule.code, rule.family()]);
        if !known().any(|known| known == name) {
            let help = nearest(name, known()).map_or_else(
                || "rules are named by their code, families by two letters".to_owned(),
                |known| format!("did you mean `{known}`?"),
            );
            sink.report(
                place,
                format!("there is no rule or family `{}`", name.escape_debug()),
                help,
            );
        } else if setting.level != "error" && is_beyond_settings(name) {
            let help = "only a waiver or an exception on the record lifts it, by a person who answers for it";
            sink.report(place, format!("errors of `{name}` can't be lowered by a setting"), help);
        }
    }
}

/// Are there errors of this rule, or is every error of this family, beyond the settings?
fn is_beyond_settings(name: &str) -> bool {
    let mut errors = RULES
        .iter()
        .filter(|rule| (rule.code == name || rule.family() == name) && rule.level == Level::Error)
        .peekable();
    errors.peek().is_some() && errors.all(|rule| is_guarded(rule))
}
