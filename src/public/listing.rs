//! What the world may see of a decision that stands on the list.

use std::borrow::Cow;

use serde::Serialize;

use crate::base::date::{Date, plus_days};
use crate::model::clause;
use crate::model::decision::{Decision, EventKind};
use crate::model::settings::PublishWhen;
use crate::model::standing::{Standing, Terms, late_appeal, standing};
use crate::public::day::Day;
use crate::public::label::Label;
use crate::public::project::{Paragraphs, paragraphs};
use crate::records::text::{clean, cleaned, is_web_address};
use crate::records::vocabulary::MEASURES;

/// A clause that was broken.
#[derive(Debug, Clone, Serialize)]
pub struct Violation<'a> {
    /// The clause's number.
    pub clause: u32,
    /// The clause's id.
    pub clause_id: &'static str,
    /// The clause in plain words.
    pub words: &'static str,
    /// What was done.
    pub summary: Option<Cow<'a, str>>,
}

/// Where the decision stands with appeals, for the template.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Appeal {
    /// Nobody appealed, and the time is over.
    Final {
        /// Since this day.
        since: Day,
    },
    /// It can still be appealed.
    Open {
        /// Through this day.
        until: Day,
    },
    /// An appeal is being decided, and the listing stands meanwhile.
    Pending {
        /// The day of the appeal.
        appealed: Day,
    },
    /// The appeal came too late to change the listing.
    Late {
        /// The day of the appeal.
        appealed: Day,
    },
    /// Upheld.
    Upheld {
        /// The day of the appeal.
        appealed: Day,
        /// The day of its outcome.
        on: Day,
    },
    /// Changed.
    Modified {
        /// The day of the appeal.
        appealed: Day,
        /// The day of its outcome.
        on: Day,
    },
}

impl Appeal {
    /// In one word, as downloads have it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Final { .. } => "final",
            Self::Open { .. } => "open",
            Self::Pending { .. } => "pending",
            Self::Late { .. } => "late",
            Self::Upheld { .. } => "upheld",
            Self::Modified { .. } => "modified",
        }
    }
}

/// A correction of the listing.
#[derive(Debug, Clone, Serialize)]
pub struct Correction<'a> {
    /// The day.
    pub on: Day,
    /// What was corrected.
    pub note: Option<Cow<'a, str>>,
}

/// A namesake who asked to be told apart.
#[derive(Debug, Clone, Serialize)]
pub struct Namesake<'a> {
    /// Their name.
    pub name: Cow<'a, str>,
    /// Where they work.
    pub affiliation: Cow<'a, str>,
}

/// A person on the list of violators, by one decision.
#[derive(Debug, Clone, Serialize)]
pub struct Listing<'a> {
    /// The decision's id, for the page.
    pub id: &'a str,
    /// The name as it was decided.
    pub name: Cow<'a, str>,
    /// By what part lists file it.
    #[serde(skip)]
    pub sort_name: Cow<'a, str>,
    /// The family name, where it is known apart and stands at the end of the name.
    #[serde(skip)]
    pub family: Option<Cow<'a, str>>,
    /// Other names.
    pub other_names: Vec<Cow<'a, str>>,
    /// The affiliation as it was decided.
    pub affiliation: Cow<'a, str>,
    /// The version of the Code.
    pub code_of_conduct: Option<u32>,
    /// What was broken.
    pub violations: Vec<Violation<'a>>,
    /// Who decided.
    pub decided_by: Cow<'a, str>,
    /// The day of the decision.
    pub decided: Day,
    /// The measures.
    pub measures: Vec<Label>,
    /// The first day of the term.
    pub from: Day,
    /// The last day of the term; none: no end.
    pub until: Option<Day>,
    /// On the list since this day.
    pub listed: Day,
    /// Where it stands with appeals.
    pub appeal: Appeal,
    /// Corrections up to the day of the list.
    pub corrections: Vec<Correction<'a>>,
    /// The public document.
    pub notice: Option<&'a str>,
    /// In plain language.
    pub summary: Paragraphs<'a>,
    /// Namesakes.
    pub not_this_person: Vec<Namesake<'a>>,
}

