//! Scales: round numbers for an axis, and places along it.

/// The most steps of an axis.
const STEPS: usize = 5;

/// Round numbers from 0 to the first that is not below `most`, with equal steps of 1, 2 or 5 tens; an
/// axis without anything goes to 1.
pub fn ticks(most: usize) -> Vec<usize> {
    let most = most.max(1);
    let mut step = 1;
    'found: loop {
        for round in [1, 2, 5] {
            if most.div_ceil(step * round) <= STEPS {
                step *= round;
                break 'found;
            }
        }
        step *= 10;
    }
    (0..=most.div_ceil(step)).map(|index| index * step).collect()
}

/// A share of a whole in hundredths, with two digits at most, as SVG writes it: `66.67%`.
pub fn percent(part: f64, whole: f64) -> String {
    let share = if whole > 0.0 { (part / whole * 100.0).clamp(0.0, 100.0) } else { 0.0 };
    format!("{}%", number(share))
}

/// A number of pixels or hundredths with two digits at most.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A share as people read it: `66%`; what is less than a half of a hundredth, but there, is `<1%`, and
/// what lacks as little is `>99%`.
pub fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "0%".into();
    }
    let rounded = (part * 100 + whole / 2) / whole;
    match rounded {
        0 if part > 0 => "<1%".into(),
        100 if part < whole => ">99%".into(),
        rounded => format!("{rounded}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_largest() {
        assert_eq!(ticks(0), [0, 1]);
        assert_eq!(ticks(1), [0, 1]);
        assert_eq!(ticks(5), [0, 1, 2, 3, 4, 5]);
        assert_eq!(ticks(6), [0, 2, 4, 6]);
        assert_eq!(ticks(15), [0, 5, 10, 15]);
        assert_eq!(ticks(20_000), [0, 5_000, 10_000, 15_000, 20_000]);
        assert_eq!(ticks(20_001), [0, 5_000, 10_000, 15_000, 20_000, 25_000]);
        for most in 1..3_000 {
            let ticks = ticks(most);
            let last = ticks[ticks.len() - 1];
            assert!(last >= most && ticks.len() <= STEPS + 1, "{most}: {ticks:?}");
            assert!(ticks[ticks.len() - 2] < most, "{most}: {ticks:?}");
        }
    }

    #[test]
    fn shares_say_that_little_is_not_nothing() {
        let shares = [(0, 0), (0, 9), (1, 20_000), (2, 3), (19_999, 20_000), (20_000, 20_000)];
        assert_eq!(
            shares.map(|(part, whole)| share(part, whole)),
            ["0%", "0%", "<1%", "67%", ">99%", "100%"]
        );
    }

    #[test]
    fn places_stay_within_the_width() {
        assert_eq!(percent(2.0, 3.0), "66.67%");
        assert_eq!(percent(0.0, 0.0), "0%");
        assert_eq!(percent(5.0, 3.0), "100%");
        assert_eq!(number(12.0), "12");
    }
}
