//! The promise: where a decision stands on a day is what the records' description says, and nobody
//! is on the list a day too early or too late. Random histories, written as YAML and decoded, are
//! compared day by day with the simulation in `decision_simulation`, which shares no code with the
//! program.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use daylight::base::date::{Date, parse, plus_days};
use daylight::model::decision::{Decision, EventKind};
use daylight::model::settings::PublishWhen;
use daylight::model::standing::{Standing, Terms, illegal_order, late_appeal, standing};
use daylight::public::listing::Listing;
use daylight::records::kind::Kind;
use daylight::records::load::from_bytes;
use daylight::records::source::SourceId;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::decision_simulation::{self as simulation, Case, Outcome, Step, When};

/// Day 0 of all histories; the days that follow cross the end of a February and of a year.
fn day(number: i32) -> Date {
    plus_days(parse("2025-11-20").expect("a day"), i64::from(number))
}

/// Through which day histories, and the days on which they are looked at, go.
const LAST: i32 = 130;

const STEPS: [Step; 9] = [
    Step::Proposed,
    Step::Decided,
    Step::Appealed,
    Step::Upheld,
    Step::Modified,
    Step::Overturned,
    Step::Withdrawn,
    Step::Reinstated,
    Step::Corrected,
];

/// What records write for a step, and what the program makes of it.
fn in_words(step: Step) -> (&'static str, EventKind) {
    match step {
        Step::Proposed => ("proposed", EventKind::Proposed),
        Step::Decided => ("decided", EventKind::Decided),
        Step::Appealed => ("appealed", EventKind::Appealed),
        Step::Upheld => ("upheld", EventKind::Upheld),
        Step::Modified => ("modified", EventKind::Modified),
        Step::Overturned => ("overturned", EventKind::Overturned),
        Step::Withdrawn => ("withdrawn", EventKind::Withdrawn),
        Step::Reinstated => ("reinstated", EventKind::Reinstated),
        Step::Corrected => ("corrected", EventKind::Corrected),
    }
}

/// Ways of writing the same record.
#[derive(Clone, Copy, Debug)]
struct Style {
    flow: bool,
    quoted: bool,
    crlf: bool,
}

/// The record as YAML.
fn written(case: &Case, style: Style) -> String {
    let date = |number: i32| match style.quoted {
        true => format!("\"{}\"", day(number)),
        false => day(number).to_string(),
    };
    let mut text = String::from(
        "id: d-1\nname: {given: Rowan, family: Halloway}\naffiliation: Prairie Community College\n\
         violations: [{clause: no-reidentification}]\ndecided_by: Resource Access Board\n",
    );
    let measures =
        if case.public_listing { "access_ended, public_listing" } else { "access_ended" };
    let _ = writeln!(text, "measures: [{measures}]\nterm:\n  from: {}", date(case.from));
    let _ = writeln!(text, "  until: {}", case.until.map(date).unwrap_or_default());
    text.push_str("events:\n");
    for (on, step) in &case.events {
        let (is, on) = (in_words(*step).0, date(*on));
        let _ = match style.flow {
            true => writeln!(text, "  - {{on: {on}, is: {is}}}"),
            false => writeln!(text, "  - on: {on}\n    is: {is}"),
        };
    }
    if style.crlf { text.replace('\n', "\r\n") } else { text }
}

/// The record as the program reads it.
fn decoded(text: &str) -> Decision {
    let loaded = from_bytes("decisions/d-1.yaml", Kind::Decision, text.into(), SourceId(0));
    let root = loaded.records[0].root.as_ref().expect("readable YAML");
    Decision::decode(SourceId(0), root)
}

fn terms(case: &Case) -> Terms {
    Terms {
        publish_when: match case.when {
            When::Final => PublishWhen::Final,
            When::Decided => PublishWhen::Decided,
        },
        appeal_days: u32::try_from(case.appeal_days).expect("a number from 0"),
    }
}

