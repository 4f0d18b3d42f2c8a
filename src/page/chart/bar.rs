//! A bar in a row of a table. The row says what it is and how much, so those who hear the table are
//! spared the image.

use crate::page::chart::scale;

/// A bar for `value`, as long as its share of `most`.
pub fn bar(value: usize, most: usize) -> String {
    let width = scale::percent(value as f64, most as f64);
    let drawn = if value == 0 {
        String::new()
    } else {
        format!("<rect width=\"{width}\" height=\"100%\"/>")
    };
    format!(
        "<svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"8\">{drawn}</svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        assert!(bar(20_000, 20_000).contains("<rect width=\"100%\""));
        assert!(bar(1, 3).contains("<rect width=\"33.33%\""));
        assert!(!bar(0, 3).contains("<rect") && !bar(0, 0).contains("<rect"));
    }
}
