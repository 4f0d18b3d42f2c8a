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

/// Reads from the start on. Nothing is read past the end, and no count is believed that the bytes left can't hold: a file that
/// was cut off, damaged or made to harm ends in `None`.
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
    pub fn number(&mut self) -> Option<u32> {
        let mut value = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(value).ok();
            }
        }
        None
    }

    /// How many things follow, each of so many bytes or more.
    pub fn count(&mut self, bytes_each: usize) -> Option<usize> {
        let count = self.number()? as usize;
        (count.checked_mul(bytes_each)? <= self.bytes.len() - self.at).then_some(count)
    }

    /// A number that may be negative.
    pub fn signed(&mut self) -> Option<i64> {
        let folded = i64::from(self.number()?);
        Some(if folded % 2 == 0 { folded / 2 } else { -(folded + 1) / 2 })
    }

    /// So many bytes.
    pub fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    /// A text after its length.
    pub fn text(&mut self) -> Option<&'b str> {
        let length = self.number()? as usize;
        std::str::from_utf8(self.take(length)?).ok()
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
            assert_eq!(reader.number(), Some(value));
        }
        let rest = (reader.signed(), reader.signed(), reader.text());
        assert_eq!(rest, (Some(-3), Some(200), Some("sueño")));
        assert!(reader.is_at_end());
        assert_eq!((reader.number(), reader.text()), (None, None));
    }

    #[test]
    fn what_is_damaged_is_not_believed() {
        assert_eq!(Reader::new(&[0xff; 9]).number(), None);
        assert_eq!(Reader::new(&[0x80, 0x80, 0x80, 0x80, 0x7f]).number(), None);
        assert_eq!(Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1]).count(1), None);
        assert_eq!(Reader::new(&[2, b'a']).text(), None);
        assert_eq!(Reader::new(&[1, 0xff]).text(), None);
    }
}
