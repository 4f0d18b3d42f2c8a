//! Charts as SVG, made from numbers and words alone.
//!
//! Places along the width are percentages and the text keeps its size, so a chart fills a phone and a
//! desk without shrinking its words. Colors are the style sheet's, by class: nothing here names one.
//! Only `columns` is an image of its own; a `bar` stands in the row of a table that says its number.

pub mod bar;
pub mod columns;
pub mod scale;

/// Text with everything escaped that means something in markup.
fn escaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    // Writing to memory does not fail.
    let _ = tera::escape_html(text, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
