//! A second, deliberately naive implementation of the state of a sanction decision.
//!
//! It was written only from the section "decisions" of the description of the records, and works
//! like a clerk with a calendar: starting on the day of the first event it turns one page a day up
//! to the day asked for, reads the events entered on that page, and keeps a few ticks on a slip of
//! paper. Nothing is computed from dates; days are only counted, one by one.
//!
//! A property test compares the real implementation with this one. That says something only as long
//! as the two can't make the same mistake for the same reason, so this module shares no code with
//! the real one, not even a type: a day is a plain number and the caller converts. Keep it simple
//! and slow.

/// What an event says has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Proposed,
    Decided,
    Appealed,
    Upheld,
    Modified,
    Overturned,
    Withdrawn,
    Reinstated,
    Corrected,
}

/// The setting `publish_when`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Final,
    Decided,
}

/// All that the state of a decision depends on, but for the day.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// The events with their days, in the order of the file.
    pub events: Vec<(i32, Step)>,
    /// The first day of the term.
    pub from: i32,
    /// The last day of the term; without one it has no end.
    pub until: Option<i32>,
    /// Whether `public_listing` is among the measures.
    pub public_listing: bool,
    pub when: When,
    /// How many days after the day of the decision it can still be appealed.
    pub appeal_days: i32,
}

/// What there is to say about a decision on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The record is illegal.
    HeldBack,
    NotYetDecided,
    /// It can still be appealed, and nobody has.
    AppealWindow,
    /// Suspended by an appeal in time.
    UnderAppeal,
    BeforeTerm,
    Listed,
    Expired,
    /// Overturned, withdrawn or reinstated.
    TakenOff,
    /// A decision without the measure `public_listing`.
    NotPublic,
}

/// Whether the order of the events, also of those to come, and the term are legal (SN008).
///
/// A record without events, or one that was never decided, breaks none of the rules as such. That
/// events are required is another rule, and not looked at here.
pub(crate) fn legal(case: &Case) -> bool {
    days_in_order(&case.events)
        && case.until.is_none_or(|until| case.from <= until)
        && each_step_allowed(case)
}

/// "An earlier day after a later one is an error."
fn days_in_order(events: &[(i32, Step)]) -> bool {
    events.windows(2).all(|pair| pair[0].0 <= pair[1].0)
}

/// Goes through the steps as written, each with those that stand before it.
fn each_step_allowed(case: &Case) -> bool {
    let mut before: Vec<Step> = Vec::new();
    for &(_, step) in &case.events {
        if !may_follow(&before, step) {
            return false;
        }
        before.push(step);
    }
    true
}

/// Whether `step` may stand after the steps `before` it.
fn may_follow(before: &[Step], step: Step) -> bool {
    let seen = |earlier: Step| before.contains(&earlier);

    // "After overturned, withdrawn or reinstated nothing but corrected."
    let over = seen(Step::Overturned) || seen(Step::Withdrawn) || seen(Step::Reinstated);
    if over && step != Step::Corrected {
        return false;
    }
    // "Each at most once but corrected."
    if seen(step) && step != Step::Corrected {
        return false;
    }
    match step {
        // "Proposed only first."
        Step::Proposed => before.is_empty(),
        // "Decided before anything but proposed and withdrawn."
        Step::Decided | Step::Withdrawn => true,
        Step::Appealed | Step::Overturned | Step::Reinstated | Step::Corrected => {
            seen(Step::Decided)
        }
        // "Appealed before upheld or modified, and one of these two at most."
        Step::Upheld | Step::Modified => {
            seen(Step::Decided)
                && seen(Step::Appealed)
                && !seen(Step::Upheld)
                && !seen(Step::Modified)
        }
    }
}

/// Whether an appeal was filed after the days for it (SN009), on whatever day.
///
/// The text speaks of late appeals only under `publish_when: final`; under `decided` none is late.
/// What this says of an illegal record means nothing.
pub(crate) fn late_appeal(case: &Case) -> bool {
    let last_day = case.events.iter().map(|&(day, _)| day).max();
    case.when == When::Final && last_day.is_some_and(|day| slip_on(case, day).late_appeal)
}