fn mapped(standing: Standing) -> Outcome {
    match standing {
        Standing::Undecided => Outcome::NotYetDecided,
        Standing::TakenOff(..) => Outcome::TakenOff,
        Standing::NotPublic => Outcome::NotPublic,
        Standing::UnderAppeal(_) => Outcome::UnderAppeal,
        Standing::AppealWindow(_) => Outcome::AppealWindow,
        Standing::BeforeTerm(_) => Outcome::BeforeTerm,
        Standing::Expired(_) => Outcome::Expired,
        Standing::Listed(_) => Outcome::Listed,
    }
}

/// The next event of a history in the legal order, or something like it.
fn next_steps(path: &[Step]) -> Vec<Step> {
    use Step::{Appealed, Corrected, Decided, Modified, Overturned, Reinstated, Upheld, Withdrawn};
    match path.last() {
        None => vec![Step::Proposed, Decided, Decided, Withdrawn],
        Some(Step::Proposed) => vec![Decided, Decided, Decided, Withdrawn],
        Some(Decided) => vec![Appealed, Appealed, Appealed, Corrected, Overturned, Withdrawn],
        Some(Appealed) => vec![Upheld, Upheld, Modified, Modified, Overturned, Corrected],
        Some(Corrected) => vec![Corrected, Appealed, Reinstated, Overturned],
        Some(Upheld | Modified) => vec![Corrected, Overturned, Withdrawn, Reinstated],
        Some(_) => vec![Corrected],
    }
}

/// Histories that mostly are legal: a walk, each event some days after the one before.
fn likely_events() -> impl Strategy<Value = Vec<(i32, Step)>> {
    let gap = prop_oneof![3 => 0..4i32, 4 => 5..35i32, 1 => 35..60i32];
    prop::collection::vec((gap, any::<prop::sample::Index>()), 0..6).prop_map(|moves| {
        let (mut on, mut path, mut events) = (0, Vec::new(), Vec::new());
        for (gap, choice) in moves {
            on = (on + gap).min(LAST);
            let step = *choice.get(&next_steps(&path));
            path.push(step);
            events.push((on, step));
        }
        events
    })
}

/// Anything at all, on any day; or in the order of the days.
fn garbage_events() -> impl Strategy<Value = Vec<(i32, Step)>> {
    let event = (0..=LAST, select(&STEPS[..]));
    (prop::collection::vec(event, 0..7), any::<bool>()).prop_map(|(mut events, sorted)| {
        if sorted {
            events.sort_by_key(|(on, _)| *on);
        }
        events
    })
}

/// Likely histories with two of their events exchanged.
fn spoiled_events() -> impl Strategy<Value = Vec<(i32, Step)>> {
    (likely_events(), any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |(mut events, at, days_too)| {
            if events.len() > 1 {
                let at = at.index(events.len() - 1);
                events.swap(at, at + 1);
                if !days_too {
                    let (first, second) = (events[at].0, events[at + 1].0);
                    events[at].0 = second;
                    events[at + 1].0 = first;
                }
            }
            events
        },
    )
}

fn cases() -> impl Strategy<Value = Case> {
    let events = prop_oneof![6 => likely_events(), 1 => garbage_events(), 1 => spoiled_events()];
    let until = prop_oneof![1 => Just(None), 3 => (-3..100i32).prop_map(Some)];
    let when = select(&[When::Final, When::Final, When::Decided][..]);
    (events, 0..=LAST, until, prop::bool::weighted(0.85), when, 0..=40i32).prop_map(
        |(events, from, length, public_listing, when, appeal_days)| Case {
            events,
            from,
            until: length.map(|length| from + length),
            public_listing,
            when,
            appeal_days,
        },
    )
}

fn styles() -> impl Strategy<Value = Style> {
    any::<(bool, bool, bool)>().prop_map(|(flow, quoted, crlf)| Style { flow, quoted, crlf })
}

/// The program's word on whether a record is legal: the order of its events, and its term.
fn is_legal(decision: &Decision) -> bool {
    let term_ok =
        decision.from.zip(decision.until).is_none_or(|(from, until)| from.value <= until.value);
    illegal_order(&decision.dated_events()).is_none() && term_ok
}

