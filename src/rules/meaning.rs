//! MN: descriptions that mean something.

pub(super) mod acronyms;
pub(super) mod boilerplate;
pub(super) mod code;
mod copies;
pub(super) mod copy;
pub(super) mod disease_unmentioned;
pub(super) mod empty;
pub(super) mod gibberish;
pub(super) mod imports_unsaid;
pub(super) mod keywords;
pub(super) mod language;
pub(super) mod long_sentence;
pub(super) mod parts_missing;
pub(super) mod placeholder;
pub(super) mod population_unmentioned;
pub(super) mod readability;
pub(super) mod repetition;
pub(super) mod reviewer_talk;
pub(super) mod short;
pub(super) mod teaching_unsaid;
pub(super) mod tier_of_data;
pub(super) mod title_copy;
pub(super) mod translation;
pub(super) mod truncated;
pub(super) mod word_salad;
pub(super) mod year_ahead;
