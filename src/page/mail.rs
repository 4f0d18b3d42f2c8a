//! Prefilled mails: the site has no server, so a visitor's own mail program carries the word.

/// A `mailto:` address with subject and body.
pub fn mailto(to: &str, subject: &str, body: &str) -> String {
    format!("mailto:{}?subject={}&body={}", encode(to, "@."), encode(subject, ""), encode(body, ""))
}

fn encode(text: &str, keep: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ if keep.as_bytes().contains(&byte) => encoded.push(char::from(byte)),
            b'\n' => encoded.push_str("%0D%0A"),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}
