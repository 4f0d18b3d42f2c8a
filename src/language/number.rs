//! Numbers as people write them: digits and words.

use crate::language::words::Words;

const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number in a text: its value and how many words it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// The value.
    pub value: f64,
    /// How many words it takes.
    pub length: usize,
    /// Is it spelled?
    pub spelled: bool,
}

/// The number that begins at a word, if one does.
pub fn at(words: &Words<'_>, index: usize) -> Option<Number> {
    let word = words.lower(index);
    if words.get(index)?.is_number {
        let digits: String = word.chars().filter(|c| *c != ',').collect();
        let value: f64 = digits.parse().ok()?;
        let value = value * multiplier(words.lower(index + 1)).unwrap_or(1.0);
        let length = 1 + usize::from(multiplier(words.lower(index + 1)).is_some());
        return Some(Number { value, length, spelled: false });
    }
    spelled(words, index)
}

fn multiplier(word: &str) -> Option<f64> {
    match word {
        "hundred" | "hundreds" => Some(100.0),
        "thousand" | "thousands" => Some(1000.0),
        "million" | "millions" => Some(1e6),
        "billion" => Some(1e9),
        _ => None,
    }
}

fn small(word: &str) -> Option<f64> {
    let value = match word {
        "zero" => 0.0,
        "one" | "single" | "lone" | "sole" => 1.0,
        "two" | "couple" | "pair" | "both" => 2.0,
        "three" | "trio" => 3.0,
        "four" => 4.0,
        "five" | "handful" => 5.0,
        "six" => 6.0,
        "seven" => 7.0,
        "eight" => 8.0,
        "nine" => 9.0,
        "ten" => 10.0,
        "eleven" => 11.0,
        "twelve" | "dozen" => 12.0,
        "thirteen" => 13.0,
        "fourteen" => 14.0,
        "fifteen" => 15.0,
        "sixteen" => 16.0,
        "seventeen" => 17.0,
        "eighteen" => 18.0,
        "nineteen" => 19.0,
        "twenty" => 20.0,
        "thirty" => 30.0,
        "forty" => 40.0,
        "fifty" => 50.0,
        "sixty" => 60.0,
        "seventy" => 70.0,
        "eighty" => 80.0,
        "ninety" => 90.0,
        _ => return None,
    };
    Some(value)
}

/// The first part of a spelled number: its value and how many words it takes.
fn opening(words: &Words<'_>, index: usize) -> Option<(f64, usize)> {
    let (first, second) = (words.lower(index), words.lower(index + 1));
    if first == "half" && second == "a" && words.lower(index + 2) == "dozen" {
        return Some((6.0, 3));
    }
    let times = if second == "dozen" { Some(12.0) } else { multiplier(second) };
    match (first, times) {
        ("a", Some(times)) => Some((times, 2)),
        ("half", Some(times)) => Some((times / 2.0, 2)),
        (unit, Some(times)) if small(unit)? < 20.0 => Some((small(unit)? * times, 2)),
        (unit, _) => Some((small(unit)?, 1)),
    }
}

fn spelled(words: &Words<'_>, index: usize) -> Option<Number> {
    let first = words.lower(index);
    let (mut value, mut length) = opening(words, index)?;
    let unit = small(words.lower(index + 1)).filter(|unit| (1.0..10.0).contains(unit));
    if let Some(unit) = unit.filter(|_| (20.0..100.0).contains(&value) && TENS.contains(&first)) {
        value += unit;
        length += 1;
    }
    // "One hundred and twelve", "two thousand four hundred": whatever follows only makes it larger.
    while value >= 20.0 {
        let next = words.lower(index + length);
        if let Some(times) = multiplier(next) {
            value *= times;
        } else if next == "and"
            && small(words.lower(index + length + 1)).is_some()
            && value >= 100.0
        {
            value += 1.0;
            length += 1;
        } else if small(next).is_some() && value >= 100.0 {
            value += 1.0;
        } else {
            break;
        }
        length += 1;
    }
    Some(Number { value, length, spelled: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<(f64, usize)> {
        at(&Words::new(text), 0).map(|number| (number.value, number.length))
    }

    #[test]
    fn digits_and_words_are_read() {
        assert_eq!(value("7 people"), Some((7.0, 1)));
        assert_eq!(value("1,200 people"), Some((1200.0, 1)));
        assert_eq!(value("3 million"), Some((3e6, 2)));
        assert_eq!(value("Seventeen women"), Some((17.0, 1)));
        assert_eq!(value("twenty-one"), Some((21.0, 2)));
        assert_eq!(value("a dozen"), Some((12.0, 2)));
        assert_eq!(value("half a dozen"), Some((6.0, 3)));
        assert!(
            value("One hundred and twelve participants").is_some_and(|(v, n)| v > 100.0 && n == 4)
        );
        assert_eq!(value("people"), None);
    }
}