/// The clerk's slip of paper, as it stands at the end of a day.
#[allow(clippy::struct_excessive_bools, reason = "a clerk's slip of boxes to tick")]
#[derive(Default)]
struct Slip {
    decided: bool,
    /// The pages turned since the decision: 0 on its own day.
    days_since_decided: i32,
    appealed_in_time: bool,
    late_appeal: bool,
    /// Waiting for an appeal in time to be upheld or modified.
    suspended: bool,
    is_final: bool,
    taken_off: bool,
}

impl Slip {
    fn turn_page(&mut self) {
        if self.decided {
            self.days_since_decided += 1;
        }
    }

    fn enter(&mut self, step: Step, appeal_days: i32) {
        match step {
            Step::Proposed | Step::Corrected => {}
            Step::Decided => self.decided = true,
            Step::Appealed => {
                if self.days_since_decided <= appeal_days {
                    self.appealed_in_time = true;
                    self.suspended = true;
                } else {
                    self.late_appeal = true;
                }
            }
            Step::Upheld | Step::Modified => {
                // The answer to a late appeal changes nothing: there is nothing suspended.
                if self.suspended {
                    self.suspended = false;
                    self.is_final = true;
                }
            }
            Step::Overturned | Step::Withdrawn | Step::Reinstated => self.taken_off = true,
        }
    }

    fn end_day(&mut self, appeal_days: i32) {
        if self.decided && !self.appealed_in_time && self.days_since_decided > appeal_days {
            self.is_final = true;
        }
    }
}

/// Steps through the days from that of the first event through `today`.
fn slip_on(case: &Case, today: i32) -> Slip {
    let mut slip = Slip::default();
    let Some(first_day) = case.events.iter().map(|&(day, _)| day).min() else {
        return slip;
    };
    for page in first_day..=today {
        slip.turn_page();
        for &(day, step) in &case.events {
            if day == page {
                slip.enter(step, case.appeal_days);
            }
        }
        slip.end_day(case.appeal_days);
    }
    slip
}

/// What there is to say about the decision on the day `today`; the first that applies, in the order
/// in which it is asked here.
pub(crate) fn outcome(case: &Case, today: i32) -> Outcome {
    if !legal(case) {
        return Outcome::HeldBack;
    }
    let slip = slip_on(case, today);
    if slip.taken_off {
        return Outcome::TakenOff;
    }
    if !slip.decided {
        return Outcome::NotYetDecided;
    }
    if !case.public_listing {
        return Outcome::NotPublic;
    }
    if case.when == When::Final && slip.suspended {
        return Outcome::UnderAppeal;
    }
    if case.when == When::Final && !slip.is_final {
        return Outcome::AppealWindow;
    }
    if case.until.is_some_and(|until| today > until) {
        return Outcome::Expired;
    }
    if today < case.from {
        return Outcome::BeforeTerm;
    }
    Outcome::Listed
}

/// Whether the person is on the public list on the day `today`.
pub(crate) fn listed(case: &Case, today: i32) -> bool {
    outcome(case, today) == Outcome::Listed
}

/// A public decision under `publish_when: final` with 30 days to appeal and a term from day 100 on.
fn example(events: &[(i32, Step)]) -> Case {
    Case {
        events: events.to_vec(),
        from: 100,
        until: None,
        public_listing: true,
        when: When::Final,
        appeal_days: 30,
    }
}

#[test]
fn final_the_day_after_the_window() {
    let case = example(&[(90, Step::Proposed), (100, Step::Decided)]);
    assert!(!late_appeal(&case));
    assert_eq!(outcome(&case, 89), Outcome::NotYetDecided);
    assert_eq!(outcome(&case, 99), Outcome::NotYetDecided);
    assert_eq!(outcome(&case, 100), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 130), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 131), Outcome::Listed);

    let no_days = Case { appeal_days: 0, ..case };
    assert_eq!(outcome(&no_days, 100), Outcome::AppealWindow);
    assert_eq!(outcome(&no_days, 101), Outcome::Listed);
}

