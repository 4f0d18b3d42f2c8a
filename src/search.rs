//! Search: what a reader types, found in what is published, the same in the program and in the browser.

pub mod names;
