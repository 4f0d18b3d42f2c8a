//! Check digits: Luhn (ISO/IEC 7812), IBAN (ISO 13616), VIN (49 CFR 565), NPI (45 CFR 162).

/// Does the last digit check by Luhn's sum?
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, u32::from(*digit)) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    digits.len() > 1 && sum.is_multiple_of(10)
}

/// Is it a National Provider Identifier? Ten digits that check after the prefix 80840.
pub(super) fn npi(digits: &[u8]) -> bool {
    digits.len() == 10 && luhn(&[&[8, 0, 8, 4, 0], digits].concat())
}

/// Is it an IBAN? Letters and digits without spaces, modulo 97.
pub(super) fn iban(code: &str) -> bool {
    if !(15..=34).contains(&code.len()) || !code.is_ascii() {
        return false;
    }
    let moved = code[4..].bytes().chain(code[..4].bytes());
    let mut rest: u32 = 0;
    for byte in moved {
        rest = match byte {
            b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
            b'A'..=b'Z' => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
            _ => return false,
        };
    }
    rest == 1
}

/// Is it a vehicle identification number? Seventeen characters, the ninth checks the rest.
pub(super) fn vin(code: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    if code.len() != 17 {
        return false;
    }
    let mut sum = 0;
    for (byte, weight) in code.bytes().zip(WEIGHTS) {
        let value = match byte {
            b'0'..=b'9' => u32::from(byte - b'0'),
            b'A'..=b'H' => u32::from(byte - b'A') + 1,
            b'J'..=b'N' => u32::from(byte - b'J') + 1,
            b'P' => 7,
            b'R' => 9,
            b'S'..=b'Z' => u32::from(byte - b'S') + 2,
            _ => return false,
        };
        sum += value * weight;
    }
    let expected = match sum % 11 {
        10 => b'X',
        digit => b'0' + u8::try_from(digit).unwrap_or(0),
    };
    code.as_bytes()[8] == expected
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<u8> {
        text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect()
    }

    #[test]
    fn check_digits_check() {
        assert!(luhn(&digits("4111 1111 1111 1111")) && !luhn(&digits("4111 1111 1111 1112")));
        assert!(npi(&digits("1234567893")) && !npi(&digits("1234567890")));
        assert!(iban("GB82WEST12345698765432") && !iban("GB82WEST12345698765433"));
        assert!(vin("1M8GDM9AXKP042788") && !vin("1M8GDM9A1KP042788"));
    }
}
