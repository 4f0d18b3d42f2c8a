//! MK005: a purpose that is marketing.

use crate::language::class::Classes as C;
use crate::language::frame::Frame;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::intent::{Intent, report_where};
use crate::rules::level::Level;
use crate::rules::marketing::evidence::MAY_SELL;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A purpose that is marketing.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MK005", "purpose-marketing", Level::Error, include_str!("purpose_marketing.md"))
        .clauses(&[18, 42, 62])
        .checks(&[Check::Description(check)]);

/// How such an intent is put.
const FRAMES: &[Frame] = &[
    Frame::clear(12, &[C::SELL, C::CUSTOMER.or(C::OWN_PRODUCT).or(C::SALES), C::WE.or(C::MODAL)]),
    Frame::vague(10, &[C::SELL, C::CUSTOMER.or(C::PRODUCT).or(C::OWN_PRODUCT).or(C::SALES)]),
    Frame::vague(8, &[C::SALES, C::OWN_PRODUCT.or(C::CUSTOMER)]),
];

const INTENT: Intent = Intent {
    frames: FRAMES,
    subject: "marketing",
    reads_as: "states a purpose that is marketing",
    repair: "take this purpose out: neither the data nor any part of the Research Hub may serve marketing",
    exception: None,
};

fn check(case: &Case<'_>, workspace: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    // What reads like an advertisement has rules of its own.
    report_where(case, workspace, passages, &INTENT, sink, |passage| {
        Box::new(move |found| found.act.is_some() || passage.evidence().score < MAY_SELL)
    });
}
