//! Calendar dates as records write them (ISO 8601) and as pages show them.

pub use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Reads `2026-02-02`, and nothing else: no time, no short forms.
///
/// ```
/// # use daylight::base::date::parse;
/// assert!(parse("2026-02-28").is_some());
/// assert!(parse("2026-02-30").is_none());
/// assert!(parse("2026-2-3").is_none());
/// ```
pub fn parse(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| -> Option<i16> {
        let part = &bytes[range];
        part.iter()
            .all(u8::is_ascii_digit)
            .then(|| part.iter().fold(0, |sum: i16, digit| sum * 10 + i16::from(digit - b'0')))
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The day `days` after `date`; the last day of the calendar where there is no such day.
pub fn plus_days(date: Date, days: i64) -> Date {
    let days = days.clamp(-3_000_000, 3_000_000);
    date.saturating_add(days.days())
}

/// The day `months` after `date`, on the same day of the month where it exists.
pub fn plus_months(date: Date, months: u32) -> Date {
    date.saturating_add(Span::new().months(months.min(12_000)))
}

/// Whole days from `from` to `to`, negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

/// `November 5, 2026`.
pub fn long(date: Date) -> String {
    format!("{} {}, {}", month_name(date.month()), date.day(), date.year())
}

fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES[usize::try_from(month - 1).unwrap_or(0) % 12]
}

/// Days in data, as `2026-02-02`: for `#[serde(with = "iso")]`.
pub mod iso {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::Serializer;

    use super::{Date, parse};

    /// Writes the day.
    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    /// Reads the day; an error where there is no such day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse(&text).ok_or_else(|| D::Error::custom("no day"))
    }
}