/// Since when somebody who is listed on a day has been, by the simulation.
fn listed_since(case: &Case, today: i32) -> i32 {
    (0..=today).rev().take_while(|on| simulation::listed(case, *on)).last().unwrap_or(today)
}

fn compare(case: &Case, decision: &Decision) -> Result<(), TestCaseError> {
    let terms = terms(case);
    let events: Vec<_> =
        case.events.iter().map(|(on, step)| (day(*on), in_words(*step).1)).collect();
    prop_assert_eq!(decision.dated_events(), events);
    prop_assert_eq!(simulation::legal(case), is_legal(decision));
    if !simulation::legal(case) {
        return Ok(());
    }
    prop_assert_eq!(simulation::late_appeal(case), late_appeal(decision, terms).is_some());
    for today in 0..=LAST + 5 {
        let real = standing(decision, terms, day(today));
        prop_assert_eq!(simulation::outcome(case, today), mapped(real), "on day {}", today);
        let listing = Listing::new(decision, terms, day(today));
        prop_assert_eq!(simulation::listed(case, today), listing.is_some(), "on day {}", today);
        if let Some(listing) = listing {
            let since = day(listed_since(case, today));
            prop_assert_eq!(listing.listed.0, since, "listed on day {}", today);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: None,
        cases: 2000,
        max_global_rejects: 20_000,
        ..Config::default()
    })]

    #[test]
    fn stands_as_a_clerk_with_a_calendar_says(case in cases(), style in styles()) {
        compare(&case, &decoded(&written(&case, style)))?;
    }

    /// The state on a day looks at no event after it: taking those away changes nothing.
    #[test]
    fn looks_at_no_event_to_come(case in cases(), style in styles(), today in 0..=LAST) {
        prop_assume!(simulation::legal(&case));
        let past = Case {
            events: case.events.iter().copied().filter(|(on, _)| *on <= today).collect(),
            ..case.clone()
        };
        let (whole, past) = (decoded(&written(&case, style)), decoded(&written(&past, style)));
        let terms = terms(&case);
        prop_assert_eq!(standing(&whole, terms, day(today)), standing(&past, terms, day(today)));
        let shown = |decision: &Decision| {
            Listing::new(decision, terms, day(today)).map(|listing| format!("{listing:?}"))
        };
        prop_assert_eq!(shown(&whole), shown(&past));
    }
}

/// The property says little unless its histories reach every outcome often.
#[test]
fn the_histories_reach_every_outcome() {
    let mut runner = TestRunner::deterministic();
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..1000 {
        let case = cases().new_tree(&mut runner).expect("a case").current();
        let mut outcomes: Vec<_> =
            (0..=LAST).map(|today| format!("{:?}", simulation::outcome(&case, today))).collect();
        outcomes.sort();
        outcomes.dedup();
        if simulation::legal(&case) && simulation::late_appeal(&case) {
            outcomes.push("late appeal".into());
        }
        for outcome in outcomes {
            *reached.entry(outcome).or_default() += 1;
        }
    }
    assert_eq!(reached.len(), 10, "{reached:?}");
    assert!(reached.values().all(|count| *count >= 30), "{reached:?}");
}

/// Days between a decision of March 2, 2026, and its edges, counted by hand.
const BOUNDARIES: &str = "id: d-1
name: {given: Rowan, family: Halloway}
affiliation: Prairie Community College
violations: [{clause: no-reidentification}]
decided_by: Resource Access Board
measures: [public_listing]
";

fn listed_on(rest: &str, when: PublishWhen, day: &str) -> bool {
    let decision = decoded(&format!("{BOUNDARIES}{rest}"));
    let terms = Terms { publish_when: when, appeal_days: 30 };
    Listing::new(&decision, terms, parse(day).expect("a day")).is_some()
}

#[test]
fn listed_from_the_day_after_the_last_day_for_an_appeal() {
    let rest = "term: {from: 2026-03-02}\nevents: [{on: 2026-03-02, is: decided}]\n";
    let on = |day| listed_on(rest, PublishWhen::Final, day);
    assert!(!on("2026-03-01"));
    assert!(!on("2026-03-02"));
    assert!(!on("2026-04-01"), "the last day for an appeal");
    assert!(on("2026-04-02"), "the day after it");
    assert!(on("9999-12-31"), "no end");
    let at_once = |day| listed_on(rest, PublishWhen::Decided, day);
    assert!(!at_once("2026-03-01") && at_once("2026-03-02"));
}

