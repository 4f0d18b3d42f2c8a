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

/// JSON that can stand in a script element whatever it says: no tag and no comment can begin in it.
pub fn script_data(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escape, script_data};

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
}