impl<'a> Listing<'a> {
    /// Builds it field by field, if the decision stands on the list on that day.
    pub fn new(decision: &'a Decision, terms: Terms, as_of: Date) -> Option<Self> {
        let Standing::Listed(listed) = standing(decision, terms, as_of) else { return None };
        // An end that can't be read is not "no end".
        if decision.until_written && decision.until.is_none() {
            return None;
        }
        let name = decision.written_name();
        let events = decision
            .events
            .iter()
            .filter_map(|event| Some((event.on?.value, event.is?.value, event)));
        let past: Vec<_> = events.filter(|(on, ..)| *on <= as_of).collect();
        let first = |wanted| past.iter().find(|(_, is, _)| *is == wanted).map(|(on, ..)| *on);
        Some(Self {
            id: &decision.id,
            name: cleaned(name.shown()?),
            sort_name: cleaned(name.filed()?),
            family: name.parts().map(|(_, family)| clean(family)),
            other_names: decision.other_names.iter().map(|name| clean(name)).collect(),
            affiliation: clean(decision.affiliation.as_ref()?),
            code_of_conduct: decision.code_of_conduct.map(|version| version.value),
            violations: violations(decision)?,
            decided_by: clean(decision.decided_by.as_ref()?),
            decided: Day(first(EventKind::Decided)?),
            measures: decision
                .measures
                .iter()
                .filter_map(|measure| MEASURES.find(measure))
                .map(Label::from)
                .collect(),
            from: Day(decision.from?.value),
            until: decision.until.map(|until| Day(until.value)),
            listed: Day(listed),
            appeal: appeal(decision, terms, as_of, &first)?,
            corrections: past
                .iter()
                .filter(|(_, is, _)| *is == EventKind::Corrected)
                .map(|(on, _, event)| Correction {
                    on: Day(*on),
                    note: event.note.as_ref().map(|note| clean(note)),
                })
                .collect(),
            notice: decision.notice.as_deref().map(|url| &**url).filter(|url| is_web_address(url)),
            summary: decision
                .summary
                .as_ref()
                .map(|summary| paragraphs(summary))
                .unwrap_or_default(),
            not_this_person: namesakes(decision),
        })
    }
}

fn violations(decision: &Decision) -> Option<Vec<Violation<'_>>> {
    let each = decision.violations.iter().map(|violation| {
        let clause = clause::find(violation.clause.as_ref()?)?;
        Some(Violation {
            clause: clause.number,
            clause_id: clause.id,
            words: clause.words,
            summary: violation.summary.as_ref().map(|summary| clean(summary)),
        })
    });
    each.collect()
}

fn appeal(
    decision: &Decision,
    terms: Terms,
    as_of: Date,
    first: &dyn Fn(EventKind) -> Option<Date>,
) -> Option<Appeal> {
    let last_day = plus_days(first(EventKind::Decided)?, i64::from(terms.appeal_days));
    let Some(appealed) = first(EventKind::Appealed) else {
        return Some(if as_of <= last_day {
            Appeal::Open { until: Day(last_day) }
        } else {
            Appeal::Final { since: Day(plus_days(last_day, 1)) }
        });
    };
    let appealed_day = Day(appealed);
    if late_appeal(decision, terms) == Some(appealed) {
        return Some(Appeal::Late { appealed: appealed_day });
    }
    Some(match (first(EventKind::Upheld), first(EventKind::Modified)) {
        (Some(on), _) => Appeal::Upheld { appealed: appealed_day, on: Day(on) },
        (_, Some(on)) => Appeal::Modified { appealed: appealed_day, on: Day(on) },
        _ => {
            debug_assert!(terms.publish_when == PublishWhen::Decided, "a pending appeal suspends");
            Appeal::Pending { appealed: appealed_day }
        }
    })
}

fn namesakes(decision: &Decision) -> Vec<Namesake<'_>> {
    let each = decision.not_this_person.iter().filter_map(|namesake| {
        Some(Namesake {
            name: clean(namesake.name.as_ref()?),
            affiliation: clean(namesake.affiliation.as_ref()?),
        })
    });
    each.collect()
}
