//! AC021: an account that is not one person's.

use crate::model::researcher::Researcher;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// An account that is not one person's.
pub(in crate::rules) const RULE: Rule = Rule::new(
    "AC021",
    "account-not-individual",
    Level::Error,
    include_str!("account_not_individual.md"),
)
.clauses(&[33])
.checks(&[Check::Researcher(check)]);

fn check(case: &Case<'_>, researcher: &Researcher, sink: &mut Sink<'_>) {
    let Some(authorization) = &researcher.authorization else { return };
    let field = "authorization.account_kind";
    match &authorization.account_kind {
        Some(kind) if &***kind != "individual" => {
            let help = "group and shared accounts are not allowed: give each person an account";
            sink.report(Place::new(field, kind.span), "the account is not an individual's", help);
        }
        None if case.authorization_recorded() => {
            let help = "write `account_kind: individual` once it is known";
            sink.report(
                Place::missing(field, authorization.span),
                "nothing says that the account is an individual's",
                help,
            );
        }
        _ => {}
    }
}
