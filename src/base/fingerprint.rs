//! Fingerprints of texts (SHA-256).

use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits that stand for a text; white space at the edges and its runs don't
/// count, so that wrapping a block anew keeps a waiver alive and a changed word doesn't.
pub fn of_text(text: &str) -> String {
    let mut hasher = Sha256::new();
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            hasher.update(b" ");
        }
        hasher.update(word.as_bytes());
    }
    hex(&hasher.finalize()[..8])
}

/// The whole digest of some bytes, in 64 hexadecimal digits.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The whole digest of some bytes in Base64 (RFC 4648), as a Content-Security-Policy names a script.
pub fn base64_of(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(44);
    for group in Sha256::digest(bytes).chunks(3) {
        let bits = (0..3).fold(0, |bits: usize, at| {
            bits << 8 | usize::from(group.get(at).copied().unwrap_or(0))
        });
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let letter = char::from(LETTERS[bits >> shift & 63]);
            text.push(if at <= group.len() { letter } else { '=' });
        }
    }
    text
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_policies_name_it() {
        // The value of the CSP specification's own example for `alert('Hello, world.');`.
        assert_eq!(
            base64_of(b"alert('Hello, world.');"),
            "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
