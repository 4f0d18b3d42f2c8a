//! What knows nothing of the subject: dates, spans, folding, and the doors to disk, clock, terminal.

pub mod clock;
pub mod date;
pub mod disk;
pub mod error;
pub mod fingerprint;
pub mod fold;
pub mod json;
pub mod likeness;
pub mod lock;
pub mod span;
pub mod terminal;
pub mod work;
