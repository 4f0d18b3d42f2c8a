//! Work, counted: the steps that each rule takes over a text, so that a test can hold that they grow as the text does and no
//! faster, whatever machine it runs on. Only debug builds count; in release builds nothing is left of it.

use std::cell::RefCell;
use std::collections::BTreeMap;

/// Steps by the code of the rule that took them, of this thread.
type Steps = BTreeMap<&'static str, u64>;

thread_local! {
    static STEPS: RefCell<(&'static str, Steps)> = const { RefCell::new(("", Steps::new())) };
}

/// What follows on this thread is the work of this rule.
pub fn begin(code: &'static str) {
    if cfg!(debug_assertions) {
        STEPS.with_borrow_mut(|(current, _)| *current = code);
    }
}

/// Counts steps: a word looked at, a byte handed out.
#[inline]
pub fn count(steps: usize) {
    if cfg!(debug_assertions) {
        STEPS.with_borrow_mut(|(current, taken)| {
            *taken.entry(current).or_default() += steps as u64;
        });
    }
}

/// What this thread counted since the last time, by the code of the rule.
pub fn take() -> Steps {
    STEPS.with_borrow_mut(|(_, taken)| std::mem::take(taken))
}