#[test]
fn an_appeal_counts_through_the_last_day() {
    let on = |appealed: &str, day| {
        let rest = format!(
            "term: {{from: 2026-03-02}}\nevents:\n  - {{on: 2026-03-02, is: decided}}\n  \
             - {{on: {appealed}, is: appealed}}\n"
        );
        listed_on(&rest, PublishWhen::Final, day)
    };
    assert!(!on("2026-04-01", "2026-04-01") && !on("2026-04-01", "2026-04-02"));
    assert!(!on("2026-04-01", "2030-01-01"));
    assert!(on("2026-04-02", "2026-04-02") && on("2026-04-02", "2030-01-01"), "too late");
}

#[test]
fn both_days_of_the_term_belong_to_it() {
    let rest =
        "term: {from: 2026-06-01, until: 2026-08-31}\nevents: [{on: 2026-03-02, is: decided}]\n";
    for when in [PublishWhen::Final, PublishWhen::Decided] {
        let on = |day| listed_on(rest, when, day);
        assert!(!on("2026-05-31"));
        assert!(on("2026-06-01"), "from");
        assert!(on("2026-08-31"), "until");
        assert!(!on("2026-09-01"), "the day after until");
    }
}

#[test]
fn off_on_the_very_day_that_it_is_overturned() {
    for end in ["overturned", "withdrawn", "reinstated"] {
        let rest = format!(
            "term: {{from: 2026-03-02, until: 2029-03-01}}\nevents:\n  \
             - {{on: 2026-03-02, is: decided}}\n  - {{on: 2026-05-05, is: {end}}}\n"
        );
        for when in [PublishWhen::Final, PublishWhen::Decided] {
            assert!(listed_on(&rest, when, "2026-05-04"), "{end}");
            assert!(!listed_on(&rest, when, "2026-05-05"), "{end}");
            assert!(!listed_on(&rest, when, "2027-01-01"), "{end}");
        }
    }
}

#[test]
fn upheld_and_modified_list_on_their_very_day() {
    for outcome in ["upheld", "modified"] {
        let rest = format!(
            "term: {{from: 2026-03-02}}\nevents:\n  - {{on: 2026-03-02, is: decided}}\n  \
             - {{on: 2026-03-10, is: appealed}}\n  - {{on: 2026-03-20, is: {outcome}}}\n"
        );
        assert!(!listed_on(&rest, PublishWhen::Final, "2026-03-19"));
        assert!(listed_on(&rest, PublishWhen::Final, "2026-03-20"));
        assert!(listed_on(&rest, PublishWhen::Decided, "2026-03-12"), "beside the listing");
    }
}

/// A last day that cannot be read is not "no end", and a first day is needed.
#[test]
fn nobody_is_listed_on_a_term_that_cannot_be_read() {
    for term in ["{from: 2026-03-02, until: 2026-02-30}", "{until: 2029-01-01}", "{from: soon}"] {
        let rest = format!("term: {term}\nevents: [{{on: 2026-03-02, is: decided}}]\n");
        assert!(!listed_on(&rest, PublishWhen::Final, "2026-06-01"), "{term}");
        assert!(!listed_on(&rest, PublishWhen::Decided, "2026-06-01"), "{term}");
    }
}

/// With the longest appeal time that a setting can hold, nothing overflows and nobody is listed.
#[test]
fn the_longest_time_for_an_appeal_never_ends() {
    let rest = "term: {from: 2026-03-02}\nevents: [{on: 2026-03-02, is: decided}]\n";
    let decision = decoded(&format!("{BOUNDARIES}{rest}"));
    let terms = Terms { publish_when: PublishWhen::Final, appeal_days: u32::MAX };
    assert!(Listing::new(&decision, terms, parse("9999-12-31").expect("a day")).is_none());
}
