//! SI002: a policy's address that nobody has looked at for a year.

use crate::base::date::days_between;
use crate::model::policy::Policy;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A policy's address that nobody has looked at for a year.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "SI002",
    "policy-not-looked-at",
    Level::Note,
    include_str!("policy_not_looked_at.md"),
)
.clauses(&[8, 10, 74])
.checks(&[Check::Catalog(check)]);

/// So many days an address is taken to be good.
const DAYS: i64 = 366;

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    for policy in &case.catalog.policies {
        let (Some((source, span)), Some(why)) = (policy.recorded, why(policy, case)) else {
            continue;
        };
        let help = "open the address, see that it still shows the policy that the Code means, and write the day under `retrieved`";
        let place = Place::new("retrieved", span);
        sink.on(source, None).report(
            place,
            format!("the policy \u{201c}{}\u{201d} {why}", policy.title),
            help,
        );
    }
}

fn why(policy: &Policy, case: &Case<'_>) -> Option<String> {
    let Some(looked_at) = policy.retrieved else {
        return Some("does not say when its address was last looked at".to_owned());
    };
    (days_between(looked_at, case.as_of) > DAYS)
        .then(|| format!("was last looked at on {looked_at}, more than a year ago"))
}
