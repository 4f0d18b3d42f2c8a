//! No text keeps a rule busy: on forty hostile texts of twice the size every rule does about twice the work. Work is counted
//! (`base::work`), not timed, so that a busy machine changes nothing. `cargo bench --bench rules -- growth` times the same.

use std::collections::BTreeMap;

use daylight::base::{date, work};
use daylight::model::catalog::Catalog;
use daylight::rules::case::Days;
use daylight::rules::engine;
use rayon::ThreadPoolBuilder;

use crate::hostile_texts::{UNITS, records, text};
use crate::program::sample;

/// Bytes of the smaller text: about a thousand words, more than any window that a rule looks through.
const BYTES: usize = 6_000;
/// Quadratic work would be four times as much. The rest is for what begins only in the larger text.
const MOST_TIMES: f64 = 2.3;
/// Fewer steps than this are no work: a rule that looks at the first words only.
const FEW: u64 = 2_000;

/// Steps of each rule on records whose texts repeat something.
fn steps(unit: &str, bytes: usize) -> BTreeMap<&'static str, u64> {
    let catalog = Catalog::of_files(records(&text(unit, bytes))).expect("usable settings");
    let whole = catalog.workspaces.iter().filter(|workspace| workspace.questions.is_some()).count();
    assert_eq!((whole, catalog.decisions.len()), (1, 1), "the records are not read");
    work::take();
    engine::run(&catalog, Days::at(date::parse("2026-11-22").expect("a day")));
    work::take()
}

#[test]
fn every_rule_works_in_linear_time() {
    // Work is counted by thread.
    let one = ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    let (mut grown, mut read) = (Vec::new(), BTreeMap::new());
    let all = UNITS.len();
    let step =
        all / sample("hostile texts for every rule", 22, u32::try_from(all).expect("few")) as usize;
    for (name, unit) in UNITS.into_iter().step_by(step) {
        let (small, large) = one.install(|| (steps(unit, BYTES), steps(unit, 2 * BYTES)));
        for (code, large) in large {
            let small = small.get(code).copied().unwrap_or(0);
            *read.entry(code).or_insert(0) += large;
            let times = large as f64 / small.max(1) as f64;
            if large > FEW && times > MOST_TIMES {
                grown.push(format!("{code} on {name}: {small}, {large} steps, {times:.1} times"));
            }
        }
    }
    assert!(grown.is_empty(), "{}", grown.join("\n"));
    // The count would be worth nothing if rules came to their texts unseen.
    for code in ["MN006", "MN010", "RU030", "EN001", "SC001", "PI001", "GR011", "MK001"] {
        assert!(read.get(code).is_some_and(|steps| *steps > FEW), "{code}: {read:?}");
    }
}
