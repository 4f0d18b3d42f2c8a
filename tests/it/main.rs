//! What the program promises, seen from outside: one binary, one module a promise.

mod decision_simulation;
mod overlay;
mod rules;
