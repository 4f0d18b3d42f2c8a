//! Text that goes into markup without a template.

/// Text that can stand in an element or in a quoted attribute, of HTML and of XML.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

/// Text for XML: characters that XML 1.0 forbids are left out, so that one of them never costs a reader the
/// whole document.
pub fn xml(text: &str) -> String {
    let allowed = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    escape(&text.chars().filter(allowed).collect::<String>())
}

/// A text on one line: whatever breaks lines, or is more than one space, becomes a space.
pub fn one_line(text: &str) -> String {
    joined(text.split_whitespace())
}

/// Words with a space between them.
pub fn joined<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut line = String::with_capacity(256);
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// JSON that can stand in a script element whatever it says: no tag and no comment can begin in it.
pub fn script_data(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        let (before, found) = rest.split_at(at);
        let mut found = found.chars();
        let c = found.next().unwrap_or_default();
        safe.push_str(before);
        safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        rest = found.as_str();
    }
    safe.push_str(rest);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_ends_no_element_and_no_attribute() {
        assert_eq!(escape("<a b='c\">&"), "&lt;a b=&#39;c&quot;&gt;&amp;");
    }

    #[test]
    fn data_cannot_end_its_element() {
        let told = serde_json::json!({ "label": "</script><!-- & \u{2028}" });
        let safe = script_data(&told.to_string());
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).expect("JSON"), told);
    }

    #[test]
    fn xml_is_text_whatever_it_says() {
        assert_eq!(xml("<a> & \u{0}\u{b}\u{ffff}\né"), "&lt;a&gt; &amp; \né");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(one_line(" a\r\nTY  - B\u{2028}c\u{85}d "), "a TY - B c d");
    }
}
