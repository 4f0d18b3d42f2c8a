//! The one door to the clock. Everything else is told the day.

use std::sync::OnceLock;

use super::date::Date;

/// The variable that sets the day, in seconds since 1970: a convention of reproducible builds
/// (reproducible-builds.org/specs/source-date-epoch).
const FIXED: &str = "SOURCE_DATE_EPOCH";

/// Today, in the system's time zone, or the day that the environment sets; read once. `--as-of` is the day of the list,
/// not this one.
pub fn today() -> Date {
    static TODAY: OnceLock<Date> = OnceLock::new();
    *TODAY.get_or_init(|| {
        let fixed = std::env::var(FIXED).ok().and_then(|seconds| seconds.trim().parse().ok());
        let fixed = fixed.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        fixed.map_or_else(
            || jiff::Zoned::now().date(),
            |moment| jiff::tz::Offset::UTC.to_datetime(moment).date(),
        )
    })
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
