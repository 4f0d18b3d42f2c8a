//! What the program promises, seen from outside: one binary, one module a promise.

mod accounting;
mod architecture;
mod canary;
mod clauses;
mod commands;
mod decision_simulation;
mod demonstration;
mod determinism;
mod doubt;
mod export;
mod hostile_export;
mod labelled;
mod name_search;
mod overlay;
mod publishing;
mod reading;
mod reuse;
mod review_queue;
mod rules;
mod search;
mod search_page;
mod serve;
mod site;
mod standing;
mod translations;
mod yaml;