#[test]
fn appeal_on_the_last_day_suspends() {
    let mut case = example(&[(100, Step::Decided), (130, Step::Appealed)]);
    assert!(!late_appeal(&case));
    assert_eq!(outcome(&case, 129), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 130), Outcome::UnderAppeal);
    assert_eq!(outcome(&case, 9999), Outcome::UnderAppeal);

    for answer in [Step::Upheld, Step::Modified] {
        case.events.truncate(2);
        case.events.push((200, answer));
        assert_eq!(outcome(&case, 131), Outcome::UnderAppeal);
        assert_eq!(outcome(&case, 199), Outcome::UnderAppeal);
        assert_eq!(outcome(&case, 200), Outcome::Listed);
    }
}

#[test]
fn upheld_within_the_window_is_final_at_once() {
    let case = example(&[(100, Step::Decided), (103, Step::Appealed), (110, Step::Upheld)]);
    assert_eq!(outcome(&case, 102), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 103), Outcome::UnderAppeal);
    assert_eq!(outcome(&case, 109), Outcome::UnderAppeal);
    assert_eq!(outcome(&case, 110), Outcome::Listed);

    let one_day = example(&[(100, Step::Decided), (100, Step::Appealed), (100, Step::Upheld)]);
    assert_eq!(outcome(&one_day, 99), Outcome::NotYetDecided);
    assert_eq!(outcome(&one_day, 100), Outcome::Listed);
}

#[test]
fn late_appeal_suspends_nothing() {
    let case = example(&[(100, Step::Decided), (131, Step::Appealed), (150, Step::Upheld)]);
    assert!(legal(&case));
    assert!(late_appeal(&case));
    assert_eq!(outcome(&case, 130), Outcome::AppealWindow);
    for day in [131, 132, 149, 150, 151] {
        assert_eq!(outcome(&case, day), Outcome::Listed);
    }
}

#[test]
fn published_when_decided_appeals_take_nobody_off() {
    let mut case = example(&[(100, Step::Decided), (103, Step::Appealed), (110, Step::Upheld)]);
    case.when = When::Decided;
    assert_eq!(outcome(&case, 99), Outcome::NotYetDecided);
    for day in [100, 103, 109, 110] {
        assert!(listed(&case, day));
    }
    case.events[1].0 = 131;
    case.events[2].0 = 140;
    assert!(!late_appeal(&case));
    assert!(listed(&case, 131));
}

#[test]
fn both_ends_belong_to_the_term() {
    let mut case = example(&[(100, Step::Decided)]);
    case.from = 140;
    case.until = Some(141);
    assert_eq!(outcome(&case, 130), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 131), Outcome::BeforeTerm);
    assert_eq!(outcome(&case, 139), Outcome::BeforeTerm);
    assert_eq!(outcome(&case, 140), Outcome::Listed);
    assert_eq!(outcome(&case, 141), Outcome::Listed);
    assert_eq!(outcome(&case, 142), Outcome::Expired);

    // A term of one day is one; a term that ends before it starts is none.
    case.until = Some(140);
    assert!(listed(&case, 140));
    case.until = Some(139);
    assert_eq!(outcome(&case, 140), Outcome::HeldBack);

    // The term may be over before the decision is final: then nobody is ever listed.
    case.from = 100;
    case.until = Some(130);
    assert_eq!(outcome(&case, 130), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 131), Outcome::Expired);
}

#[test]
fn taken_off_from_that_day_for_good() {
    for end in [Step::Overturned, Step::Withdrawn, Step::Reinstated] {
        let case = example(&[(100, Step::Decided), (200, end), (300, Step::Corrected)]);
        assert_eq!(outcome(&case, 199), Outcome::Listed);
        assert_eq!(outcome(&case, 200), Outcome::TakenOff);
        assert_eq!(outcome(&case, 300), Outcome::TakenOff);
    }
    let undecided = example(&[(90, Step::Proposed), (95, Step::Withdrawn)]);
    assert_eq!(outcome(&undecided, 94), Outcome::NotYetDecided);
    assert_eq!(outcome(&undecided, 95), Outcome::TakenOff);
}

