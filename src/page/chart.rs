//! Charts as SVG, made from numbers and words alone.
//!
//! Places along the width are percentages and the text keeps its size, so a chart fills a phone and a
//! desk without shrinking its words. Colors are the style sheet's, by class: nothing here names one.
//! Only `columns` is an image of its own; a `bar` stands in the row of a table that says its number.

pub mod bar;
pub mod columns;
pub mod scale;
