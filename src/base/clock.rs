//! The one door to the clock. Everything else is told the day.

use super::date::Date;

/// Today, in the system's time zone. `--as-of` takes its place.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Times one act for the summary of a build.
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts now.
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// Seconds since the start.
    pub fn seconds(&self) -> f64 {
        self.0.elapsed().as_secs_f64()
    }
}