#[test]
fn corrected_leaves_the_state() {
    let case = example(&[(100, Step::Decided), (110, Step::Corrected), (140, Step::Corrected)]);
    assert_eq!(outcome(&case, 110), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 130), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 131), Outcome::Listed);
    assert_eq!(outcome(&case, 140), Outcome::Listed);
}

#[test]
fn only_public_listing_lists() {
    let mut case = example(&[(100, Step::Decided), (200, Step::Overturned)]);
    case.public_listing = false;
    assert_eq!(outcome(&case, 99), Outcome::NotYetDecided);
    assert_eq!(outcome(&case, 100), Outcome::NotPublic);
    assert_eq!(outcome(&case, 199), Outcome::NotPublic);
    assert_eq!(outcome(&case, 200), Outcome::TakenOff);
}

#[test]
fn legal_orders() {
    use Step::*;
    let orders: &[&[Step]] = &[
        &[],
        &[Proposed],
        &[Withdrawn],
        &[Proposed, Withdrawn],
        &[Decided],
        &[Decided, Corrected, Corrected],
        &[Proposed, Decided, Appealed, Upheld, Overturned, Corrected],
        &[Decided, Corrected, Appealed, Corrected, Modified, Reinstated],
        &[Decided, Appealed, Withdrawn],
        &[Decided, Overturned],
    ];
    for order in orders {
        let events: Vec<_> = order.iter().map(|&step| (100, step)).collect();
        assert!(legal(&example(&events)), "{order:?}");
    }
    assert_eq!(outcome(&example(&[]), 100), Outcome::NotYetDecided);
    assert!(!late_appeal(&example(&[])));
}

#[test]
fn illegal_orders() {
    use Step::*;
    let orders: &[&[Step]] = &[
        &[Decided, Proposed],
        &[Proposed, Proposed],
        &[Decided, Decided],
        &[Proposed, Appealed],
        &[Proposed, Corrected, Decided],
        &[Proposed, Withdrawn, Corrected],
        &[Proposed, Overturned],
        &[Reinstated],
        &[Decided, Upheld],
        &[Decided, Modified, Appealed],
        &[Decided, Appealed, Upheld, Modified],
        &[Decided, Appealed, Modified, Upheld],
        &[Decided, Appealed, Upheld, Appealed],
        &[Decided, Overturned, Reinstated],
        &[Withdrawn, Decided],
    ];
    for order in orders {
        let events: Vec<_> = order.iter().map(|&step| (100, step)).collect();
        assert!(!legal(&example(&events)), "{order:?}");
    }
}

#[test]
fn illegal_events_to_come_hold_back_today() {
    let unordered = example(&[(100, Step::Decided), (500, Step::Appealed), (499, Step::Upheld)]);
    assert_eq!(outcome(&unordered, 131), Outcome::HeldBack);
    assert_eq!(outcome(&unordered, 99), Outcome::HeldBack);
    let unappealed = example(&[(100, Step::Decided), (500, Step::Upheld)]);
    assert_eq!(outcome(&unappealed, 131), Outcome::HeldBack);
}

#[test]
fn the_example_of_the_text() {
    // Counted from 2026-03-01 as day 0: 2026-04-11 is 41, 2026-05-01 is 61, 2026-06-12 is 103, and
    // 2029-04-11 is three years and one leap day later, 41 + 1096.
    let case = Case {
        events: vec![
            (1, Step::Proposed),
            (41, Step::Decided),
            (61, Step::Appealed),
            (103, Step::Upheld),
        ],
        from: 41,
        until: Some(1137),
        ..example(&[])
    };
    assert_eq!(outcome(&case, 40), Outcome::NotYetDecided);
    assert_eq!(outcome(&case, 60), Outcome::AppealWindow);
    assert_eq!(outcome(&case, 102), Outcome::UnderAppeal);
    assert_eq!(outcome(&case, 103), Outcome::Listed);
    assert_eq!(outcome(&case, 1137), Outcome::Listed);
    assert_eq!(outcome(&case, 1138), Outcome::Expired);
}
