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

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
