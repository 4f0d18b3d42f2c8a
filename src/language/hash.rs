//! Hashing of words. Short words are looked up millions of times, and the tables hold only words of our own
//! lists: nobody can fill them with words that collide.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Words, each with something that belongs to it.
pub type WordMap<K, T> = HashMap<K, T, BuildHasherDefault<Fnv>>;
/// Words of a list.
pub type WordSet = HashSet<&'static str, BuildHasherDefault<Fnv>>;

/// FNV-1a.
#[derive(Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// The hash of a word.
pub fn fnv(word: &str) -> u64 {
    let mut hasher = Fnv::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
