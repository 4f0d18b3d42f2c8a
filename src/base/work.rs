//! Work, counted: the steps that each rule takes over a text, so that a test can hold that they grow as the text does and no
//! faster, whatever machine it runs on. Only debug builds count; in release builds nothing is left of it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Steps by the code of the rule that took them, of this thread.
type Steps = BTreeMap<&'static str, u64>;

thread_local! {
    /// Those of the rule that is at work.
    static CURRENT: Cell<u64> = const { Cell::new(0) };
    static TAKEN: RefCell<(&'static str, Steps)> = const { RefCell::new(("", Steps::new())) };
}

/// What follows on this thread is the work of this rule.
pub fn begin(code: &'static str) {
    if cfg!(debug_assertions) {
        TAKEN.with_borrow_mut(|(current, taken)| {
            *taken.entry(*current).or_default() += CURRENT.take();
            *current = code;
        });
    }
}

/// Counts steps: a word looked at, a byte handed out.
#[inline]
pub fn count(steps: usize) {
    if cfg!(debug_assertions) {
        CURRENT.set(CURRENT.get() + steps as u64);
    }
}

/// What this thread counted since the last time, by the code of the rule.
pub fn take() -> Steps {
    begin("");
    TAKEN.with_borrow_mut(|(_, taken)| std::mem::take(taken))
}
