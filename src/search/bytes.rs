//! The alphabet of the shards: numbers of seven bits a byte, lowest first, the eighth set where more follow; texts in
//! UTF-8 after their length. `client/bytes.js` mirrors it.

/// Adds a number.
pub fn put(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(u8::try_from(value & 0x7f).unwrap_or(0) | 0x80);
        value >>= 7;
    }
    bytes.push(u8::try_from(value).unwrap_or(0));
}

/// Adds a number that may be negative: 0, -1, 1, -2 …
pub fn put_signed(bytes: &mut Vec<u8>, value: i64) {
    let folded = if value < 0 { -2 * value - 1 } else { 2 * value };
    put(bytes, u32::try_from(folded).unwrap_or(u32::MAX));
}

/// Adds a text and its length.
pub fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put(bytes, u32::try_from(text.len()).unwrap_or(0));
    bytes.extend_from_slice(text.as_bytes());
}

/// Reads from the start on. What is missing is read as 0 or nothing: a shard that was cut off ends, and harms
/// nobody.
#[derive(Debug, Clone)]
pub struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    /// From the first byte on.
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Is nothing left?
    pub fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// A number.
    pub fn number(&mut self) -> u32 {
        let (mut value, mut shift) = (0_u32, 0);
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            if shift < 32 {
                value |= u32::from(byte & 0x7f) << shift;
            }
            shift += 7;
            if byte & 0x80 == 0 {
                break;
            }
        }
        value
    }

    /// A number that may be negative.
    pub fn signed(&mut self) -> i64 {
        let folded = i64::from(self.number());
        if folded % 2 == 0 { folded / 2 } else { -(folded + 1) / 2 }
    }

    /// So many bytes.
    pub fn take(&mut self, length: usize) -> &'b [u8] {
        let start = self.at.min(self.bytes.len());
        let end = start.saturating_add(length).min(self.bytes.len());
        self.at = end;
        &self.bytes[start..end]
    }

    /// A text after its length.
    pub fn text(&mut self) -> String {
        let length = self.number() as usize;
        String::from_utf8_lossy(self.take(length)).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_read() {
        let mut bytes = Vec::new();
        for value in [0, 1, 127, 128, 300, u32::MAX] {
            put(&mut bytes, value);
        }
        put_signed(&mut bytes, -3);
        put_signed(&mut bytes, 200);
        put_text(&mut bytes, "sueño");
        let mut reader = Reader::new(&bytes);
        for value in [0, 1, 127, 128, 300, u32::MAX] {
            assert_eq!(reader.number(), value);
        }
        assert_eq!((reader.signed(), reader.signed(), reader.text().as_str()), (-3, 200, "sueño"));
        assert!(reader.is_at_end());
        assert_eq!((reader.number(), reader.text().as_str()), (0, ""));
    }
}
