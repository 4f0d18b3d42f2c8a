//! Where a sanction decision stands on a day: a function of the record, the settings and that day.
//!
//! `tests/it` holds a second implementation, a day-by-day simulation that shares no code with this
//! one; a property test compares the two on random histories.

use crate::base::date::{Date, plus_days};
use crate::model::decision::{Decision, EventKind};
use crate::model::settings::PublishWhen;

/// Where a decision stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has decided yet.
    Undecided,
    /// Overturned, withdrawn or reinstated, on that day.
    TakenOff(EventKind, Date),
    /// Its measures don't include the public listing.
    NotPublic,
    /// Appealed in time, and not yet upheld or modified.
    UnderAppeal(Date),
    /// It can still be appealed, through that day.
    AppealWindow(Date),
    /// Its term begins on that day.
    BeforeTerm(Date),
    /// Its term ended with that day.
    Expired(Date),
    /// On the public list, since that day.
    Listed(Date),
}

/// The terms under which decisions are published.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// Whether the appeal window is waited for.
    pub publish_when: PublishWhen,
    /// How many days after its own day a decision can be appealed.
    pub appeal_days: u32,
}

/// Where a decision stands on `day`. Looks at no event after it. The record must be legal.
pub fn standing(decision: &Decision, terms: Terms, day: Date) -> Standing {
    let mut events = decision.dated_events();
    events.retain(|(on, _)| *on <= day);
    let first = |wanted: EventKind| events.iter().find(|(_, is)| *is == wanted).map(|(on, _)| *on);
    if let Some((on, is)) = events.iter().find(|(_, is)| is.ends()) {
        return Standing::TakenOff(*is, *on);
    }
    let Some(decided) = first(EventKind::Decided) else {
        return Standing::Undecided;
    };
    if !decision.has_measure("public_listing") {
        return Standing::NotPublic;
    }
    let effective = match terms.publish_when {
        PublishWhen::Decided => decided,
        PublishWhen::Final => {
            let last_day = plus_days(decided, i64::from(terms.appeal_days));
            match first(EventKind::Appealed).filter(|appealed| *appealed <= last_day) {
                Some(appealed) => match first(EventKind::Upheld).or(first(EventKind::Modified)) {
                    Some(settled) => settled,
                    None => return Standing::UnderAppeal(appealed),
                },
                None if day <= last_day => return Standing::AppealWindow(last_day),
                None => plus_days(last_day, 1),
            }
        }
    };
    within_term(decision, effective, day)
}

fn within_term(decision: &Decision, effective: Date, day: Date) -> Standing {
    let Some(from) = decision.from.map(|from| from.value) else {
        return Standing::Undecided;
    };
    match decision.until.map(|until| until.value) {
        Some(until) if day > until => Standing::Expired(until),
        _ if day < from => Standing::BeforeTerm(from),
        _ => Standing::Listed(from.max(effective)),
    }
}

/// The day of an appeal that came too late, where lateness matters.
pub fn late_appeal(decision: &Decision, terms: Terms) -> Option<Date> {
    if terms.publish_when == PublishWhen::Decided {
        return None;
    }
    let events = decision.dated_events();
    if illegal_order(&events).is_some() {
        return None;
    }
    let first = |wanted: EventKind| events.iter().find(|(_, is)| *is == wanted).map(|(on, _)| *on);
    let last_day = plus_days(first(EventKind::Decided)?, i64::from(terms.appeal_days));
    first(EventKind::Appealed).filter(|appealed| *appealed > last_day)
}

/// What makes the order of the events or the term illegal, judged on all of them; none: legal.
/// The index is that of the event in the file.
pub fn illegal_order(events: &[(Date, EventKind)]) -> Option<(usize, &'static str)> {
    let mut seen: Vec<EventKind> = Vec::new();
    for (index, (on, is)) in events.iter().enumerate() {
        if index > 0 && events[index - 1].0 > *on {
            return Some((index, "an earlier day stands after a later one"));
        }
        if let Some(reason) = illegal_step(&seen, *is) {
            return Some((index, reason));
        }
        seen.push(*is);
    }
    None
}

fn illegal_step(seen: &[EventKind], next: EventKind) -> Option<&'static str> {
    use EventKind::{Appealed, Corrected, Decided, Modified, Proposed, Upheld, Withdrawn};
    let has = |kind: EventKind| seen.contains(&kind);
    if next != Corrected && has(next) {
        return Some("this event stands twice");
    }
    if next == Proposed && !seen.is_empty() {
        return Some("`proposed` can only be the first event");
    }
    if !matches!(next, Proposed | Decided | Withdrawn) && !has(Decided) {
        return Some("nothing but `proposed` and `withdrawn` can stand before `decided`");
    }
    if seen.iter().any(|kind| kind.ends()) && next != Corrected {
        return Some(
            "after `overturned`, `withdrawn` or `reinstated` nothing but `corrected` can follow",
        );
    }
    if matches!(next, Upheld | Modified) && !has(Appealed) {
        return Some("`upheld` and `modified` need an `appealed` before them");
    }
    if matches!(next, Upheld | Modified) && (has(Upheld) || has(Modified)) {
        return Some("an appeal is either `upheld` or `modified`, once");
    }
    if next == Appealed && (has(Upheld) || has(Modified)) {
        return Some("an appeal stands before its outcome");
    }
    None
}
